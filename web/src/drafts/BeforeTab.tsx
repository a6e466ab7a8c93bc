import { useQuery } from '@tanstack/react-query';
import { inlinesIn, inlineText } from '@yibenzhang/report';
import { Failure, Nothing } from '../Failure.tsx';
import { periodName } from '../reports/period-name.ts';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { type ChapterPlace, getBefore } from './draft-requests.ts';

/** The same chapter of the period before. */
export function BeforeTab({ place }: { readonly place: ChapterPlace }) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const found = useQuery({
		queryKey: ['report-draft', place.draft, place.chapter, 'before'],
		queryFn: ({ signal }) => getBefore(place, signal),
		staleTime: 60_000,
	});
	if (found.data === undefined) {
		return found.isError ? <Failure error={found.error} retry={() => found.refetch()} /> : <Waiting lines={8} />;
	}
	const { before } = found.data;
	if (before === null) {
		return <Nothing title={words.beforeNone} />;
	}
	return (
		<>
			<h3>{words.beforeOf(say(periodName(before.period)))}</h3>
			<p className="quiet">{before.edition === null ? words.beforeComputed : words.beforeEdition(before.edition.number)}</p>
			<div className="draft-before" lang="zh-CN">
				{before.blocks.map((block, at) => (
					<p key={at} className={block.type === 'heading' ? 'draft-before-heading' : undefined}>
						{block.type !== 'table' && block.number}
						{inlinesIn(block)
							.map(inlineText)
							.join(block.type === 'table' ? '　' : '')}
					</p>
				))}
			</div>
		</>
	);
}

import { Button } from 'antd';
import { type FoundItem, itemsOf } from '../draft-check/found-items.ts';
import { Failure, Nothing } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import type { SidePanelProps } from './SidePanel.tsx';
import { soughtAt } from './sought-place.ts';
import { useWritingCheck } from './useDraft.ts';

/** What the check finds in the whole draft as it stands; a press leads to the chapter and the place. */
export function CheckTab({ draft, seek, soughtGone }: SidePanelProps) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const writing = useWriting();
	const check = useWritingCheck(draft.id);
	const { data } = check;
	const items = data === undefined ? [] : itemsOf(data).filter(({ kind }) => kind !== 'agrees');
	const placed = data === undefined ? [] : items.map((item) => ({ item, place: soughtAt(data, item) }));
	const chapters = draft.chapters
		.map((chapter) => ({ chapter, found: placed.filter(({ place }) => place.chapter === chapter.key) }))
		.filter(({ found }) => found.length > 0);
	return (
		<>
			<p className="writing-check">
				<Button type="primary" loading={check.isFetching} onClick={() => check.refetch()}>
					{data === undefined ? words.check : words.checkAgain}
				</Button>
				{data !== undefined && <span className="quiet">{words.checkedAt(writing.moment(new Date(check.dataUpdatedAt).toISOString()))}</span>}
			</p>
			{check.isError && <Failure error={check.error} retry={() => check.refetch()} />}
			{data === undefined && check.isFetching && <Waiting lines={6} />}
			{data === undefined && !check.isFetching && !check.isError && <p className="quiet">{words.checkHelp}</p>}
			{data !== undefined && (
				<p role="status" className={items.length === 0 ? 'unseen' : undefined}>
					{items.length === 0 ? words.checkNone : words.checkFound(items.length)}
				</p>
			)}
			{data !== undefined && items.length === 0 && <Nothing title={words.checkNone} help={words.checkNoneHelp} />}
			{soughtGone && <p className="quiet">{words.gone}</p>}
			{chapters.map(({ chapter, found }) => (
				<section key={chapter.key} aria-label={say(chapter.label)}>
					<h3 lang="zh-CN">{say(chapter.label)}</h3>
					<ul className="draft-faults">
						{found.map(({ item, place }) => (
							<li key={item.id}>
								<button type="button" className="draft-fault" onClick={() => seek(place)}>
									<span className="fault-kind">{kindOf(item, strings.draftCheck)}</span>
									<span lang="zh-CN">{item.said}</span>
									<span className="quiet writing-check-reason">{say(item.reason)}</span>
								</button>
							</li>
						))}
					</ul>
				</section>
			))}
		</>
	);
}

function kindOf({ kind, fault }: FoundItem, { verdicts, faults }: ReturnType<typeof useLanguage>['strings']['draftCheck']): string {
	return fault === undefined ? verdicts[kind] : (faults[fault] ?? verdicts.fault);
}

import { useNavigate } from '@tanstack/react-router';
import { inlineText, type ReportDocument } from '@yibenzhang/report';
import { type MouseEvent, useEffect, useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { headingId } from './heading-id.ts';

/** The report's parts beside it, where there is room; the one being read is marked. */
export function ReportContents({ document }: { document: ReportDocument }) {
	const words = useStrings().report;
	const parts = document.blocks.flatMap((block, at) =>
		block.type === 'heading' ? [{ id: headingId(at), level: block.level, number: block.number, words: block.content.map(inlineText).join('') }] : [],
	);
	const ids = parts.map(({ id }) => id).join(' ');
	const current = useCurrent(ids);
	const navigate = useNavigate({ from: '/report' });

	function go(event: MouseEvent, hash: string) {
		if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			navigate({ search: (before) => before, hash, replace: true });
		}
	}

	return (
		<nav className="contents" aria-label={words.contents}>
			<p className="contents-title">{words.contents}</p>
			<ol lang="zh-CN">
				{parts.map(({ id, level, number, words: heading }) => (
					<li key={id} className={`contents-level-${level}`}>
						<a
							href={`#${id}`}
							className={id === current ? 'contents-current' : ''}
							{...(id === current ? { 'aria-current': 'location' } : {})}
							onClick={(event) => go(event, id)}
						>
							<span>{number}</span>
							{heading}
						</a>
					</li>
				))}
			</ol>
		</nav>
	);
}

/** The last heading that has passed the upper third of the window. */
function useCurrent(ids: string): string | undefined {
	const [current, setCurrent] = useState<string | undefined>(undefined);
	useEffect(() => {
		const headings = ids.split(' ').flatMap((id) => window.document.getElementById(id) ?? []);
		const look = () => {
			const line = window.innerHeight / 3;
			setCurrent(headings.findLast((heading) => heading.getBoundingClientRect().top <= line)?.id ?? headings[0]?.id);
		};
		look();
		window.addEventListener('scroll', look, { passive: true });
		return () => window.removeEventListener('scroll', look);
	}, [ids]);
	return current;
}

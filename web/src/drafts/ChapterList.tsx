import { Link } from '@tanstack/react-router';
import type { DraftDetail, DraftProblem } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { ChapterFacts } from './ChapterFacts.tsx';

interface ChapterListProps {
	readonly draft: DraftDetail;
	readonly chosen: string | undefined;
	readonly problems: readonly DraftProblem[];
}

/** The chapters in the order of the text. */
export function ChapterList({ draft, chosen, problems }: ChapterListProps) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	return (
		<nav className="draft-chapters" aria-label={words.chapters}>
			<ol>
				{draft.chapters.map((chapter) => (
					<li key={chapter.key} className={chapter.may_write ? 'is-mine' : undefined}>
						<Link
							to="/report/drafts/$id"
							params={{ id: draft.id }}
							search={{ chapter: chapter.key }}
							resetScroll={false}
							{...(chapter.key === chosen ? { 'aria-current': 'page' as const } : {})}
						>
							<span lang="zh-CN" className="chapter-label">
								{say(chapter.label)}
							</span>
							<ChapterFacts chapter={chapter} faults={problems.filter((problem) => problem.chapter === chapter.key).length} />
						</Link>
					</li>
				))}
			</ol>
		</nav>
	);
}

import { CheckOutlined } from '@ant-design/icons';
import type { DraftChapter } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** Who writes a chapter, by when, and how far it is. */
export function ChapterFacts({ chapter, faults = 0 }: { readonly chapter: DraftChapter; readonly faults?: number }) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const writing = useWriting();
	const late = chapter.state === 'writing' && chapter.due_on !== null && chapter.due_on < new Date().toISOString().slice(0, 10);
	return (
		<span className="chapter-facts">
			<span>
				{say(chapter.unit_name)}
				{chapter.writer_name !== null && ` · ${chapter.writer_name}`}
			</span>
			{chapter.state === 'handed_in' ? (
				<span className="chapter-done">
					<CheckOutlined aria-hidden /> {words.handedIn}
				</span>
			) : (
				chapter.due_on !== null && <span className={late ? 'chapter-late' : undefined}>{(late ? words.late : words.due)(writing.day(chapter.due_on))}</span>
			)}
			{faults > 0 && <span className="chapter-late">{words.faultsCount(faults)}</span>}
			{chapter.open_remarks > 0 && <span>{words.remarksCount(chapter.open_remarks)}</span>}
		</span>
	);
}

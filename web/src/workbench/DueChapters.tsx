import { Link } from '@tanstack/react-router';
import type { DueChapter } from '@yibenzhang/engine';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { daysUntil, daysWords } from './due-days.ts';

/** Chapters of reports that are to be handed in, the earliest first; each leads to where it is written. */
export function DueChapters({ chapters, today }: { chapters: readonly DueChapter[]; today: string }) {
	const { strings, say } = useLanguage();
	const words = strings.workbench.due;
	const writing = useWriting();
	const names = useNames();
	return (
		<>
			<h3>{words.chapters}</h3>
			<ul className="due-rows">
				{chapters.map(({ draft, chapter, label, report_label, period, unit, writer_name, on, late }) => {
					const place = names.unit(unit);
					return (
						<li key={`${draft} ${chapter}`} className={late ? 'due-row is-late' : 'due-row'}>
							<p className="due-day">
								<span className="due-days">{daysWords(daysUntil(on, today), words)}</span>
								<time dateTime={on}>{writing.day(on)}</time>
							</p>
							<div className="due-what">
								<Link to="/report/drafts/$id" params={{ id: draft }} search={{ chapter }}>
									{say(label)}
								</Link>
								<p>
									{say(report_label)} {period} · {place === undefined ? unit : say(place)}
									{writer_name !== null && ` · ${writer_name}`}
								</p>
							</div>
						</li>
					);
				})}
			</ul>
		</>
	);
}

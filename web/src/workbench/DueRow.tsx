import { Link } from '@tanstack/react-router';
import type { DueItem } from '@yibenzhang/engine';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

const DAY = 24 * 3600 * 1000;

/** One thing that is owed: how late, of which record, why, and the way to do it. */
export function DueRow({ item, today }: { item: DueItem; today: string }) {
	const { strings, say } = useLanguage();
	const words = strings.workbench.due;
	const writing = useWriting();
	const names = useNames();
	const unit = names.unit(item.unit);
	const days = Math.round((Date.parse(item.on) - Date.parse(today)) / DAY);
	const way = item.way === null ? undefined : 'register' in item.way ? words.record(say(item.way.label)) : say(item.way.label);
	const address = { to: '/records/$register/$id', params: { register: item.register, id: item.id } } as const;
	return (
		<li className={item.late ? 'due-row is-late' : 'due-row'}>
			<p className="due-day">
				<span className="due-days">{days < 0 ? words.lateBy(-days) : days === 0 ? words.today : words.inDays(days)}</span>
				<time dateTime={item.on}>{writing.day(item.on)}</time>
			</p>
			<div className="due-what">
				<Link {...address}>{item.title}</Link>
				<p>{[say(item.what), unit === undefined ? item.unit : say(unit), ...(item.number === null ? [] : [item.number])].join(' · ')}</p>
				<p className="quiet due-why">
					{words.why}
					{strings.app.colon}
					{say(item.why)}
				</p>
			</div>
			{way !== undefined && (
				<Link {...address} className="workbench-way" aria-label={`${way}${strings.app.colon}${item.title}`}>
					{way}
				</Link>
			)}
		</li>
	);
}

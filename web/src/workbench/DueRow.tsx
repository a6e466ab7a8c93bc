import { Link } from '@tanstack/react-router';
import type { DueItem, DueWay } from '@yibenzhang/engine';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { daysUntil, daysWords } from './due-days.ts';

/** One thing that is owed: how late, of which record, why, and the way to do it. */
export function DueRow({ item, today }: { item: DueItem; today: string }) {
	const { strings, say } = useLanguage();
	const words = strings.workbench.due;
	const writing = useWriting();
	const names = useNames();
	const unit = names.unit(item.unit);
	const address = { to: '/records/$register/$id', params: { register: item.register, id: item.id } } as const;
	return (
		<li className={item.late ? 'due-row is-late' : 'due-row'}>
			<p className="due-day">
				<span className="due-days">{daysWords(daysUntil(item.on, today), words)}</span>
				<time dateTime={item.on}>{writing.day(item.on)}</time>
			</p>
			<div className="due-what">
				<Link {...address}>{item.title}</Link>
				<p>
					{say(item.what)} · {unit === undefined ? item.unit : say(unit)}
					{item.number !== null && (
						<>
							{' · '}
							<span className="whole">{item.number}</span>
						</>
					)}
				</p>
				<p className="quiet due-why">
					{words.why}
					{strings.app.colon}
					{say(item.why)}
				</p>
			</div>
			{item.way !== null && <WayLink item={item} way={item.way} />}
		</li>
	);
}

/** To the form of what meets it: a new record that points at this one, or the action itself. */
function WayLink({ item: { register, id, title }, way }: { item: DueItem; way: DueWay }) {
	const { strings, say } = useLanguage();
	if ('register' in way) {
		const words = strings.workbench.due.record(say(way.label));
		return (
			<Link
				to="/records/$register/new"
				params={{ register: way.register }}
				search={{ to: `${way.by}.${id}` }}
				className="workbench-way"
				aria-label={`${words}${strings.app.colon}${title}`}
			>
				{words}
			</Link>
		);
	}
	const words = say(way.label);
	return (
		<Link
			to="/records/$register/$id/actions/$action"
			params={{ register, id, action: way.action }}
			className="workbench-way"
			aria-label={`${words}${strings.app.colon}${title}`}
		>
			{words}
		</Link>
	);
}

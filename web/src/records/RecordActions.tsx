import { Link } from '@tanstack/react-router';
import type { RecordAnswer, RecordAroundAnswer, Register } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

const STANDARD = ['amend', 'void', 'restore'];

interface RecordActionsProps {
	readonly register: Register;
	readonly record: RecordAnswer;
	readonly due: RecordAroundAnswer['due'];
}

/** What this reader may do with the record now, the register's own steps first, and by when the next thing is due. */
export function RecordActions({ register, record, due }: RecordActionsProps) {
	const { strings, say } = useLanguage();
	const words = strings.recordPage;
	const { day } = useWriting();
	const own = record.actions.filter((id) => Object.hasOwn(register.actions ?? {}, id));
	const standard = STANDARD.filter((id) => record.actions.includes(id));
	const params = { register: register.id, id: record.id };
	return (
		<section className="record-actions" aria-label={words.actions}>
			{due.length > 0 && (
				<ul className="record-due">
					{due.map(({ clock, label, due_on, overdue, clause }) => (
						<li key={clock} className={overdue ? 'is-overdue' : undefined}>
							{(overdue ? words.overdue : words.due)(say(label), day(due_on))}
							{clause !== undefined && <span className="quiet"> · {say(clause)}</span>}
						</li>
					))}
				</ul>
			)}
			{record.actions.length === 0 && <p className="quiet">{words.noActions}</p>}
			<ul className="record-buttons">
				{own.map((action) => (
					<li key={action}>
						<Link to="/records/$register/$id/actions/$action" params={{ ...params, action }} title={helpOf(register, action, say)} className="form-link-button">
							{say(register.actions?.[action]?.label ?? { zh: action, en: action })}
						</Link>
					</li>
				))}
				{standard.map((action) => (
					<li key={action}>
						{action === 'amend' ? (
							<Link to="/records/$register/$id/edit" params={params} className="form-link-button is-quiet">
								{strings.record.actions[action]}
							</Link>
						) : (
							<Link to="/records/$register/$id/actions/$action" params={{ ...params, action }} className="form-link-button is-quiet">
								{strings.record.actions[action]}
							</Link>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

function helpOf(register: Register, action: string, say: (text: { zh: string; en: string }) => string): string | undefined {
	const help = register.actions?.[action]?.help;
	return help === undefined ? undefined : say(help);
}

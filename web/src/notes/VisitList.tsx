import type { DueItem, Register, TakenRecord } from '@yibenzhang/engine';
import { useId, useMemo, useState } from 'react';
import type { AtHand } from '../offline/at-hand.ts';
import { searchTaken, type TakenAlong } from '../offline/taken-along.ts';
import { useSayValue } from '../offline/useSayValue.ts';
import { usePhoneLanguage } from '../strings/language.tsx';

interface VisitListProps {
	readonly at_hand: AtHand;
	readonly taken: TakenAlong | undefined;
	onBegin(record: TakenRecord): void;
}

/** So many are drawn at once; a search narrows them. */
const MOST = 100;

export function visitedIn(taken: TakenAlong | undefined): readonly TakenRecord[] {
	return (taken?.registers ?? []).filter(({ visited }) => visited).flatMap(({ records }) => records);
}

/** Whom this account calls on, searched by name, pinyin and initials, opened without a line; a note begins from one. What is due stands first. */
export function VisitList({ at_hand, taken, onBegin }: VisitListProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes.visits;
	const id = useId();
	const [typed, setTyped] = useState('');
	const [kind, setKind] = useState('');
	const due = useMemo(() => new Map(taken?.due?.due.map((item) => [item.id, item])), [taken]);
	const all = useMemo(() => {
		const day = (record: TakenRecord) => due.get(record.id)?.on ?? '9999';
		return [...visitedIn(taken)].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
	}, [taken, due]);
	const registers = at_hand.registers.registers.filter((register) => all.some((record) => record.register === register.id));
	const found = searchTaken(
		all.filter(({ register }) => kind === '' || register === kind),
		typed,
	);
	if (taken === undefined) {
		return <p className="quiet">{words.notTaken}</p>;
	}
	if (all.length === 0) {
		return <p className="quiet">{words.none}</p>;
	}
	return (
		<section className="note-visits" aria-label={strings.notes.parts.visits}>
			<label htmlFor={id} className="unseen">
				{words.search}
			</label>
			<input id={id} type="search" placeholder={words.search} value={typed} onChange={({ target }) => setTyped(target.value)} />
			{registers.length > 1 && (
				<fieldset className="note-pills note-kinds">
					<legend className="unseen">{words.kinds}</legend>
					{[{ id: '', label: words.every }, ...registers.map((register) => ({ id: register.id, label: say(register.label) }))].map((one) => (
						<button key={one.id} type="button" className="note-pill-button" aria-pressed={kind === one.id} onClick={() => setKind(one.id)}>
							{one.label}
						</button>
					))}
				</fieldset>
			)}
			<p role="status" className="quiet note-hint">
				{found.length === 0 ? words.notFound : words.found(found.length)}
			</p>
			<ul className="note-list">
				{found.slice(0, MOST).map((record) => {
					const register = registers.find((one) => one.id === record.register);
					return register === undefined ? null : (
						<VisitRow key={`${record.register} ${record.id}`} {...{ record, register, at_hand, onBegin }} due={due.get(record.id)} today={taken.due?.today} />
					);
				})}
			</ul>
			{found.length > MOST && <p className="quiet">{words.narrow(MOST)}</p>}
		</section>
	);
}

interface VisitRowProps extends Pick<VisitListProps, 'at_hand' | 'onBegin'> {
	readonly record: TakenRecord;
	readonly register: Register;
	readonly due: DueItem | undefined;
	readonly today: string | undefined;
}

function VisitRow({ record, register, due, today, at_hand, onBegin }: VisitRowProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes.visits;
	const sayValue = useSayValue(at_hand.registers);
	const unit = at_hand.registers.units.find(({ code }) => code === record.unit);
	const known = register.list.flatMap((field) => {
		const definition = register.fields[field];
		return definition === undefined || field === register.title || record.values[field] === undefined ? [] : [[field, definition] as const];
	});
	return (
		<li>
			<details className="note-list-item">
				<summary className="note-list-row">
					<span className="note-list-name">{record.name}</span>
					<span className="quiet">{[say(register.label), unit === undefined ? record.unit : say(unit.name)].join(' · ')}</span>
					{due !== undefined && (
						<span className={due.on < (today ?? due.on) ? 'note-due note-due-late' : 'note-due'}>
							{say(due.what)} {due.on < (today ?? due.on) ? words.late(due.on) : words.due(due.on)}
						</span>
					)}
				</summary>
				<dl>
					{known.map(([field, definition]) => (
						<div key={field}>
							<dt>{say(definition.label)}</dt>
							<dd>{record.masked?.includes(field) ? String(record.values[field]) : sayValue(definition, record.values[field], record.names)}</dd>
						</div>
					))}
				</dl>
			</details>
			<button type="button" className="entry-button" aria-label={words.beginFor(record.name)} onClick={() => onBegin(record)}>
				{words.begin}
			</button>
		</li>
	);
}

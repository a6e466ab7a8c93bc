import type { KnownRecord, RegistersAnswer } from '@yibenzhang/engine';
import { useId, useState } from 'react';
import { useSayValue } from '../offline/useSayValue.ts';
import { usePhoneLanguage } from '../strings/language.tsx';
import type { Card } from './draft.ts';
import { NoteInput, Select } from './NoteInput.tsx';
import { UnitChip } from './UnitChip.tsx';

export interface NoteCardProps {
	readonly card: Card;
	readonly registers: RegistersAnswer;
	readonly known: readonly KnownRecord[];
	/** Registers that the sentence could belong to instead. */
	readonly others: readonly string[];
	/** What is missing was asked for already. */
	readonly insists: boolean;
	/** Units for which this account may record in the register. */
	readonly mayRecordFor: readonly string[];
	onUnit(unit: string | undefined): void;
	onChange(field: string, value: unknown): void;
	onKnown(record: KnownRecord): void;
	onDrop(): void;
	onOther(register: string): void;
	/** The field whose words in the sentence are to be shown. */
	onPoint(field: string | undefined): void;
}

/** One record to be: what was understood as chips, what is missing as chips that ask, everything else behind “more”. */
export function NoteCard({ card, registers, known, others, insists, mayRecordFor, onUnit, onChange, onKnown, onDrop, onOther, onPoint }: NoteCardProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes;
	const id = useId();
	const [open, setOpen] = useState<string>();
	const [more, setMore] = useState(false);
	const label = say(card.register.label);
	const fields = Object.entries(card.register.fields).filter(([field, { retired }]) => !retired && !card.hidden.has(field));
	const filled = fields.filter(([field]) => card.values[field] !== undefined);
	const rest = fields.filter(([field, { kind }]) => card.values[field] === undefined && !card.missing.includes(field) && kind !== 'attachments');
	const turnTo = (field: string | undefined) => {
		setOpen(field);
		onPoint(field);
	};
	const chip = (field: string) => (
		<Chip key={field} {...{ card, field, registers, known, insists }} isOpen={open === field} onOpen={() => turnTo(open === field ? undefined : field)} />
	);
	const opened = open === undefined ? undefined : card.register.fields[open];

	return (
		<section className="note-card" aria-labelledby={`${id}.title`}>
			<header>
				<h2 id={`${id}.title`}>{label}</h2>
				<button type="button" className="note-icon" aria-label={words.drop(label)} onClick={onDrop}>
					×
				</button>
			</header>
			<div className="note-chips">
				{filled.map(([field]) => chip(field))}
				{card.missing.map(chip)}
				<UnitChip {...{ card, registers, mayRecordFor, onUnit }} />
				{more && rest.map(([field]) => chip(field))}
			</div>
			{open !== undefined && opened !== undefined && (
				<div key={open} className="note-editor" ref={bringIntoView}>
					<label htmlFor={`${id}-${open}`}>{say(opened.label)}</label>
					{opened.help !== undefined && <p className="quiet">{say(opened.help)}</p>}
					<NoteInput
						key={open}
						id={`${id}-${open}`}
						field={opened}
						value={card.values[open]}
						{...{ registers, known, onKnown }}
						onChange={(value) => onChange(open, value ?? null)}
					/>
					<div className="entry-buttons">
						<button type="button" className="entry-button entry-main" onClick={() => turnTo(undefined)}>
							{words.done}
						</button>
						{card.values[open] !== undefined && (
							<button
								type="button"
								className="entry-button"
								onClick={() => {
									onChange(open, null);
									turnTo(undefined);
								}}
							>
								{words.clear}
							</button>
						)}
					</div>
				</div>
			)}
			<footer>
				{rest.length > 0 && (
					<button type="button" className="note-link" aria-expanded={more} onClick={() => setMore(!more)}>
						{words.more}
					</button>
				)}
				{others.length > 0 && (
					<Select
						id={`${id}.other`}
						label={words.otherRegister}
						options={registers.registers
							.filter((one) => others.includes(one.id))
							.map((one) => ({ value: one.id, label: `${words.otherRegister}${strings.app.colon}${say(one.label)}` }))}
						value=""
						onChange={(other) => other !== undefined && onOther(other)}
					/>
				)}
			</footer>
		</section>
	);
}

/** Below the chips it would otherwise open behind the bar. */
function bringIntoView(editor: HTMLElement | null): void {
	editor?.scrollIntoView({ block: 'nearest' });
}

interface ChipProps extends Pick<NoteCardProps, 'card' | 'registers' | 'known' | 'insists'> {
	readonly field: string;
	readonly isOpen: boolean;
	onOpen(): void;
}

function Chip({ card, field, registers, known, insists, isOpen, onOpen }: ChipProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes;
	const sayValue = useSayValue(registers);
	const definition = card.register.fields[field];
	if (definition === undefined) {
		return null;
	}
	const label = say(definition.label);
	const value = card.values[field];
	const piece = card.pieces.get(field);
	const isMissing = card.missing.includes(field);
	const names = Object.fromEntries(known.map(({ id, name }) => [id, name]));
	const said = value === undefined ? undefined : sayValue(definition, value, names);
	const note =
		piece?.asks === 'about'
			? words.askAbout
			: piece?.asks === 'several'
				? words.askSeveral
				: piece?.spans.length === 0 && definition.kind !== 'long_text'
					? words.assumed
					: undefined;
	const look = isMissing
		? insists
			? 'missing insisted'
			: 'missing'
		: piece?.asks !== undefined
			? 'asks'
			: note !== undefined
				? 'assumed'
				: value === undefined
					? 'empty'
					: 'said';
	return (
		<button type="button" className={`note-chip note-chip-${look}`} aria-expanded={isOpen} onClick={onOpen}>
			<span className="note-chip-label">{label}</span>
			{said !== undefined && <span className="note-chip-value">{said}</span>}
			{said === undefined && isMissing && <span className="note-chip-value">{words.empty}</span>}
			{note !== undefined && <span className="note-chip-note">{note}</span>}
		</button>
	);
}

/** Small inputs of the light entry, one for each kind of field, with the browser's own controls. */
import type { FieldDefinition, FieldKindId, ItemRow, KnownRecord, RegistersAnswer } from '@yibenzhang/engine';
import type { ReactNode } from 'react';
import { usePhoneLanguage } from '../strings/language.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';

export interface NoteInputProps {
	readonly id: string;
	readonly field: FieldDefinition;
	/** In wire form; undefined when empty. */
	readonly value: unknown;
	readonly registers: RegistersAnswer;
	readonly known: readonly KnownRecord[];
	/** undefined empties. */
	onChange(value: unknown): void;
	onKnown(record: KnownRecord): void;
}

type Input = (props: NoteInputProps) => ReactNode;
/** Up to so many choices are shown at once, to be tapped; more are a list. */
const MOST_PILLS = 8;

/** The compiler demands that no kind is missing. */
const INPUTS: { readonly [Kind in FieldKindId]: Input } = {
	text: typed({}),
	long_text: LongText,
	whole_number: numeric('numeric'),
	decimal: numeric('decimal'),
	money: numeric('decimal'),
	date: typed({ type: 'date' }),
	moment: Moment,
	yes_no: YesNo,
	choice: Choice,
	choices: Choices,
	unit: Unit,
	account: Account,
	id_number: typed({ autoCapitalize: 'characters' }),
	phone: typed({ type: 'tel' }),
	credit_code: typed({ autoCapitalize: 'characters' }),
	reference: ReferenceInput,
	items: Items,
	place: Place,
	attachments: BelowInstead,
	year: numeric('numeric'),
};

export function NoteInput(props: NoteInputProps) {
	const Kind = INPUTS[props.field.kind];
	return <Kind {...props} />;
}

function typed(how: { readonly type?: string; readonly autoCapitalize?: string }): Input {
	return ({ id, field, value, onChange }) => (
		<input
			id={id}
			maxLength={field.max_length}
			{...how}
			value={String(value ?? '')}
			onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
		/>
	);
}

function numeric(inputMode: 'numeric' | 'decimal'): Input {
	return ({ id, value, onChange }) => (
		<input
			id={id}
			type="number"
			step="any"
			inputMode={inputMode}
			value={typeof value === 'number' ? value : ''}
			onChange={({ target }) => onChange(target.value === '' || Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber)}
		/>
	);
}

function LongText({ id, field, value, onChange }: NoteInputProps) {
	return (
		<textarea
			id={id}
			rows={3}
			maxLength={field.max_length}
			value={String(value ?? '')}
			onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
		/>
	);
}

/** As the clock on the wall here says it. */
function Moment({ id, value, onChange }: NoteInputProps) {
	const shown = typeof value === 'string' ? new Date(Date.parse(value) + 8 * 3_600_000).toISOString().slice(0, 16) : '';
	return (
		<input id={id} type="datetime-local" value={shown} onChange={({ target }) => onChange(target.value === '' ? undefined : `${target.value}:00+08:00`)} />
	);
}

function YesNo({ id, value, onChange }: NoteInputProps) {
	const words = usePhoneLanguage().strings.offline;
	return (
		<Pills
			id={id}
			kind="radio"
			options={[
				{ value: 'yes', label: words.yes },
				{ value: 'no', label: words.no },
			]}
			chosen={value === undefined ? [] : [value === true ? 'yes' : 'no']}
			onChange={([chosen]) => onChange(chosen === undefined ? undefined : chosen === 'yes')}
		/>
	);
}

function Choice({ id, field, value, registers, onChange }: NoteInputProps) {
	const options = useCodes(field, registers);
	return options.length > MOST_PILLS ? (
		<Select id={id} options={options} value={String(value ?? '')} onChange={onChange} />
	) : (
		<Pills id={id} kind="radio" options={options} chosen={value === undefined ? [] : [String(value)]} onChange={([chosen]) => onChange(chosen)} />
	);
}

function Choices({ id, field, value, registers, onChange }: NoteInputProps) {
	const options = useCodes(field, registers);
	const chosen = Array.isArray(value) ? value.map(String) : [];
	return <Pills id={id} kind="checkbox" options={options} chosen={chosen} onChange={(next) => onChange(next.length === 0 ? undefined : next)} />;
}

function Unit({ id, field, value, registers, onChange }: NoteInputProps) {
	const { say } = usePhoneLanguage();
	const standing = registers.units.filter(({ kind, until_on }) => !until_on && (field.unit_kinds === undefined || field.unit_kinds.includes(kind)));
	return <Select id={id} options={standing.map(({ code, name }) => ({ value: code, label: say(name) }))} value={String(value ?? '')} onChange={onChange} />;
}

function Account({ id, value, registers, onChange }: NoteInputProps) {
	const options = Object.entries(registers.accounts).map(([account, name]) => ({ value: account, label: name }));
	return <Select id={id} options={options} value={String(value ?? '')} onChange={onChange} />;
}

function Place({ id, value, onChange }: NoteInputProps) {
	const words = usePhoneLanguage().strings.notes;
	const place = (value ?? {}) as { readonly address?: string };
	return (
		<input
			id={id}
			placeholder={words.address}
			maxLength={200}
			value={place.address ?? ''}
			onChange={({ target }) => onChange(target.value === '' ? undefined : { ...place, address: target.value })}
		/>
	);
}

function BelowInstead({ id }: NoteInputProps) {
	return (
		<p id={id} className="quiet">
			{usePhoneLanguage().strings.notes.picturesBelow}
		</p>
	);
}

function Items({ id, field, value, registers, onChange }: NoteInputProps) {
	const words = usePhoneLanguage().strings.notes;
	const options = useCodes(field, registers);
	const rows = (Array.isArray(value) && value.length > 0 ? value : [{ item: '', quantity: Number.NaN }]) as ItemRow[];
	const change = (at: number, row: Partial<ItemRow> | undefined) => {
		const next = rows.flatMap((one, index) => (index !== at ? [one] : row === undefined ? [] : [{ ...one, ...row }]));
		onChange(next.length === 0 ? undefined : next);
	};
	return (
		<div className="note-rows">
			{rows.map((row, at) => (
				<div key={at} className="note-row">
					<Select
						id={at === 0 ? id : `${id}-${at}`}
						label={words.pick}
						options={options}
						value={row.item}
						onChange={(item) => change(at, { item: item ?? '' })}
					/>
					<input
						type="number"
						step="any"
						min={0}
						inputMode="decimal"
						aria-label={words.quantity}
						value={Number.isNaN(row.quantity) ? '' : row.quantity}
						onChange={({ target }) => change(at, { quantity: target.valueAsNumber })}
					/>
					<button type="button" className="note-icon" aria-label={words.removeRow} onClick={() => change(at, undefined)}>
						×
					</button>
				</div>
			))}
			<button type="button" className="note-link" onClick={() => onChange([...rows, { item: '', quantity: Number.NaN }])}>
				{words.addRow}
			</button>
		</div>
	);
}

interface Option {
	readonly value: string;
	readonly label: string;
}

function useCodes(field: FieldDefinition, { code_lists }: RegistersAnswer): Option[] {
	const { say } = usePhoneLanguage();
	const codes = code_lists.find(({ id }) => id === field.codes)?.codes ?? [];
	return codes.filter(({ until_on }) => until_on === undefined).map(({ code, label }) => ({ value: code, label: say(label) }));
}

interface SelectProps {
	readonly id: string;
	readonly label?: string;
	readonly options: readonly Option[];
	readonly value: string;
	onChange(value: string | undefined): void;
}

export function Select({ id, label, options, value, onChange }: SelectProps) {
	const words = usePhoneLanguage().strings.notes;
	return (
		<select id={id} aria-label={label} value={value} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}>
			<option value="">{words.pick}</option>
			{options.map((option) => (
				<option key={option.value} value={option.value}>
					{option.label}
				</option>
			))}
		</select>
	);
}

interface PillsProps {
	readonly id: string;
	readonly kind: 'radio' | 'checkbox';
	readonly options: readonly Option[];
	readonly chosen: readonly string[];
	onChange(chosen: readonly string[]): void;
}

function Pills({ id, kind, options, chosen, onChange }: PillsProps) {
	return (
		<div className="note-pills">
			{options.map(({ value, label }, at) => (
				<label key={value} className="note-pill">
					<input
						id={at === 0 ? id : `${id}-${value}`}
						type={kind}
						name={id}
						checked={chosen.includes(value)}
						onChange={({ target }) => onChange(kind === 'radio' ? [value] : target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
					/>
					<span>{label}</span>
				</label>
			))}
		</div>
	);
}

import { type FieldDefinition, type FieldKindId, type Register, text } from '@yibenzhang/engine';
import type { Strings } from '../strings/zh.ts';

/** A column of the desk: a field of the register, or what every record has of its own. */
export interface DeskColumn {
	readonly id: string;
	readonly label: string;
	/** What a column of the record itself holds is written as the field kind that it is like. */
	readonly field: FieldDefinition;
	/** Of the record itself, not of the register's fields. */
	readonly own: boolean;
}

const OWN: Readonly<Record<'number' | 'unit' | 'state' | 'made_by' | 'made_at' | 'recorded_at', FieldKindId>> = {
	number: 'text',
	unit: 'unit',
	state: 'choice',
	made_by: 'account',
	made_at: 'moment',
	recorded_at: 'moment',
};
const WIDTHS: Partial<Record<FieldKindId, number>> = {
	long_text: 280,
	whole_number: 110,
	decimal: 110,
	money: 130,
	date: 145,
	moment: 160,
	yes_no: 80,
	year: 80,
	unit: 140,
	items: 240,
	choices: 200,
	id_number: 190,
	attachments: 100,
};
/** A number as the office gives them, 雷街执〔2022〕1234号, must not lose its end. */
const NUMBER_WIDTH = 180;
const TITLE_WIDTH = 280;
const USUAL_WIDTH = 150;
const MOST_FOR_WORDS = 240;

/** Everything that can be a column, in the order of the definition; the record's own after the fields. */
export function columnsOf(register: Register, strings: Strings, say: (label: FieldDefinition['label']) => string): DeskColumn[] {
	const fields = Object.entries(register.fields).map(([id, field]) => ({ id, field, label: say(field.label), own: false }));
	const own = (Object.keys(OWN) as (keyof typeof OWN)[]).map((id) => {
		const label = strings.desk.columns[id];
		return { id, label, own: true, field: { kind: OWN[id], label: text(label, label) } };
	});
	return [...fields, ...own];
}

/** What a list shows until somebody chooses: the register's own list, unit and state. */
export function usualColumns(register: Register): string[] {
	const number = register.numbering === undefined ? [] : ['number'];
	return [register.title, ...number, ...register.list.filter((id) => id !== register.title), 'unit', 'state'];
}

/** @param choices what may stand there, where that is a list */
export function usualWidth(register: Register, { id, label, field, own }: DeskColumn, choices: readonly { readonly label: string }[] = []): number {
	const usual = own && id === 'number' ? NUMBER_WIDTH : (WIDTHS[field.kind] ?? USUAL_WIDTH);
	const longest = field.kind === 'choice' ? Math.max(0, ...choices.map((choice) => wordsWidth(choice.label))) : 0;
	return id === register.title ? TITLE_WIDTH : Math.max(usual, Math.min(MOST_FOR_WORDS, Math.max(wordsWidth(label), longest)));
}

/** Chinese letters are as wide as they are high, Latin ones about half as wide; the rest is margin and the mark of the order. */
function wordsWidth(label: string): number {
	return [...label].reduce((width, letter) => width + (letter > '\u2e80' ? 14 : 7.5), 40);
}

/** Numbers of which a sum says something. */
export function isSummed({ field, own }: DeskColumn): boolean {
	return !own && field.adds_up !== false && (field.kind === 'whole_number' || field.kind === 'decimal' || field.kind === 'money');
}

const UNORDERED: readonly FieldKindId[] = ['items', 'place', 'attachments', 'choices'];

/** Has the server an order for it? */
export function isSortable({ field }: DeskColumn): boolean {
	return !UNORDERED.includes(field.kind);
}

/** The columns in their new order. */
export function moveColumn<Column>(columns: readonly Column[], from: number, to: number): readonly Column[] {
	const others = columns.filter((_, at) => at !== from);
	return [...others.slice(0, to), ...columns.slice(from, from + 1), ...others.slice(to)];
}

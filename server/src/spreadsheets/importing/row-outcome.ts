/** What one row would do: a new record, a change, nothing, or why it cannot stand. */
import {
	type BookRecord,
	FIELD_KINDS,
	type ImportPlace,
	type ImportProblem,
	type ImportRow,
	type ItemRow,
	type Place,
	type Register,
	type StoredValue,
} from '@yibenzhang/engine';
import { AppError, errorAnswer } from '../../errors.ts';
import { canonicalJson } from '../../records/audit.ts';
import type { ActRequest, PlannedVersion } from '../../records/plan-act.ts';
import { columnLetters } from '../writing/sheet.ts';
import type { ReadRow } from './read-row.ts';
import type { TakenRow } from './taken-rows.ts';

/** As it is kept until it is written or swept: what the page shows, and what `act` will be asked. */
export interface RowOutcome {
	readonly row: Omit<ImportRow, 'names'>;
	readonly request: ActRequest | null;
}

/** A row with what it says, and the record that it is known as. */
export interface PlacedRow {
	readonly taken: TakenRow;
	readonly read: ReadRow;
	readonly unit: string;
	readonly before: BookRecord | null;
	/** Fields whose values the sender may not see. */
	readonly masked: readonly string[];
	readonly same_as: ImportPlace | null;
}

/** The request, and the fields that it changes; null when it changes nothing. */
export function requestOf(
	register: Register,
	placed: PlacedRow,
	options: { readonly enters: boolean; readonly state: string | null; readonly empty_clears: boolean },
): ActRequest | null {
	const { read, unit, before } = placed;
	if (before === null) {
		const values = saidBy(register, read);
		const old = { ...(read.number === null ? {} : { number: read.number }), ...(options.state === null ? {} : { state: options.state }) };
		return options.enters ? { register: register.id, action: 'enter', unit, values, ...old } : { register: register.id, action: 'create', unit, values };
	}
	const changed: Record<string, StoredValue> = {};
	for (const [id, value] of Object.entries(read.values)) {
		const was = before.values[id] ?? null;
		const becomes = mergedValue(register, placed, id, value);
		if (
			becomes === null
				? options.empty_clears && was !== null && !read.problems.some(({ target }) => target?.split('.')[0] === id)
				: canonicalJson(becomes) !== canonicalJson(was)
		) {
			changed[id] = becomes;
		}
	}
	const moves = read.unit !== null && unit !== before.unit;
	return Object.keys(changed).length === 0 && !moves
		? null
		: { register: register.id, action: 'amend', id: before.id, version: before.version, values: wireOf(register, changed), ...(moves ? { unit } : {}) };
}

/** What the cell says of a value that may say more: notes and further items, the point on the map. */
function mergedValue(register: Register, { read, before }: PlacedRow, id: string, value: StoredValue): StoredValue {
	const was = before?.values[id] ?? null;
	if (value === null || was === null) {
		return value;
	}
	const kind = register.fields[id]?.kind;
	if (kind === 'place') {
		return (value as Place).address === (was as Place).address && (value as Place).datum === undefined ? was : value;
	}
	if (kind === 'items') {
		const rows = value as readonly ItemRow[];
		const columns = read.item_columns.get(id);
		const kept = (was as readonly ItemRow[]).flatMap((row) => {
			const now = rows.find(({ item }) => item === row.item);
			return now !== undefined
				? [{ ...row, quantity: now.quantity, ...(now.note === undefined ? {} : { note: now.note }) }]
				: columns?.has(row.item) === false
					? [row]
					: [];
		});
		return [...kept, ...rows.filter(({ item }) => !kept.some((row) => row.item === item))];
	}
	return value;
}

/** What the outcome of trying it tells of the row. */
export function outcomeOf(register: Register, placed: PlacedRow, request: ActRequest | null, tried: PlannedVersion | AppError | null): RowOutcome {
	const { taken, read, before, masked, same_as } = placed;
	const problems = [...read.problems, ...(before === null ? read.masked : []), ...(tried instanceof AppError ? problemsOf(placed, tried) : [])];
	const kind = problems.length > 0 ? 'refused' : request === null ? 'same' : before === null ? 'new' : 'changed';
	const changes =
		kind !== 'changed' || request?.values === undefined
			? []
			: Object.keys(request.values).map((field) => ({
					field,
					before: masked.includes(field) ? null : wire(register, field, before?.values[field]),
					after: request.values?.[field] ?? null,
				}));
	return {
		request: kind === 'refused' ? null : request,
		row: {
			sheet: taken.sheet,
			row: taken.row.row,
			kind,
			action: request?.action ?? null,
			unit: before === null ? placed.unit : (request?.unit ?? before.unit),
			state: request?.state ?? read.state,
			number: before?.number ?? read.number,
			values: (before === null ? request?.values : undefined) ?? saidBy(register, read),
			written: read.written,
			record: before?.id ?? null,
			changes,
			same_as,
			problems,
		},
	};
}

/** A refusal in the cells that it is about; a cell that could not even be read has its reason already. */
function problemsOf({ taken, read }: PlacedRow, error: AppError): ImportProblem[] {
	const unread = new Set([...read.problems, ...read.masked].map(({ target }) => target?.split('.')[0]));
	if (error.fields.length === 0) {
		const { message, message_en } = errorAnswer(error).error;
		return [{ cell: null, target: null, message, message_en }];
	}
	return error.fields.flatMap(({ path, message }) => {
		const id = path.replace(/^values\./, '').split('.')[0] ?? '';
		const column = taken.columns.find(({ target }) => target.id === id) ?? taken.columns.find(({ target }) => target.field_id === id);
		const cell = column === undefined ? null : `${columnLetters(column.at)}${taken.row.row}`;
		return unread.has(id) ? [] : [{ cell, target: id, message: message.zh, message_en: message.en }];
	});
}

/** What the row says, in wire form. */
function saidBy(register: Register, { values }: ReadRow): Record<string, unknown> {
	const said: Record<string, unknown> = {};
	for (const [id, value] of Object.entries(values)) {
		if (value !== null) {
			said[id] = wire(register, id, value);
		}
	}
	return said;
}

function wireOf(register: Register, values: Readonly<Record<string, StoredValue>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, wire(register, id, value)]));
}

function wire(register: Register, id: string, value: StoredValue | undefined): unknown {
	const field = register.fields[id];
	return field === undefined || value === undefined || value === null ? null : FIELD_KINDS[field.kind].format(field, value);
}

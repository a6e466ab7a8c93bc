/** What a pasted, filled or cleared block would make of the rows below it, cell by cell, before anything is written. */
import type { ActRequest, CellContext, RecordAnswer, Text } from '@yibenzhang/engine';
import { readTyped, typedText, valueIn, type Writing } from './cell-text.ts';
import type { DeskColumn } from './desk-columns.ts';

export interface BlockCell {
	/** The row of the list. */
	readonly at: number;
	/** Null: a record that would be new. */
	readonly record: RecordAnswer | null;
	readonly column: DeskColumn;
	readonly before: string;
	readonly text: string;
	readonly wire: unknown;
	readonly verdict: 'changed' | 'created' | 'same' | 'refused';
	readonly why?: string;
}

export interface BlockTarget {
	/** The first row of the list that the block covers. */
	readonly from: number;
	/** The records of those rows; null where the block goes on below the last one. */
	readonly records: readonly (RecordAnswer | null)[];
	/** Those that the block covers; fewer than it is wide where it reaches beyond the last one. */
	readonly columns: readonly DeskColumn[];
}

export interface BlockReading {
	readonly context: CellContext;
	readonly writing: Writing;
	say(text: Text): string;
	lock(column: DeskColumn, record: RecordAnswer | undefined): string | undefined;
}

export function planBlock(block: readonly (readonly string[])[], target: BlockTarget, reading: BlockReading): BlockCell[] {
	return target.records.flatMap((record, row) =>
		target.columns.flatMap((column, at): BlockCell[] => {
			const text = block[row]?.[at];
			return text === undefined || (record === null && text.trim() === '') ? [] : [planCell({ at: target.from + row, record, column, text }, reading)];
		}),
	);
}

function planCell(cell: Pick<BlockCell, 'at' | 'record' | 'column' | 'text'>, { context, writing, say, lock }: BlockReading): BlockCell {
	const { record, column, text } = cell;
	const before = record === null ? '' : typedText(column, record, writing);
	const refused = (why: string): BlockCell => ({ ...cell, before, wire: undefined, verdict: 'refused', why });
	// What is written back as it stands needs no right.
	if (record !== null && text.trim() === before.trim()) {
		return { ...cell, before, wire: undefined, verdict: 'same' };
	}
	const locked = lock(column, record ?? undefined);
	if (locked !== undefined) {
		return refused(locked);
	}
	const read = readTyped(column, text, context);
	if ('problem' in read) {
		return refused(say(read.problem));
	}
	const { wire } = read;
	if (record === null) {
		return { ...cell, before, wire, verdict: 'created' };
	}
	const same = JSON.stringify(wire) === JSON.stringify(valueIn(column, record) ?? null);
	return { ...cell, before, wire, verdict: same ? 'same' : 'changed' };
}

export interface PlannedRequest {
	readonly at: number;
	readonly action: 'amend' | 'create';
	readonly body: ActRequest;
}

/** One request for each record that would change or come into being. */
export function requestsOf(cells: readonly BlockCell[]): PlannedRequest[] {
	const rows = new Map<number, BlockCell[]>();
	for (const cell of cells) {
		if (cell.verdict === 'changed' || cell.verdict === 'created') {
			rows.set(cell.at, [...(rows.get(cell.at) ?? []), cell]);
		}
	}
	return [...rows].map(([at, row]) => {
		const values = Object.fromEntries(row.map(({ column, wire }) => [column.id, wire]));
		const record = row[0]?.record ?? null;
		return record === null
			? { at, action: 'create', body: { values: Object.fromEntries(Object.entries(values).filter(([, wire]) => wire !== null)) } }
			: { at, action: 'amend', body: { id: record.id, version: record.version, values } };
	});
}

/** Rows and cells as a spreadsheet puts them on the clipboard: tabs, lines, and quotes around what holds either. */
export function readClipboard(text: string): string[][] {
	const rows: string[][] = [[]];
	let cell = '';
	let quoted = false;
	const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
	for (let at = 0; at < source.length; at++) {
		const letter = source[at] ?? '';
		if (quoted) {
			if (letter !== '"') {
				cell += letter;
			} else if (source[at + 1] === '"') {
				cell += letter;
				at++;
			} else {
				quoted = false;
			}
		} else if (letter === '"' && cell === '') {
			quoted = true;
		} else if (letter === '\t' || letter === '\n') {
			rows.at(-1)?.push(cell);
			cell = '';
			if (letter === '\n') {
				rows.push([]);
			}
		} else {
			cell += letter;
		}
	}
	rows.at(-1)?.push(cell);
	return rows;
}

export function writeClipboard(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
}

/** One value for a larger range is repeated, as a spreadsheet does. */
export function repeatBlock(block: readonly (readonly string[])[], rows: number, columns: number): readonly (readonly string[])[] {
	const [height, width] = [block.length, Math.max(...block.map((row) => row.length))];
	if (rows % height !== 0 || columns % width !== 0 || (rows === height && columns === width)) {
		return block;
	}
	return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, at) => block[row % height]?.[at % width] ?? ''));
}

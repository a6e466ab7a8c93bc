/** Looks at every row as `act` will: what is new, changed, the same, refused. Nothing of the register is written. */
import { hash } from 'node:crypto';
import type { BookRecord, CellContext, ImportMatching, ImportPlace, ImportTotals, Register } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../../book.ts';
import { ahead } from '../../db/ahead.ts';
import { AppError } from '../../errors.ts';
import { letOthersIn } from '../../let-others-in.ts';
import { canonicalJson } from '../../records/audit.ts';
import { findKnown } from '../../records/known-records.ts';
import { maskRecord } from '../../records/mask-record.ts';
import type { Actor } from '../../records/plan-act.ts';
import { mightAct } from '../../records/rights.ts';
import { nothingTried, tryRequests } from '../../records/try-requests.ts';
import type { Target } from '../matching/import-targets.ts';
import type { OpenedFile } from '../reading/open-file.ts';
import { cellContext, readCalled } from './cell-names.ts';
import type { FileReading } from './file-reading.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { outcomeOf, type PlacedRow, type RowOutcome, requestOf } from './row-outcome.ts';
import { type TakenRow, takeRows } from './taken-rows.ts';

export interface Checking {
	readonly actor: Actor;
	readonly register: Register;
	readonly file: OpenedFile;
	readonly reading: FileReading;
	readonly matching: ImportMatching;
	readonly targets: readonly Target[];
	readonly accounts: Readonly<Record<string, string>>;
	/** Takes what was found, in the file's order. */
	keep(outcomes: readonly RowOutcome[]): Promise<void>;
	/** Told how many rows were looked at. */
	progress(done: number): void;
}

/** What one check remembers from row to row. */
interface Check extends Checking {
	readonly client: pg.PoolClient;
	readonly book: Book;
	readonly is1904: boolean;
	/** Of those that are taken. */
	readonly is_one_sheet: boolean;
	readonly earlier: ReturnType<typeof nothingTried>;
	/** What earlier rows told: the fact → where, and a digest of all that the row said. */
	readonly told: Map<string, { place: ImportPlace; said: string }>;
	/** Records that earlier rows are about → where. */
	readonly claimed: Map<string, ImportPlace>;
}

const ROWS_AT_ONCE = 256;

/** Throws what reading the file throws, and `import_no_rows`. */
export async function checkImport(client: pg.PoolClient, book: Book, checking: Checking): Promise<ImportTotals> {
	const totals = { new: 0, changed: 0, same: 0, refused: 0 };
	const source = takeRows(checking.file, checking.reading, checking.matching, checking.targets);
	const check: Check = {
		...checking,
		client,
		book,
		is1904: source.is1904,
		is_one_sheet: checking.matching.sheets.filter(({ take }) => take).length === 1,
		earlier: nothingTried(),
		told: new Map(),
		claimed: new Map(),
	};
	let done = 0;
	let kept = Promise.resolve();
	try {
		for await (const part of ahead(knownParts(check, source.rows()))) {
			// By then the store is asked about the next part, and answers while this one is judged.
			await letOthersIn();
			const outcomes = await judgeRows(check, part);
			for (const { row } of outcomes) {
				totals[row.kind] += 1;
			}
			done += part.rows.length;
			checking.progress(done);
			await kept;
			kept = checking.keep(outcomes);
			kept.catch(() => {});
		}
		await kept;
	} finally {
		source.close();
	}
	if (done === 0) {
		throw new AppError('import_no_rows');
	}
	return { ...totals, left_out: source.left_out };
}

interface KnownPart {
	readonly rows: readonly TakenRow[];
	readonly read: readonly ReadRow[];
	/** Per row the records that tell the same fact. */
	readonly known: readonly (readonly BookRecord[])[];
}

/** The rows in parts of one size, read, with what the store knows of them. */
async function* knownParts(check: Check, chunks: AsyncIterable<readonly TakenRow[]>): AsyncGenerator<KnownPart> {
	let waiting: TakenRow[] = [];
	for await (const rows of chunks) {
		waiting.push(...rows);
		while (waiting.length >= ROWS_AT_ONCE) {
			yield await knowRows(check, waiting.slice(0, ROWS_AT_ONCE));
			waiting = waiting.slice(ROWS_AT_ONCE);
		}
	}
	if (waiting.length > 0) {
		yield await knowRows(check, waiting);
	}
}

async function knowRows(check: Check, rows: readonly TakenRow[]): Promise<KnownPart> {
	const { client, book, actor, register } = check;
	const called = await readCalled(book, actor, register, rows);
	const contexts = new Map<number | null, CellContext>();
	const contextOf = (year: number | null) => {
		const context = contexts.get(year) ?? cellContext(book, { accounts: check.accounts, records: called, year });
		contexts.set(year, context);
		return context;
	};
	const read = rows.map((taken) => readRow(taken.row, { register, columns: taken.columns, cells: contextOf(taken.year), is1904: check.is1904 }));
	return { rows, read, known: await findKnown(client, book, actor, { register, facts: read }) };
}

async function judgeRows(check: Check, { rows, read, known }: KnownPart): Promise<RowOutcome[]> {
	const { client, book, actor, register, matching } = check;
	const placed = rows.map((taken, index) => placeRow(check, taken, read[index] as ReadRow, known[index] ?? []));
	const mayCreate = mightAct(actor.rights, register, 'create');
	const requests = placed.map((one) => {
		if (one.repeats) {
			return null;
		}
		const state = one.read.state ?? matching.state;
		const enters = one.read.number !== null || (state !== null && (matching.state !== null || state !== register.states[0]?.id)) || !mayCreate;
		return requestOf(register, one, { enters, state, empty_clears: matching.empty_clears });
	});
	const trying = placed.flatMap(({ before }, index) => {
		const request = requests[index] ?? null;
		return request === null ? [] : [{ index, request, before }];
	});
	const outcomes = await tryRequests(client, book, actor, { tried: trying, earlier: check.earlier });
	const tried = new Map(trying.map(({ index }, at) => [index, outcomes[at]]));
	return placed.map((one, index) => outcomeOf(register, one, requests[index] ?? null, one.refusal ?? tried.get(index) ?? null));
}

type Placed = PlacedRow & {
	/** Told by an earlier row in the same words. */
	readonly repeats: boolean;
	readonly refusal: AppError | null;
};

/** Which record the row is about, if any, and whether an earlier row told the same. */
function placeRow(check: Check, taken: TakenRow, read: ReadRow, known: readonly BookRecord[]): Placed {
	const { book, actor, register, matching } = check;
	const unit = read.unit ?? matching.unit ?? actor.unit;
	const place = { sheet: taken.sheet, row: taken.row.row };
	const fact = factOf(register, read, unit);
	const said = digestOf(check, [read.values, unit, read.state, read.number, read.id]);
	const earlier = fact === null ? undefined : check.told.get(fact);
	if (fact !== null && earlier === undefined) {
		check.told.set(fact, { place, said });
	}
	const candidates = candidatesOf(register, read, unit, known);
	const same = candidates.find((before) => isSame(check, taken, read, unit, before));
	const before = same ?? candidates[0] ?? null;
	const masked = before === null ? [] : maskRecord(book, actor.rights, register, before).masked;
	const one = { taken, read, unit, before, masked, same_as: earlier?.place ?? null };
	const repeats = same === undefined && read.problems.length === 0 && earlier?.said === said;
	if (repeats || same !== undefined) {
		return { ...one, repeats, refusal: null };
	}
	if (before === null) {
		return { ...one, repeats, refusal: read.number !== null && earlier !== undefined ? numberTold(earlier.place) : null };
	}
	return { ...one, repeats, refusal: refusalOf(check, one, candidates.length) };
}

/** Two new records under one number: nobody could tell them apart by it. */
function numberTold({ row }: ImportPlace): AppError {
	const [zh, en] = [`第 ${row} 行已经用了这个编号，两行说法不同`, `row ${row} has this number already and says something else`];
	return new AppError('values_refused', {}, [{ path: 'number', message: { zh, en } }]);
}

/** Short, since it is kept of every row. Only other sheets have their columns in another order. */
function digestOf({ is_one_sheet }: Check, said: readonly unknown[]): string {
	return hash('sha256', is_one_sheet ? JSON.stringify(said) : canonicalJson(said), 'base64');
}

/** Equal in number, or in keys and unit; a person or a thing that may stand only once is itself wherever it is. */
function candidatesOf(register: Register, { id, number }: ReadRow, unit: string, known: readonly BookRecord[]): readonly BookRecord[] {
	const itself = known.filter((record) => record.id === id);
	if (itself.length > 0) {
		return itself;
	}
	if (number !== null) {
		return known.filter((record) => record.number === number);
	}
	const isOnce = register.keys.some((id) => register.fields[id]?.kind === 'id_number' || register.fields[id]?.unique_within?.length === 0);
	const own = known.filter((record) => record.unit === unit);
	return own.length > 0 || !isOnce ? own : known;
}

function isSame({ book, actor, register, matching }: Check, taken: TakenRow, read: ReadRow, unit: string, before: BookRecord): boolean {
	const { masked } = maskRecord(book, actor.rights, register, before);
	const reads = Object.entries(read.values).some(([id, value]) => value !== null && masked.includes(id));
	const one = { taken, read, unit, before, masked, same_as: null };
	return (
		!reads &&
		(read.state ?? before.state) === before.state &&
		requestOf(register, one, { enters: false, state: null, empty_clears: matching.empty_clears }) === null
	);
}

/** Why a row that changes a record may not: nobody knows which, an earlier row changes it, its state is not for a file to change. */
function refusalOf({ claimed, register }: Check, { read, before, taken }: PlacedRow, candidates: number): AppError | null {
	const refuse = (path: string, zh: string, en: string) => new AppError('values_refused', {}, [{ path, message: { zh, en } }]);
	if (candidates > 1) {
		return refuse(
			'',
			`台账里有 ${candidates} 条同样的记录，不知道改哪一条；请加上编号`,
			`${candidates} records are alike, so that it is not known which to change; give their numbers`,
		);
	}
	const earlier = claimed.get(before?.id ?? '');
	if (earlier !== undefined) {
		return refuse('', `第 ${earlier.row} 行已经改这条记录，两行说法不同`, `row ${earlier.row} changes the same record already and says something else`);
	}
	claimed.set(before?.id ?? '', { sheet: taken.sheet, row: taken.row.row });
	if (read.state !== null && read.state !== before?.state) {
		const now = register.states.find(({ id }) => id === before?.state)?.label;
		return refuse(
			'state',
			`记录现为“${now?.zh ?? ''}”；状态要在记录里办理，不能靠导入改`,
			`the record is “${now?.en ?? ''}”; its state changes by an action, not by a file`,
		);
	}
	return null;
}

/** The fact as one word; null where the row does not say enough to know it again. */
function factOf(register: Register, { id, number, values }: ReadRow, unit: string): string | null {
	if (id !== null) {
		return `id ${id}`;
	}
	if (number !== null) {
		return `number ${number}`;
	}
	const keys = register.keys.map((id) => values[id] ?? null);
	return keys.every((key) => key === null) ? null : JSON.stringify([unit, ...keys]);
}

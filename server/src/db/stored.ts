/** The one place where a record's values become what the store holds, and the way back: a change of how they are kept is a change here only. */
import { type BookRecord, FIELD_KINDS, type FieldDefinition, type Register, type StoredValue, type StoredValues } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import { allBigrams, bigrams, searchText } from '../records/search.ts';
import type { ColumnTypes } from './column-rows.ts';

/** As it stands in the column of a row given to the store as JSON. */
export function toColumn(_field: FieldDefinition, value: StoredValue | undefined): StoredValue {
	return value ?? null;
}

export function fromColumn(_field: FieldDefinition, column: unknown): StoredValue {
	return (column ?? null) as StoredValue;
}

/** The row of `ledger.<register>`, keyed by column; columns that are empty are left out. */
export function toRow(register: Register, officeId: string, record: BookRecord): Record<string, StoredValue> {
	const row: Record<string, StoredValue> = {
		office_id: officeId,
		id: record.id,
		unit: record.unit,
		number: record.number,
		state: record.state,
		version: record.version,
		made_by: record.made_by,
		made_at: record.made_at,
		recorded_at: record.recorded_at,
	};
	for (const [id, value] of Object.entries(record.values)) {
		const field = register.fields[id];
		const column = field === undefined ? null : toColumn(field, value);
		if (column !== null) {
			row[id] = column;
		}
	}
	if (register.search.length > 0) {
		const words = searchText(register, record);
		row['search_text'] = words;
		// One that stands there twice stands once in what the store makes of it.
		row['search_grams'] = lexemes(allBigrams(words));
	}
	return row;
}

/** PostgreSQL types of the columns of `ledger.<register>`. */
export function columnTypes(register: Register): ColumnTypes {
	const types: Record<string, string> = {
		office_id: 'uuid',
		id: 'uuid',
		unit: 'text',
		number: 'text',
		state: 'text',
		version: 'int',
		made_by: 'text',
		made_at: 'timestamptz',
		recorded_at: 'timestamptz',
	};
	for (const [id, field] of Object.entries(register.fields)) {
		types[id] = FIELD_KINDS[field.kind].column(field);
	}
	return register.search.length === 0 ? types : { ...types, search_text: 'text', search_grams: 'tsvector' };
}

/** The columns that a later version may change. */
export function changingColumns(register: Register): string[] {
	const { office_id: _office, id: _id, made_by: _by, made_at: _at, recorded_at: _learned, ...changing } = columnTypes(register);
	return Object.keys(changing);
}

/** What `fromRow` reads: every column but those that only search. */
export function columnsSql(register: Register, alias: string): RawBuilder<unknown> {
	const { office_id: _office, search_text: _text, search_grams: _grams, ...read } = columnTypes(register);
	return sql.join(Object.keys(read).map((column) => sql.ref(`${alias}.${column}`)));
}

/** @param row as the pool of `openDatabase` reads it. */
export function fromRow(register: Register, row: Readonly<Record<string, unknown>>): BookRecord {
	const values: Record<string, StoredValue> = {};
	for (const [id, field] of Object.entries(register.fields)) {
		const value = fromColumn(field, row[id]);
		if (value !== null) {
			values[id] = value;
		}
	}
	return {
		id: String(row['id']),
		register: register.id,
		unit: String(row['unit']),
		number: row['number'] === null ? null : String(row['number']),
		state: String(row['state']),
		version: Number(row['version']),
		made_by: String(row['made_by']),
		made_at: String(row['made_at']),
		recorded_at: String(row['recorded_at']),
		values,
	};
}

/** True of rows whose search columns hold the word, folded as they are: bigrams narrow, and decide where the word is one; else the text does. */
export function hasWord(word: string, alias: string): RawBuilder<boolean> {
	const grams = bigrams(word);
	// Not LIKE: the planner takes it to find next to nothing, and then reads the whole table for a page of frequent words.
	const within = sql<boolean>`strpos(${sql.ref(`${alias}.search_text`)}, ${word}) > 0`;
	if (grams.length === 0) {
		return within;
	}
	const narrowed = sql<boolean>`${sql.ref(`${alias}.search_grams`)} @@ ${lexemes(grams, ' & ')}::tsquery`;
	return [...word].length === 2 ? narrowed : sql<boolean>`(${narrowed} AND ${within})`;
}

/** True of rows that may hold all the words: what the index of pairs tells by itself, without the text. Null where no word has a pair. */
export function mayHaveWords(words: readonly string[], alias: string): RawBuilder<boolean> | null {
	const grams = words.flatMap(bigrams);
	return grams.length === 0 ? null : sql<boolean>`${sql.ref(`${alias}.search_grams`)} @@ ${lexemes(grams, ' & ')}::tsquery`;
}

/** As the store reads them: in quotes, quotes and backslashes within them doubled. */
function lexemes(grams: readonly string[], between = ' '): string {
	const isPlain = grams.every((gram) => !(gram.includes("'") || gram.includes('\\')));
	const escaped = isPlain ? grams : grams.map((gram) => gram.replace(/[\\']/g, '$&$&'));
	return grams.length === 0 ? '' : `'${escaped.join(`'${between}'`)}'`;
}

/** What a version keeps: the fields that are set. */
export function toVersionValues(register: Register, values: StoredValues): Record<string, StoredValue> {
	const kept: Record<string, StoredValue> = {};
	for (const [id, value] of Object.entries(values)) {
		if (value !== null && register.fields[id] !== undefined) {
			kept[id] = value;
		}
	}
	return kept;
}

/** Fields that the definition no longer has stay readable in their versions. */
export function fromVersionValues(_register: Register, values: StoredValues): StoredValues {
	return values;
}

/** The bytes of an attachment or its thumbnail, as the data folder holds them. */
export function toFile(content: Buffer): Buffer {
	return content;
}

export function fromFile(bytes: Buffer): Buffer {
	return bytes;
}

/** What was answered under an idempotency key, as it is kept until the key expires: it holds values of the record. */
export function toKeptAnswer(answer: unknown): unknown {
	return answer;
}

export function fromKeptAnswer(kept: unknown): unknown {
	return kept;
}

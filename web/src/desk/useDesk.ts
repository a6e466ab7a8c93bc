import { useQueryClient } from '@tanstack/react-query';
import type { CellContext, RecordAnswer, Register, Text } from '@yibenzhang/engine';
import { useEffect, useMemo, useRef } from 'react';
import type { Choice } from '../fields/field-view.ts';
import { recordTitle, stateLabel } from '../records/describe-record.ts';
import { findRecords, getRecord } from '../records/record-requests.ts';
import { useNames, useRegisters } from '../records/useRegisters.ts';
import { useSession } from '../session/useSession.ts';
import { useLanguage } from '../strings/language.tsx';
import { lockOf } from './cell-lock.ts';
import { cellContext, readTyped, typedText, valueIn, type valueText, type Writing } from './cell-text.ts';
import { columnsOf, type DeskColumn } from './desk-columns.ts';
import { act, findByIds } from './desk-requests.ts';
import { type CellEdit, createEditStore, type EditStore } from './edit-store.ts';
import { createRowStore, type RowStore } from './row-store.ts';
import { createUndoStack, type UndoStack } from './undo-stack.ts';
import { cellStep, runStep } from './undo-steps.ts';

/** What every part of one register's desk works with. */
export interface Desk {
	readonly register: Register;
	/** Whose desk it is. */
	readonly account: string;
	readonly columns: readonly DeskColumn[];
	readonly rows: RowStore;
	readonly edits: EditStore;
	readonly undo: UndoStack;
	readonly writing: Writing;
	readonly context: CellContext;
	readonly words: {
		readonly grid: string;
		readonly select: string;
		readonly loading: string;
		readonly gone: string;
		rowOf(at: number): string;
		openOf(at: number): string;
		list(label: string): string;
	};
	say(text: Text): string;
	titleOf(record: RecordAnswer): string;
	addressOf(id: string): string;
	choicesOf(column: DeskColumn): readonly Choice[];
	/** Records that a reference may point at, by what they are called. */
	search(column: DeskColumn, typed: string): Promise<readonly Choice[]>;
	lock(column: DeskColumn, record: RecordAnswer | undefined): string | undefined;
	/** A cell was typed into and left. */
	type(column: DeskColumn, id: string, typed: string): void;
	/** What a cell shows while its change is on the way. */
	editText(column: DeskColumn, wire: unknown, typed: string, record: RecordAnswer, show: typeof valueText): string;
	/** Once more what was not saved; what could not be understood is read again. */
	retry(edit: CellEdit): void;
	/** How the change stands, in words. */
	markOf(edit: CellEdit): string;
	/** What was written is shown; what counts it asks anew. */
	wrote(records: readonly RecordAnswer[]): void;
}

/** The stores live as long as the register is open; words and rights around them follow the language and what is known. */
export function useDesk(register: Register): Desk | undefined {
	const { strings, language, say } = useLanguage();
	const { data: registers } = useRegisters();
	const account = useSession().data?.id;
	const names = useNames();
	const queries = useQueryClient();
	const columns = useMemo(() => columnsOf(register, strings, say), [register, strings, say]);
	const stores = useRef<{ rows: RowStore; edits: EditStore; undo: UndoStack }>(undefined);
	/** Records that were looked for, by register and by what they are called: what is chosen by its name is written by its id. */
	const called = useRef(new Map<string, Map<string, string>>());
	const latest = useRef({ columns, strings });
	latest.current = { columns, strings };

	const desk = useMemo<Desk | undefined>(() => {
		if (registers === undefined || account === undefined) {
			return undefined;
		}
		const wrote = (records: readonly RecordAnswer[]) => {
			const { rows, undo } = made();
			const isNew = records.some(({ id }) => rows.record(id) === undefined);
			for (const { id, version } of records) {
				undo.wrote(id, version);
			}
			rows.put(records.map((record) => withNames(record, rows.record(record.id), called.current)));
			if (isNew) {
				void queries.invalidateQueries({ queryKey: ['desk-order', register.id] });
			}
			void queries.invalidateQueries({ queryKey: ['desk-totals', register.id] });
			void queries.invalidateQueries({ queryKey: ['record', register.id] });
		};
		function made() {
			if (stores.current === undefined) {
				const rows = createRowStore((ids, signal) => findByIds(register.id, ids, signal));
				const kept = `${account} ${register.id}`;
				const reason = () => latest.current.strings.desk.undo.reason;
				const undo: UndoStack = createUndoStack(`yibenzhang.undo ${kept}`, (step, force) =>
					runStep({ register: register.id, written: undo.written, rows, reason, wrote }, step, force),
				);
				const edits = createEditStore({
					kept_as: `yibenzhang.desk ${kept}`,
					version: (id) => rows.record(id)?.version,
					load: async (id) => rows.put([await getRecord(register.id, id)]),
					write: (body, key) => act({ register: register.id, action: 'amend', key }, body),
					saved: (edit, record) => {
						wrote([record]);
						const column = latest.current.columns.find(({ id }) => id === edit.field);
						const what = latest.current.strings.desk.undo.cell(column?.label ?? edit.field, titleOf(record));
						undo.did(cellStep({ id: edit.id, field: edit.field, to: edit.before, what }));
					},
				});
				stores.current = { rows, edits, undo };
			}
			return stores.current;
		}
		const writing: Writing = { language, names, state: (id) => stateLabel(register, id, strings, say), hidden: strings.record.hiddenReference };
		const context = cellContext(registers, names, (of, written) => {
			const id = called.current.get(of)?.get(written);
			return id === undefined ? [] : [id];
		});
		const words = strings.desk;
		const titleOf = (record: RecordAnswer) => {
			const title = record.values[register.title];
			return (typeof title === 'string' && register.fields[register.title]?.kind === 'text' ? title : undefined) ?? record.number ?? record.id.slice(-8);
		};
		const stood = made();
		const lock = (column: DeskColumn, record: RecordAnswer | undefined) => lockOf(register, column, record, strings);
		return {
			register,
			account,
			columns,
			...stood,
			writing,
			context,
			words: {
				grid: words.grid(say(register.label)),
				select: words.columns.select,
				loading: words.cell.locked.loading,
				gone: words.gone,
				rowOf: words.columns.rowOf,
				openOf: words.columns.open_record,
				list: words.cell.list,
			},
			say,
			titleOf,
			addressOf: (id) => `/records/${register.id}/${id}`,
			choicesOf: ({ field, own }) => {
				if (own) {
					return [];
				}
				switch (field.kind) {
					case 'choice':
					case 'choices': {
						const codes = registers.code_lists.find(({ id }) => id === field.codes)?.codes ?? [];
						return codes.map(({ code, label }) => ({ value: code, label: say(label) }));
					}
					case 'unit':
						return registers.units
							.filter(({ kind }) => field.unit_kinds === undefined || field.unit_kinds.includes(kind))
							.map(({ code, name }) => ({ value: code, label: say(name) }));
					case 'account':
						return Object.entries(registers.accounts).map(([value, label]) => ({ value, label }));
					case 'yes_no':
						return [
							{ value: 'true', label: words.filter.yes },
							{ value: 'false', label: words.filter.no },
						];
					default:
						return [];
				}
			},
			lock,
			search: async ({ field }, typed) => {
				const target = registers.registers.find(({ id }) => id === field.register);
				if (target === undefined) {
					return [];
				}
				const { records } = await findRecords(target.id, { limit: MOST_FOUND, ...(typed === '' ? {} : { search: typed }) });
				const known = called.current.get(target.id) ?? new Map<string, string>();
				called.current.set(target.id, known);
				return records.map((record) => {
					const title = recordTitle({ register: target, record, language, names });
					const taken = known.get(title);
					// Two that are called alike are told apart.
					const label = taken === undefined || taken === record.id ? title : `${title} · ${record.number ?? record.id.slice(-4)}`;
					known.set(label, record.id);
					return { value: record.id, label };
				});
			},
			type: (column, id, typed) => {
				const record = stood.rows.record(id);
				if (record === undefined || lock(column, record) !== undefined) {
					return;
				}
				const before = valueIn(column, record) ?? null;
				const pending = stood.edits.of(record.id, column.id);
				if (pending === undefined && typed.trim() === typedText(column, record, writing).trim()) {
					return;
				}
				const read = readTyped(column, typed, context);
				if ('problem' in read) {
					stood.edits.refuse({ id: record.id, field: column.id, wire: null, text: typed, before }, read.problem);
				} else if (JSON.stringify(read.wire) !== JSON.stringify(pending === undefined ? before : pending.wire)) {
					stood.edits.begin({ id: record.id, field: column.id, wire: read.wire, text: typed, before });
				} else if (pending !== undefined && (pending.state === 'refused' || pending.state === 'stale')) {
					stood.edits.again(pending);
				}
			},
			editText: (column, wire, typed, record, show) => (wire === null || column.field.kind === 'reference' ? typed : show(column, wire, record, writing)),
			retry: (edit) => {
				const column = columns.find(({ id }) => id === edit.field);
				const read = column === undefined ? { wire: edit.wire } : readTyped(column, edit.text, context);
				if (!('problem' in read)) {
					stood.edits.again({ ...edit, wire: read.wire });
				}
			},
			markOf: ({ state, why }) =>
				state === 'saving'
					? words.cell.saving
					: state === 'waiting'
						? words.cell.waiting
						: state === 'stale'
							? words.cell.stale
							: words.cell.refused(why === undefined ? '' : say(why)),
			wrote,
		};
	}, [registers, account, names, columns, language, strings, say, register, queries]);
	useEffect(() => {
		desk?.edits.open();
		return () => desk?.edits.close();
	}, [desk]);
	return desk;
}

const MOST_FOUND = 20;

/** An answer to an action names no records that it points at; what was named before, or chosen by its name, still goes by it. */
function withNames(record: RecordAnswer, known: RecordAnswer | undefined, called: ReadonlyMap<string, ReadonlyMap<string, string>>): RecordAnswer {
	const pointed = new Set(Object.values(record.values));
	const chosen = [...called.values()].flatMap((labels) => [...labels].filter(([, id]) => pointed.has(id)).map(([label, id]) => [id, label] as const));
	return record.names !== undefined ? record : { ...record, names: { ...Object.fromEntries(chosen), ...known?.names } };
}

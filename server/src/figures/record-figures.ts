/** In which figures one record counts, and which clause keeps it out of those where one would expect it. */
import {
	type BookRecord,
	closePeriod,
	type ExplainedFigure,
	explainFigure,
	type FigureDefinition,
	isMadeFor,
	type Period,
	type RecordFigure,
	type RecordFiguresAnswer,
	type Register,
} from '@yibenzhang/engine';
import { figuresUsed, parseReport } from '@yibenzhang/report';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { columnsSql, fromRow } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { getReadable, readVisible } from '../records/find.ts';
import { maskRecord } from '../records/mask-record.ts';
import type { Actor } from '../records/plan-act.ts';
import { closingDay } from './closing-day.ts';
import { readPeriod } from './read-period.ts';
import { inReportOrder } from './report-order.ts';

export interface RecordFiguresRequest {
	readonly register: string;
	readonly id: string;
	readonly period: string;
}

/** A condition asks through a record of a record at most so often. */
const MOST_STEPS = 6;

/** Throws `not_readable`, `record_unknown`, `period_wrong`. */
export async function findRecordFigures(book: Book, actor: Actor, request: RecordFiguresRequest): Promise<RecordFiguresAnswer> {
	const register = getReadable(book, actor, request.register);
	const period = readPeriod(request.period);
	const record = await inOffice(book.pool, book.office_id, (client) => readVisible(client, book, actor, register, request.id));
	const asked = [...book.figures.values()].map((figure) => ({ figure, period: closed(book, figure, period) }));
	const explained = await explainRecord(book, actor, record, asked);
	const printed = reportsByFigure(book, period);
	const figures = explained
		.filter(({ told }) => told.counts || told.expected)
		.sort((a, b) => Number(b.told.counts) - Number(a.told.counts) || inReportOrder(a.figure, b.figure))
		.map(
			({ figure, period, told }): RecordFigure => ({
				id: figure.id,
				no: figure.no ?? null,
				label: figure.label,
				section: figure.section,
				counts: told.counts,
				why: told.faults,
				reports: printed.get(figure.id) ?? [],
				period,
			}),
		);
	return { figures, others: explained.length - figures.length };
}

/** The record asked of those figures that are about its register; what the reader may not see is told of no clause. */
export async function explainRecord(
	book: Book,
	actor: Actor,
	record: BookRecord,
	asked: readonly { readonly figure: FigureDefinition; readonly period: Period }[],
): Promise<{ figure: FigureDefinition; period: Period; told: ExplainedFigure }[]> {
	const register = getReadable(book, actor, record.register);
	const masked = new Set(maskRecord(book, actor.rights, register, record).masked);
	const mayTell = (clause: { readonly field: string } | { readonly register: string }) =>
		'field' in clause ? !masked.has(clause.field) : actor.rights.reads(clause.register);
	const others = otherRecords(book);
	let explained: { figure: FigureDefinition; period: Period; told: ExplainedFigure }[] = [];
	for (let step = 0; step < MOST_STEPS; step += 1) {
		explained = asked.flatMap(({ figure, period }) => {
			const known = { registers: book.registers, parse: book.parse };
			const told = explainFigure({ figure, period, record, office: book.office, known, context: others.context, mayTell });
			return told === undefined ? [] : [{ figure, period, told }];
		});
		if (!(await others.readMissing())) {
			break;
		}
	}
	return explained;
}

function closed(book: Book, figure: FigureDefinition, period: Period): Period {
	const parsed = closePeriod(period, closingDay(book.office, figure.id, period));
	return 'problem' in parsed ? period : parsed.period;
}

/** The reports made for such periods that say each figure. */
function reportsByFigure(book: Book, period: Period): Map<string, RecordFigure['reports'][number][]> {
	const found = new Map<string, RecordFigure['reports'][number][]>();
	for (const { id, label, text } of book.office.reports.filter((report) => isMadeFor(report, period))) {
		for (const figure of new Set(figuresUsed(parseReport(text).template).map((use) => use.figure))) {
			found.set(figure, [...(found.get(figure) ?? []), { id, label }]);
		}
	}
	return found;
}

/**
 * The evaluator asks for other records without waiting; what is not there yet is noted, read, and asked again. The book's own look, as
 * for any figure: it does not depend on who reads.
 */
function otherRecords(book: Book) {
	const read = new Map<string, readonly BookRecord[]>();
	const missing = new Map<string, { readonly register: string; readonly by: string; readonly value: string }>();
	const ask = (register: string, by: string, value: string): readonly BookRecord[] => {
		const key = `${register} ${by} ${value}`;
		const known = read.get(key);
		if (known === undefined) {
			missing.set(key, { register, by, value });
		}
		return known ?? [];
	};
	return {
		context: { units: book.units, related: ask, byId: (register: string, id: string) => ask(register, 'id', id)[0] },
		/** Whether there was anything to read. */
		async readMissing(): Promise<boolean> {
			const wanted = [...missing];
			missing.clear();
			await inOffice(book.pool, book.office_id, async (client) => {
				for (const [key, { register: id, by, value }] of wanted) {
					const register = book.registers.get(id);
					const rows = register === undefined ? [] : await run<Record<string, unknown>>(client, pointingSql(book, register, by, value));
					read.set(key, register === undefined ? [] : rows.map((row) => fromRow(register, row)));
				}
			});
			return wanted.length > 0;
		},
	};
}

function pointingSql(book: Book, register: Register, by: string, value: string) {
	return sql`SELECT ${columnsSql(register, 'r')} FROM ${sql.table(`ledger.${register.id}`)} AS r
		WHERE r.office_id = ${book.office_id} AND ${sql.ref(`r.${by}`)} = ${value}`;
}

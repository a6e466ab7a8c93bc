/** The definition book (口径手册): for every figure what counts and what does not, who answers for it, since when, and examples from the records. */
import {
	type BookRecord,
	baseFigure,
	changesBetween,
	type DefinitionEntry,
	type ExampleRecord,
	type FigureDefinition,
	type FigureExamples,
	type FigureQuestion,
	nearMisses,
	type PreparedCondition,
	parseDefinition,
	type Register,
	ruleOf,
	type Text,
	text,
	unitRegister,
	VOIDED,
} from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { listKeptFigures } from '../definitions/kept-definitions.ts';
import { AppError } from '../errors.ts';
import { conditionSql } from '../records/condition-sql.ts';
import { findFirstVisible } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { type Asked, questionOf } from './compute-figures.ts';
import { scopeSql } from './figure-sql.ts';
import { askFor, type FiguresRequest, listForReaders } from './list-figures.ts';
import { readPeriod } from './read-period.ts';
import { explainRecord } from './record-figures.ts';

type Kept = Awaited<ReturnType<typeof listKeptFigures>>;

/** Every figure in the report's order. Throws `period_wrong`, `query_wrong`. */
export async function listDefinitions(book: Book, request: Pick<FiguresRequest, 'period'>): Promise<DefinitionEntry[]> {
	const kept = await listKeptFigures(book);
	return (await listForReaders(book, request)).map((listed): DefinitionEntry => {
		const figure = book.figures.get(listed.id) as FigureDefinition;
		const register = book.registers.get(figure.register) ?? unitRegister;
		return {
			...listed,
			rule: ruleOf(figure, book.office),
			...(figure.note === undefined ? {} : { note: figure.note }),
			register: { id: register.id, label: register.label },
			keeper: keeperOf(book, register.keeper),
			...changesOf(book, kept.get(figure.id) ?? []),
		};
	});
}

/** For each figure of a section a record that counts and one that nearly does, as far as this reader may open them. Throws `period_wrong`, `query_wrong`. */
export async function findExamples(book: Book, actor: Actor, request: Pick<FiguresRequest, 'period'> & { readonly section: string }) {
	readPeriod(request.period);
	const figures = [...book.figures.values()].filter(({ section }) => section === request.section);
	if (figures.length === 0) {
		const message = text(`没有“${request.section}”这一板块的数字`, `there is no figure in the section “${request.section}”`);
		throw new AppError('query_wrong', {}, [{ path: 'section', message }]);
	}
	const examples: Record<string, FigureExamples> = {};
	for (const asked of askFor(book, request, figures)) {
		examples[asked.figure.id] = await examplesOf(book, actor, asked);
	}
	return examples;
}

async function examplesOf(book: Book, actor: Actor, { figure, period }: Asked): Promise<FigureExamples> {
	const counted = baseFigure(figure, book.office) ?? figure;
	if (!actor.rights.reads(counted.register)) {
		return { counts: null, near_miss: null, unreadable: true };
	}
	const question = questionOf(book, counted, period);
	const within = [scopeSql(book, question, 'scope'), ...(question.part === null ? [] : [scopeSql(book, question, 'part')])];
	const shown = (record: BookRecord) => exampleOf(book, question.register, record);
	const counts = await findFirstVisible(book, actor, question.register, within);
	for (const condition of nearMisses(question)) {
		const record = await findFirstVisible(book, actor, question.register, [picks(book, question, condition)]);
		const [explained] = record === undefined ? [] : await explainRecord(book, actor, record, [{ figure, period }]);
		const why = explained?.told.faults.map(({ text: told }) => told) ?? [];
		if (record !== undefined && why.length > 0) {
			return { counts: counts === undefined ? null : shown(counts), near_miss: { record: shown(record), why }, unreadable: false };
		}
	}
	return { counts: counts === undefined ? null : shown(counts), near_miss: null, unreadable: false };
}

function picks(book: Book, { params }: FigureQuestion, condition: PreparedCondition): (alias: string) => RawBuilder<boolean> {
	return (alias) => conditionSql(condition, { alias, params, units: book.units, source: (id) => sql.table(`ledger.${id}`) });
}

function exampleOf(book: Book, register: Register, { id, number, unit, state, values }: BookRecord): ExampleRecord {
	const on = values[register.time.shape === 'event' ? register.time.on : register.time.from];
	// Where anything is kept from some, the title may be a name.
	const isNobodys = register.access === 'open' && Object.values(register.fields).every(({ sensitive }) => sensitive === undefined);
	const title = isNobodys ? values[register.title] : null;
	return {
		register: register.id,
		id,
		number,
		unit: book.units.units.get(unit)?.name ?? text(unit, unit),
		state: state === VOIDED ? text('已作废', 'Voided') : (register.states.find((one) => one.id === state)?.label ?? text(state, state)),
		on: typeof on === 'string' ? on : null,
		title: typeof title === 'string' ? title : null,
	};
}

/** Units are nobody's register: the office itself answers for them. */
function keeperOf(book: Book, keeper: string): Text {
	const units = [...book.units.units.values()];
	const unit = book.units.units.get(keeper) ?? units.find(({ kind }) => kind === 'street');
	return unit?.name ?? { zh: keeper, en: keeper };
}

function changesOf(book: Book, kept: Kept extends ReadonlyMap<string, infer Versions> ? Versions : never): Pick<DefinitionEntry, 'held_from' | 'changes'> {
	const versions = kept.map(({ held_from, body }) => ({ held_from, parsed: parseDefinition('figure', body) }));
	const changes = versions.flatMap(({ held_from, parsed }, at) => {
		const earlier = versions[at + 1]?.parsed;
		return earlier !== undefined && 'definition' in earlier && 'definition' in parsed
			? [{ at: held_from, changed: changesBetween(earlier.definition, parsed.definition, book.office) }]
			: [];
	});
	return { held_from: versions[0]?.held_from ?? book.now().toISOString(), changes };
}

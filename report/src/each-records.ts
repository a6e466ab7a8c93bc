/** The records of a repeated passage, in words. */
import {
	askFigure,
	type BookRecord,
	type ConditionScope,
	type EvaluationContext,
	evaluateCondition,
	FIELD_KINDS,
	type FigureQuestion,
	type Names,
	type Period,
	type Register,
	scopeOf,
} from '@yibenzhang/engine';
import type { EachField, EachRecord, ReportFigure } from './render.ts';

export interface EachSources {
	readonly register: Register;
	/** Closed at the passage's closing day. */
	readonly period: Period;
	readonly figures: ReadonlyMap<string, ReportFigure>;
	readonly known: Omit<ConditionScope, 'register'>;
	readonly context: Omit<EvaluationContext, 'params'>;
	readonly names: Names;
}

/** @param records in the order in which they are to be said. A field whose value a figure of its own gives is said by that figure and opens it. */
export function eachRecordsOf(records: readonly BookRecord[], sources: EachSources): EachRecord[] {
	const { register, figures, period, known } = sources;
	const questions = [...figures.values()]
		.filter(({ definition, value }) => 'value' in definition.measure && definition.register === register.id && value !== null)
		.map(({ definition }) => askFigure(definition, period, known));
	return records.map((record) =>
		Object.fromEntries(
			Object.entries(record.values).flatMap(([field]) => {
				const said = sayField(field, record, questions, sources);
				return said === undefined ? [] : [[field, said]];
			}),
		),
	);
}

function sayField(
	field: string,
	record: BookRecord,
	questions: readonly FigureQuestion[],
	{ register, figures, context, names }: EachSources,
): EachField | undefined {
	const definition = register.fields[field];
	const value = record.values[field];
	if (definition === undefined || value === undefined || value === null) {
		return undefined;
	}
	const own = questions.find(
		(question) =>
			'value' in question.measure && question.measure.value === field && evaluateCondition(scopeOf(question), record, { ...context, params: question.params }),
	)?.figure.id;
	const figure = own === undefined ? undefined : figures.get(own);
	return figure === undefined || own === undefined
		? { said: FIELD_KINDS[definition.kind].show(definition, value, 'zh', names) }
		: { said: figure.said, figure: own };
}

/** A figure's question with one clause of its filter taken away: what a figure must notice, or the clause is decoration. */
import { type FigureQuestion, type PreparedCondition, VOIDED } from '@yibenzhang/engine';

export interface ClauseVariant {
	/** Where the clause stands and what was done to it: `where.all.0 kind is: dropped`. */
	readonly clause: string;
	readonly question: FigureQuestion;
}

type Edit = readonly [clause: string, condition: PreparedCondition];

const TRUE: PreparedCondition = { is: 'all', parts: [] };

/** Every leaf and branch dropped; of alternatives and lists each one left out; of two bounds each one opened. */
export function clauseVariants(question: FigureQuestion): ClauseVariant[] {
	const { frame, where, part } = question;
	const edits = [
		...within(frame, 'frame').map(([clause, changed]) => ({ clause, question: { ...question, frame: changed } })),
		...(where === null ? [] : editsOf(where, 'where').map(([clause, changed]) => ({ clause, question: { ...question, where: changed } }))),
		...(part === null ? [] : editsOf(part, 'part').map(([clause, changed]) => ({ clause, question: { ...question, part: changed } }))),
	];
	// A clause about a state need not keep out voided records where the whole question does, and related ones never are.
	const isIdle = (clause: string) => clause.endsWith(VOIDED_AS_WELL) && (keepsOutVoided(frame) || clause.includes('.where'));
	return edits.filter(({ clause }) => !isIdle(clause));
}

const VOIDED_AS_WELL = 'state: voided as well';

function keepsOutVoided(frame: PreparedCondition): boolean {
	return frame.is === 'all' && frame.parts.some((part) => part.is === 'field' && part.field.kind === 'state' && part.op === 'is_not');
}

function editsOf(condition: PreparedCondition, path: string): Edit[] {
	const named = condition.is === 'field' ? `${path} ${condition.field.id} ${condition.op}` : `${path} ${condition.is}`;
	return [[`${named}: dropped`, TRUE], ...within(condition, path)];
}

function within(condition: PreparedCondition, path: string): Edit[] {
	switch (condition.is) {
		case 'all':
		case 'any':
			return condition.parts.flatMap((part, at) => {
				const others = (put: PreparedCondition[]) => ({ ...condition, parts: condition.parts.flatMap((one, index) => (index === at ? put : [one])) });
				const inner = editsOf(part, `${path}.${condition.is}.${at}`).map(([clause, changed]): Edit => [clause, others([changed])]);
				return condition.is === 'any' ? [[`${path}.any.${at}: left out`, others([])] as Edit, ...inner] : inner;
			});
		case 'not':
			return editsOf(condition.part, `${path}.not`).map(([clause, part]) => [clause, { ...condition, part }]);
		case 'related':
		case 'through':
			return editsOf(condition.where, `${path}.where`).map(([clause, where]) => [clause, { ...condition, where }]);
		case 'field':
			return ofField(condition, path);
		case 'overdue':
			return [];
	}
}

/** States that follow from one another come from the register, not from the figure: they are dropped as a whole, or voided ones let in. */
function ofField(condition: Extract<PreparedCondition, { is: 'field' }>, path: string): Edit[] {
	const { field, op, values } = condition;
	const [first, second] = values;
	if (op === 'between' && first !== undefined && second !== undefined) {
		return [
			[`${path} ${field.id}: from before`, { ...condition, op: 'lte', values: [second] }],
			[`${path} ${field.id}: until after`, { ...condition, op: 'gte', values: [first] }],
		];
	}
	if ((op === 'in' || op === 'is') && field.kind === 'state') {
		return [[`${path} ${VOIDED_AS_WELL}`, { ...condition, op: 'in', values: [...values, { literal: VOIDED }] }]];
	}
	if (op === 'in' && values.length > 1) {
		return values.map((value, at) => [
			`${path} ${field.id}: without ${JSON.stringify('literal' in value ? value.literal : value)}`,
			{ ...condition, values: values.filter((_, index) => index !== at) },
		]);
	}
	return [];
}

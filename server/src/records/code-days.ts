import { newCodeProblem, type Problem, type Register, type StoredValues, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { pickedFields } from './picked-fields.ts';

/** Codes that these values use anew although they may not be used on the record's day. A record without its day is not judged. */
export function codesOutOfDays(
	book: Book,
	register: Register,
	{ values, merged, before }: { readonly values: StoredValues; readonly merged: StoredValues; readonly before: StoredValues },
): Problem[] {
	const on = merged[register.time.shape === 'event' ? register.time.on : register.time.from];
	if (typeof on !== 'string') {
		return [];
	}
	const context = { ...book.parse, on };
	const problems: Problem[] = [];
	for (const [id, field] of pickedFields(register, 'codes', (_, { codes }) => codes !== undefined)) {
		const value = values[id] ?? null;
		const problem = value === null ? undefined : newCodeProblem(field, value, before[id] ?? null, context);
		if (problem !== undefined) {
			problems.push({ path: `values.${id}`, message: text(`${field.label.zh}：${problem.zh}`, `${field.label.en}: ${problem.en}`) });
		}
	}
	return problems;
}

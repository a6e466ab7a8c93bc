import { newCodeProblem, type Problem, type Register, type StoredValues, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';

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
	return Object.entries(values).flatMap(([id, value]) => {
		const field = register.fields[id];
		const problem = field?.codes === undefined || value === null ? undefined : newCodeProblem(field, value ?? null, before[id] ?? null, context);
		return problem === undefined ? [] : [{ path: `values.${id}`, message: text(`${field?.label.zh}：${problem.zh}`, `${field?.label.en}: ${problem.en}`) }];
	});
}

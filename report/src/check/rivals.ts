/** What else there is beside what a figure asks for: other topics, other campaigns. Beside a number they mean another thing. */
import type { Condition, FigureDefinition, OfficeDefinition } from '@yibenzhang/engine';

/** Labels of the other codes of every list that the figure's conditions choose from. */
export function rivalsOf(figure: FigureDefinition, { registers, code_lists }: OfficeDefinition): string[] {
	const fields = registers.find(({ id }) => id === figure.register)?.fields ?? {};
	return chosen(figure.where).flatMap(({ field, codes }) => {
		const definition = fields[field];
		if (definition?.kind !== 'choices') return [];
		const list = code_lists.find(({ id }) => id === definition.codes)?.codes ?? [];
		return list.filter(({ code }) => !codes.includes(code)).map(({ label }) => label.zh.replace(/（[^）]*）/g, ''));
	});
}

function chosen(condition: Condition | undefined): { readonly field: string; readonly codes: readonly unknown[] }[] {
	if (condition === undefined) return [];
	if ('all' in condition) return condition.all.flatMap(chosen);
	if ('field' in condition && ['has', 'has_any', 'is', 'in'].includes(condition.op)) {
		return [{ field: condition.field, codes: Array.isArray(condition.value) ? condition.value : [condition.value] }];
	}
	return [];
}

import type { FieldDefinition } from '../register.ts';
import { text } from '../text.ts';
import { codeLabel, codeProblem, readTypedCodes } from './code-value.ts';
import type { FieldKind, ParseContext, Parsed } from './kind.ts';

export const choicesKind: FieldKind<readonly string[]> = {
	id: 'choices',
	label: text('多选', 'Several choices'),
	column: () => 'text[]',
	parse: parseChoices,
	format: (_field, value) => value,
	show: (field, value, language, names) => value.map((code) => codeLabel(field, code, language, names)).join(language === 'zh' ? '、' : ', '),
	mask: () => null,
	fromCell: (field, cell, context) => parseChoices(field, readTypedCodes(field, String(cell), context), context),
	toCell: (field, value, names) => value.map((code) => codeLabel(field, code, 'zh', names)).join('、'),
	jsonSchema: () => ({ type: 'array', items: { type: 'string', maxLength: 100 }, maxItems: 100 }),
	operators: ['has', 'has_any', 'has_all'],
};

/** Sorted and each once, so that equal choices are equal values. */
function parseChoices(field: FieldDefinition, wire: unknown, context: ParseContext): Parsed<readonly string[]> {
	if (!Array.isArray(wire) || wire.length === 0 || wire.length > 100) return { problem: text('应为一个或多个选项', 'Must be a list of one or more choices') };
	for (const code of wire) {
		const problem = codeProblem(field, code, context);
		if (problem) return { problem };
	}
	return { value: wire.length === 1 ? [wire[0] as string] : [...new Set(wire as string[])].sort() };
}

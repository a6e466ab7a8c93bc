import type { FieldDefinition } from '../register.ts';
import { text } from '../text.ts';
import { codeLabel, codeProblem, readTypedCode } from './code-value.ts';
import type { FieldKind, ParseContext, Parsed } from './kind.ts';

export const choiceKind: FieldKind<string> = {
	id: 'choice',
	label: text('单选', 'One choice'),
	column: () => 'text',
	parse: parseChoice,
	format: (_field, value) => value,
	show: codeLabel,
	mask: () => null,
	fromCell: (field, cell, context) => parseChoice(field, readTypedCode(field, cell, context), context),
	toCell: (field, value, names) => codeLabel(field, value, 'zh', names),
	jsonSchema: () => ({ type: 'string', maxLength: 100 }),
	operators: ['is', 'is_not', 'in', 'not_in'],
};

function parseChoice(field: FieldDefinition, wire: unknown, context: ParseContext): Parsed<string> {
	const problem = codeProblem(field, wire, context);
	return problem ? { problem } : { value: wire as string };
}

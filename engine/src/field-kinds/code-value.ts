/** What choice, choices and items have alike: codes of a list. */
import type { Code } from '../office.ts';
import type { FieldDefinition } from '../register.ts';
import { type Text, text } from '../text.ts';
import type { Names, ParseContext } from './kind.ts';

/** The problem with using this code, or nothing. */
export function codeProblem(field: FieldDefinition, code: unknown, context: ParseContext): Text | undefined {
	if (typeof code !== 'string') return text('应为代码', 'Must be a code');
	const list = context.code_lists.get(field.codes ?? '');
	const entry = list?.codes.find((each) => each.code === code);
	if (!entry)
		return text(`没有这一选项：${code.slice(0, 40)}${choicesText(list?.codes, 'zh')}`, `No such choice: ${code.slice(0, 40)}${choicesText(list?.codes, 'en')}`);
	const { on } = context;
	if (on !== undefined && ((entry.from_on && on < entry.from_on) || (entry.until_on && on > entry.until_on))) {
		return text(`“${entry.label.zh}”在 ${on} 不可使用`, `“${entry.label.en}” may not be used on ${on}`);
	}
	return undefined;
}

/** A label in either language, a word people say, or the code itself → the code. */
export function readTypedCode(field: FieldDefinition, cell: string | number | boolean, context: ParseContext): string {
	const written = String(cell).trim();
	const codes = context.code_lists.get(field.codes ?? '')?.codes ?? [];
	const found =
		codes.find((each) => each.code === written) ??
		codes.find((each) => each.label.zh === written || each.label.en.toLowerCase() === written.toLowerCase()) ??
		codes.find((each) => each.words?.includes(written));
	return found?.code ?? written;
}

export function codeLabel(field: FieldDefinition, code: string, language: 'zh' | 'en', names: Names): string {
	return names.code(field.codes ?? '', code)?.[language] ?? code;
}

function choicesText(codes: readonly Code[] | undefined, language: 'zh' | 'en'): string {
	if (!codes || codes.length > 12) return '';
	return language === 'zh' ? `，可选：${codes.map((each) => each.label.zh).join('、')}` : `; choose from ${codes.map((each) => each.label.en).join(', ')}`;
}

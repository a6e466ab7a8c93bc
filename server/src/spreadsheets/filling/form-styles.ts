/** What the styles of a workbook say of a cell: how it looks, how its numbers are shown, whether it is locked. */
import type { FormStyle } from '@yibenzhang/engine';
import { meaningOfFormat } from '../reading/number-formats.ts';
import type { FormFile } from './form-file.ts';
import { childOf, type XmlNode } from './xml-tree.ts';

export interface CellStyle extends FormStyle {
	/** Of its numbers, as Excel writes it; undefined for `General`. */
	readonly code: string | undefined;
	/** On a sheet that is protected. */
	readonly is_locked: boolean;
}

const TEXT_FORMAT = 49;
/** Formats that need not be spelt out and that people meet. */
const BUILT_IN: Readonly<Record<number, string>> = {
	1: '0',
	2: '0.00',
	3: '#,##0',
	4: '#,##0.00',
	9: '0%',
	10: '0.00%',
	14: 'yyyy/m/d',
	31: 'yyyy"年"m"月"d"日"',
	37: '#,##0',
	38: '#,##0',
	39: '#,##0.00',
	40: '#,##0.00',
	57: 'yyyy"年"m"月"',
	58: 'm"月"d"日"',
};

export const PLAIN_STYLE: CellStyle = { bold: false, align: null, wrap: false, fill: null, borders: '', format: 'general', code: undefined, is_locked: true };

/** By the number that cells give; empty where the file has no styles. */
export async function readStyles(form: FormFile): Promise<CellStyle[]> {
	const part = form.workbook.styles_part;
	if (part === undefined) {
		return [];
	}
	const tree = await form.tree(part);
	const under = (name: string) => childOf(tree, name)?.children ?? [];
	const codes = new Map(under('numFmts').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']));
	const bold = under('fonts').map((font) => isSet(childOf(font, 'b')));
	const fills = under('fills').map(fillOf);
	const borders = under('borders').map(bordersOf);
	return under('cellXfs').map((xf) => {
		const at = (name: string) => Number(xf.attributes[name] ?? 0);
		const id = at('numFmtId');
		const alignment = childOf(xf, 'alignment')?.attributes;
		const code = codes.get(id) ?? BUILT_IN[id];
		return {
			bold: bold[at('fontId')] ?? false,
			align: alignOf(alignment?.['horizontal']),
			wrap: isOn(alignment?.['wrapText']),
			fill: fills[at('fillId')] ?? null,
			borders: borders[at('borderId')] ?? '',
			format: formatOf(id, codes.get(id)),
			code: code === undefined || /^(general|g\/通用格式|@)$/i.test(code) ? undefined : code,
			is_locked: !['0', 'false'].includes(childOf(xf, 'protection')?.attributes['locked'] ?? '1'),
		};
	});
}

function formatOf(id: number, code: string | undefined): FormStyle['format'] {
	if (id === TEXT_FORMAT || code?.trim() === '@') {
		return 'text';
	}
	const meaning = meaningOfFormat(id, code);
	return meaning === 'number' && (id === 0 || /^(general|g\/通用格式)$/i.test(code ?? '')) ? 'general' : meaning;
}

function alignOf(horizontal: string | undefined): FormStyle['align'] {
	return horizontal === 'left' || horizontal === 'right' ? horizontal : horizontal === 'center' || horizontal === 'centerContinuous' ? 'center' : null;
}

function fillOf(fill: XmlNode): string | null {
	const pattern = childOf(fill, 'patternFill');
	const rgb = pattern?.attributes['patternType'] === 'solid' ? childOf(pattern, 'fgColor')?.attributes['rgb'] : undefined;
	return rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
}

function bordersOf(border: XmlNode): string {
	const has = (...names: string[]) => names.some((name) => (childOf(border, name)?.attributes['style'] ?? 'none') !== 'none');
	return `${has('top') ? 't' : ''}${has('bottom') ? 'b' : ''}${has('left', 'start') ? 'l' : ''}${has('right', 'end') ? 'r' : ''}`;
}

function isSet(node: XmlNode | undefined): boolean {
	return node !== undefined && !['0', 'false'].includes(node.attributes['val'] ?? '1');
}

export function isOn(value: string | undefined): boolean {
	return value === '1' || value === 'true';
}

/** The looks of cells: one per format, in the order in which `styles.xml` lists them. */
import type { CellFormat } from './sheet.ts';

interface Look {
	readonly numbers: number;
	readonly font?: number;
	readonly fill?: number;
	readonly border?: number;
	readonly align?: string;
}

const TEXT = 49;
const [MONEY, DATE, MOMENT] = [164, 165, 166];
const TOP = '<alignment vertical="top"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const LEFT = '<alignment horizontal="left" vertical="top"/>';
const HEADING = '<alignment horizontal="center" vertical="center"/>';

const LOOKS: Readonly<Record<CellFormat, Look>> = {
	text: { numbers: TEXT, align: TOP },
	lines: { numbers: TEXT, align: WRAPPED },
	whole_number: { numbers: 1, align: TOP },
	decimal: { numbers: 0, align: TOP },
	money: { numbers: MONEY, align: TOP },
	year: { numbers: 1, align: TOP },
	date: { numbers: DATE, align: TOP },
	moment: { numbers: MOMENT, align: TOP },
	heading: { numbers: TEXT, font: 1, fill: 2, border: 1, align: HEADING },
	required_heading: { numbers: TEXT, font: 2, fill: 3, border: 1, align: HEADING },
	example: { numbers: TEXT, font: 3, fill: 4, align: TOP },
	title: { numbers: TEXT, font: 4, align: '<alignment vertical="center"/>' },
	name: { numbers: TEXT, font: 1, align: TOP },
	note: { numbers: 0, align: WRAPPED },
	number_left: { numbers: 0, align: LEFT },
	moment_left: { numbers: MOMENT, align: LEFT },
};
const FORMATS = Object.keys(LOOKS) as CellFormat[];
const PLACES = new Map(FORMATS.map((format, at) => [format, at + 1]));

/** The index of the look; 0 is the program's own. */
export function styleOf(format: CellFormat): number {
	return PLACES.get(format) ?? 0;
}

const FONT = '<name val="等线"/><family val="2"/>';
const FONTS = [
	`<font><sz val="11"/><color rgb="FF1F2933"/>${FONT}</font>`,
	`<font><b/><sz val="11"/><color rgb="FF1F2933"/>${FONT}</font>`,
	`<font><b/><sz val="11"/><color rgb="FF9A3412"/>${FONT}</font>`,
	`<font><i/><sz val="11"/><color rgb="FF5B6673"/>${FONT}</font>`,
	`<font><b/><sz val="16"/><color rgb="FF1F4E86"/>${FONT}</font>`,
];
const FILLS = [
	'<fill><patternFill patternType="none"/></fill>',
	'<fill><patternFill patternType="gray125"/></fill>',
	...['FFE8EEF5', 'FFFDEFE3', 'FFF4F5F7'].map(
		(colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
	),
];
const EDGE = (side: string) => `<${side} style="thin"><color rgb="FFC5CED8"/></${side}>`;
const BORDERS = [
	'<border><left/><right/><top/><bottom/><diagonal/></border>',
	`<border>${EDGE('left')}${EDGE('right')}${EDGE('top')}${EDGE('bottom')}<diagonal/></border>`,
];
const NUMBERS = [
	[MONEY, '#,##0.00'],
	[DATE, 'yyyy\\-mm\\-dd'],
	[MOMENT, 'yyyy\\-mm\\-dd\\ hh:mm:ss'],
] as const;

export const STYLES_XML = [
	'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
	`<numFmts count="${NUMBERS.length}">${NUMBERS.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts>`,
	`<fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="${FILLS.length}">${FILLS.join('')}</fills>`,
	`<borders count="${BORDERS.length}">${BORDERS.join('')}</borders>`,
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
	`<cellXfs count="${FORMATS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${FORMATS.map((format) => lookXml(LOOKS[format])).join('')}</cellXfs>`,
	'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

function lookXml({ numbers, font = 0, fill = 0, border = 0, align }: Look): string {
	return `<xf numFmtId="${numbers}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align ?? ''}</xf>`;
}

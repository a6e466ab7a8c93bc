/** A table of figures with a heading of three lines, sums both ways and an analysis on another sheet; nothing moves. */
import type { FormValue } from '../../engine/src/index.ts';
import { between, type MadeForm } from './roster.ts';
import type { MadeCell, MadeRow } from './sheet-writer.ts';
import { type MadeBook, STYLES } from './workbook-writer.ts';

export interface StatisticsOrder {
	readonly is_protected?: boolean;
	readonly shares?: boolean;
	readonly is1904?: boolean;
	/** The cells hold what was filled last time. */
	readonly is_used?: boolean;
	/** Cells and rows that hold nothing are not in the file. */
	readonly has_gaps?: boolean;
	readonly sheet?: string;
	readonly parts?: MadeBook['parts'];
	readonly calc?: string;
}

const [FIRST, LAST] = [6, 15];
const COLUMNS = 'CDEF';
const KINDS = ['志愿服务', '理论宣讲', '法治宣传', '禁毒宣传', '反诈宣传', '走访慰问', '矛盾调解', '安全检查', '卫生整治', '其他'];

export function statistics({
	is_protected = false,
	shares = false,
	is1904 = false,
	is_used = false,
	has_gaps = false,
	sheet = '表1（续）',
	parts,
	calc,
}: StatisticsOrder): MadeForm {
	const [open, open_number] = is_protected ? [STYLES.open, STYLES.open_number] : [STYLES.cell, STYLES.money];
	const values = new Map<string, FormValue>();
	for (let row = FIRST; row <= LAST; row += 1) {
		for (const [at, column] of [...COLUMNS].entries()) {
			values.set(`${column}${row}`, (row + at) % 7 === 0 ? null : row * 10 + at + (at === 3 ? 0.25 : 0));
		}
	}
	values.set('A2', '填报单位：示例市东街街道（盖章）');
	if (!is_protected) {
		values.set('C18', { date: '2022-12-26' });
		values.set('D18', 13900001234);
	}
	values.set('E18', '一、已完成；\n二、"再核" <示例> & 其他 ');
	if (has_gaps) {
		values.set('F18', 5);
		values.set('C20', '示例填表人');
	}
	const cellOf = (name: string, s: number, more: MadeCell = {}): MadeCell => ({ s, ...more, ...(values.has(name) ? { fill: values.get(name) ?? null } : {}) });
	const sum = (column: string) =>
		Array.from({ length: LAST - FIRST + 1 }, (_, at) => Number(values.get(`${column}${FIRST + at}`) ?? 0)).reduce((one, other) => one + other, 0);
	const total = [...COLUMNS].map(sum).reduce((one, other) => one + other, 0);
	const product = Array.from(
		{ length: LAST - FIRST + 1 },
		(_, at) => Number(values.get(`C${FIRST + at}`) ?? 0) * Number(values.get(`D${FIRST + at}`) ?? 0),
	).reduce((one, other) => one + other, 0);
	const named = `'${sheet}'`;
	const rows: MadeRow[] = [
		{ row: 1, attributes: 'ht="33" customHeight="1"', cells: { A: { s: STYLES.title, was: '基层宣传活动统计表' }, ...between('BCDEFGH', STYLES.title) } },
		{ row: 2, cells: { A: cellOf('A2', open), ...between('BCDEFG', STYLES.plain), H: { was: '单位：场次' } } },
		{
			row: 3,
			cells: {
				A: { s: STYLES.heading, was: '序号' },
				B: { s: STYLES.heading, was: '类别' },
				C: { s: STYLES.heading, was: '活动情况' },
				...between('DEFGH', STYLES.heading),
			},
		},
		{
			row: 4,
			cells: {
				...between('AB', STYLES.heading),
				C: { s: STYLES.heading, was: '线下' },
				D: { s: STYLES.heading },
				E: { s: STYLES.heading, was: '线上' },
				F: { s: STYLES.heading },
				G: { s: STYLES.heading, was: '合计' },
				H: { s: STYLES.heading, was: '占比' },
			},
		},
		{
			row: 5,
			cells: {
				...between('AB', STYLES.heading),
				C: { s: STYLES.heading, was: '上半年' },
				D: { s: STYLES.heading, was: '下半年' },
				E: { s: STYLES.heading, was: '上半年' },
				F: { s: STYLES.heading, was: '下半年' },
				...between('GH', STYLES.heading),
			},
		},
		...KINDS.map((kind, at): MadeRow => {
			const row = FIRST + at;
			const formula: MadeCell = !shares
				? { f: `SUM(C${row}:F${row})` }
				: at === 0
					? { f: `SUM(C${row}:F${row})`, f_as: ` t="shared" ref="G${FIRST}:G${LAST}" si="0"` }
					: { f: '', f_as: ' t="shared" si="0"' };
			const was = is_used ? { was: at % 2 === 0 ? 7 : '约10' } : {};
			return {
				row,
				cells: {
					A: { s: STYLES.cell, was: at + 1 },
					B: { s: STYLES.cell, was: kind },
					...Object.fromEntries([...COLUMNS].map((column) => [column, cellOf(`${column}${row}`, open_number, was)])),
					G: { s: STYLES.money, shown: 0, is_stale: true, ...formula },
					H: { s: STYLES.percent, f: `IF(G$16=0,0,G${row}/G$16)`, shown: 0, is_stale: true },
				},
			};
		}),
		{
			row: 16,
			cells: {
				A: { s: STYLES.heading, was: '合计' },
				B: { s: STYLES.heading },
				...Object.fromEntries(
					[...COLUMNS, 'G'].map((column) => [column, { s: STYLES.money, f: `SUM(${column}${FIRST}:${column}${LAST})`, shown: 0, is_stale: true }]),
				),
				H: { s: STYLES.percent },
			},
		},
		{
			row: 17,
			cells: {
				A: { was: '积' },
				...between('BCDEF', STYLES.plain),
				G: { s: STYLES.money, f: `SUM(C${FIRST}:C${LAST}*D${FIRST}:D${LAST})`, f_as: ' t="array" ref="G17"', shown: 0, is_stale: true },
				H: {},
			},
		},
		{
			row: 18,
			cells: {
				A: { was: '填报日期' },
				B: {},
				C: cellOf('C18', STYLES.date),
				D: cellOf('D18', STYLES.text),
				E: cellOf('E18', open),
				...(has_gaps ? { F: { fill: values.get('F18') ?? null, is_missing: true } } : { F: {} }),
				G: { f: 'LEN("甲:B9")', shown: 4 },
				H: {},
			},
		},
		...(has_gaps ? [{ row: 20, is_missing: true, cells: { C: { fill: values.get('C20') ?? null, is_missing: true } } }] : []),
	];
	return {
		book: () => ({
			computes: true,
			is1904,
			...(calc === undefined ? {} : { calc }),
			...(parts === undefined ? {} : { parts }),
			names: `<{x}definedNames><{x}definedName name="全部">${named}!$G$16</{x}definedName></{x}definedNames>`,
			sheets: [
				{
					name: sheet,
					before: has_gaps ? '<{x}dimension ref="A1:H30"/>' : '<{x}sheetViews><{x}sheetView showGridLines="0" workbookViewId="0"/></{x}sheetViews>',
					rows,
					behind: `${is_protected ? '<{x}sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>' : ''}<{x}mergeCells count="9">${['A1:H1', 'A2:G2', 'A3:A5', 'B3:B5', 'C3:H3', 'C4:D4', 'E4:F4', 'G4:G5', 'H4:H5'].map((ref) => `<{x}mergeCell ref="${ref}"/>`).join('')}</{x}mergeCells><!-- 勿动 --><{x}pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`,
				},
				{
					name: '分析',
					rows: [
						{ row: 1, cells: { A: { was: '合计' }, B: { s: STYLES.money, f: `${named}!G16`, shown: 0, is_stale: true } } },
						{ row: 2, cells: { A: { was: '线下' }, B: { s: STYLES.money, f: `SUM(${named}!C${FIRST}:D${LAST})`, shown: 0, is_stale: true } } },
						{ row: 3, cells: { A: { was: '加倍' }, B: { s: STYLES.money, f: '全部*2', shown: 0, is_stale: true } } },
						{ row: 4, cells: { A: { was: '评价' }, B: { f: 'IF(B1>100,"好","一般")', shown: '一般', is_stale: true } } },
						{ row: 5, cells: { A: { was: '不变' }, B: { f: 'ROUND(3.14159,2)', shown: 3.14 } } },
					],
				},
				{ name: '隐藏', state: 'hidden', rows: [{ row: 1, cells: { A: { was: '勿删' }, B: { f: '分析!B1+1', shown: 1, is_stale: true } } }] },
			],
		}),
		filling: { cells: [...values].map(([cell, value]) => ({ sheet, cell, value })), lists: [] },
		expected: [
			{ sheet: '分析', cell: 'B1', value: total },
			{ sheet: '分析', cell: 'B2', value: sum('C') + sum('D') },
			{ sheet: '分析', cell: 'B3', value: total * 2 },
			{ sheet: '分析', cell: 'B4', value: '好' },
			{ sheet: sheet, cell: 'G17', value: product },
		],
		filled_cells: [...values.values()].filter((value) => value !== null).length,
	};
}

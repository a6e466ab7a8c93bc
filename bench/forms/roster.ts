/** A list with a heading of two lines, a total below it, and whatever else senders put around: pictures, notes, rules, names, charts. */
import type { FormValue } from '../../engine/src/index.ts';
import type { FormFilling } from '../../server/src/spreadsheets/filling/fill-form.ts';
import { type Feature, featuresOf } from './features.ts';
import type { MadeCell, MadeRow } from './sheet-writer.ts';
import { type MadeBook, STYLES } from './workbook-writer.ts';

export interface RosterOrder {
	/** Rows that the sender left for the list. */
	readonly room: number;
	/** Rows that there are. */
	readonly people: number;
	readonly features: readonly Feature[];
	/** Formulas of the room share their words. */
	readonly shares?: boolean;
	readonly is1904?: boolean;
	readonly sheet?: string;
	readonly calc?: string;
}

export interface Expected {
	readonly sheet: string;
	readonly cell: string;
	readonly value: number | string;
}

export interface MadeForm {
	book(is_filled: boolean): MadeBook;
	readonly filling: FormFilling;
	/** What a program that computes must show. */
	readonly expected: readonly Expected[];
	readonly filled_cells: number;
}

const FIRST = 5;
const COMMUNITIES = ['示例东街社区', '示例城南社区', '示例朝阳社区'];

/** Name, community, two amounts, a number that is a text. */
function person(at: number): FormValue[] {
	const names = ['甲', '乙 & 丙', '"丁"', '戊<己>', ' 庚'];
	return [`示例${names[at % names.length]}${at + 1}`, COMMUNITIES[at % 3] ?? '', 100 + at, at % 4 === 3 ? null : 10.5 * (at + 1), 13900000000 + at];
}

export function roster({ room, people, features, shares = false, is1904 = false, sheet = '附件1 名册', calc }: RosterOrder): MadeForm {
	const rows_filled = Math.max(room, people);
	const rows = Array.from({ length: people }, (_, at) => person(at));
	const named = `'${sheet.replaceAll("'", "''")}'`;
	const [amount, other] = [2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0));
	const writes: Record<string, FormValue> = { B2: '示例市东街街道', F2: { date: '2022-11-08' } };
	return {
		book: (is_filled) => {
			const count = is_filled ? rows_filled : room;
			const until = FIRST + count - 1;
			const listed = Array.from({ length: count }, (_, at) => {
				const [name, , amount] = rows[at] ?? [];
				return {
					name: name === undefined ? null : String(name),
					amount: typeof amount === 'number' ? amount : null,
					is_computed: at < people || isCopy({ at, count, room }),
				};
			});
			const has = featuresOf({ features, sheet, named, first: FIRST, until, moved: count - room, room, listed: is_filled ? listed : undefined });
			const total = until + 1;
			const signed = total + 2;
			return {
				computes: people > 0,
				is1904,
				...(calc === undefined ? {} : { calc }),
				...has.book,
				sheets: [
					{
						name: sheet,
						before: `${has.properties}<{x}dimension ref="A1:G${signed}"/><{x}sheetViews><{x}sheetView workbookViewId="0"><{x}pane ySplit="4" topLeftCell="A5" state="frozen"/></{x}sheetView></{x}sheetViews><{x}sheetFormatPr defaultRowHeight="14.25"/><{x}cols><{x}col min="1" max="1" width="6.5"/><{x}col min="2" max="7" width="14.25" customWidth="1"/></{x}cols>`,
						rows: [
							...headRows(writes),
							...Array.from({ length: count }, (_, at) => listRow({ at, count, room, shares, people, is_filled, row: rows[at] })),
							{
								row: total,
								cells: {
									A: { s: STYLES.heading, was: '合计' },
									...between('BC', STYLES.heading),
									D: { s: STYLES.money, f: `SUM(D${FIRST}:D${until})`, shown: 0, is_stale: people > 0 },
									E: { s: STYLES.money, f: `SUM(E${FIRST}:E${until})`, shown: 0, is_stale: people > 0 },
									F: { s: STYLES.money, f: `SUM(F${FIRST}:F${until})`, shown: 0, is_stale: people > 0 },
									G: { s: STYLES.cell },
								},
							},
							{ row: total + 1, cells: { A: { was: '说明：本表由街道填写，<1 元的不填' }, ...between('BCDEFG', STYLES.plain) } },
							{
								row: signed,
								attributes: 'ht="24" customHeight="1"',
								cells: {
									A: { was: '审核人：' },
									B: { s: STYLES.text, fill: '示例负责人' },
									C: { was: '人均' },
									D: { s: STYLES.money, f: `IF(COUNTA(B${FIRST}:B${until})=0,0,F${total}/COUNTA(B${FIRST}:B${until}))`, shown: 0, is_stale: people > 0 },
									...between('EFG', STYLES.plain),
								},
							},
						],
						behind: has.behind(
							`<{x}mergeCells count="7">${['A1:G1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4', `A${total}:C${total}`].map(mergeXml).join('')}</{x}mergeCells>`,
						),
						relations: has.sheet_relations,
					},
					{
						name: '汇总表',
						rows: [
							{ row: 1, cells: { A: { was: '汇总', s: STYLES.title }, B: { s: STYLES.title } } },
							{ row: 2, cells: { A: { was: '金额' }, B: { s: STYLES.money, f: `${named}!F${total}`, shown: 0, is_stale: people > 0 } } },
							{ row: 3, cells: { A: { was: '补助' }, B: { s: STYLES.money, f: `SUM(${named}!$D$${FIRST}:$D$${until})*1`, shown: 0, is_stale: people > 0 } } },
							{ row: 4, cells: { A: { was: '人数' }, B: { s: STYLES.number, f: `COUNTA(${named}!B${FIRST}:B${until})`, shown: 0, is_stale: people > 0 } } },
							{ row: 5, cells: { A: { was: '加倍' }, B: { s: STYLES.money, f: has.has_names ? '合计金额*2' : `B2*2`, shown: 0, is_stale: people > 0 } } },
							{ row: 6, cells: { A: { was: '有无' }, B: { f: 'IF(B4>0,"有","无")', shown: '无', is_stale: people > 0 } } },
							{ row: 7, cells: { A: { was: '不变' }, B: { f: 'SUM(1,A9:A9)', shown: 1 } } },
						],
						behind: '<{x}pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
					},
					{ name: '代码', state: 'veryHidden', rows: COMMUNITIES.map((was, at) => ({ row: at + 1, cells: { A: { was } } })) },
					...has.more_sheets,
				],
			};
		},
		filling: {
			cells: [
				{ sheet, cell: 'B2', value: '示例市东街街道' },
				{ sheet, cell: 'F2', value: { date: '2022-11-08' } },
				{ sheet, cell: `B${FIRST + room + 2}`, value: '示例负责人' },
			],
			lists: [{ sheet, row: FIRST, ...(features.includes('chain') ? { until: FIRST + room - 1 } : {}), columns: ['B', 'C', 'D', 'E', 'G'], rows }],
		},
		expected: [
			{ sheet: '汇总表', cell: 'B2', value: (amount ?? 0) + (other ?? 0) },
			{ sheet: '汇总表', cell: 'B3', value: amount ?? 0 },
			{ sheet: '汇总表', cell: 'B4', value: people },
			{ sheet: '汇总表', cell: 'B5', value: 2 * ((amount ?? 0) + (other ?? 0)) },
			{ sheet: '汇总表', cell: 'B6', value: people > 0 ? '有' : '无' },
		],
		filled_cells: 3 + people * 5,
	};
}

function headRows(writes: Readonly<Record<string, FormValue>>): MadeRow[] {
	return [
		{
			row: 1,
			attributes: 'ht="30" customHeight="1"',
			cells: { A: { s: STYLES.title, was: '困难群众补助发放名册（示例）' }, ...between('BCDEFG', STYLES.title) },
		},
		{
			row: 2,
			cells: {
				A: { was: '填报单位：' },
				B: { s: STYLES.cell, fill: writes['B2'] ?? null },
				...between('CD', STYLES.plain),
				E: { was: '填报日期：' },
				F: { s: STYLES.date, fill: writes['F2'] ?? null },
				G: { was: '单位：元' },
			},
		},
		{
			row: 3,
			cells: {
				A: { s: STYLES.heading, was: '序号' },
				B: { s: STYLES.heading, was: '姓名' },
				C: { s: STYLES.heading, was: '社区' },
				D: { s: STYLES.heading, was: '金额' },
				...between('EF', STYLES.heading),
				G: { s: STYLES.heading, was: '联系电话' },
			},
		},
		{
			row: 4,
			cells: {
				...between('ABC', STYLES.heading),
				D: { s: STYLES.heading, was: '补助' },
				E: { s: STYLES.heading, was: '其他' },
				F: { s: STYLES.heading, was: '小计' },
				G: { s: STYLES.heading },
			},
		},
	];
}

interface ListRow {
	readonly at: number;
	readonly count: number;
	readonly room: number;
	readonly shares: boolean;
	readonly people: number;
	readonly is_filled: boolean;
	readonly row: readonly FormValue[] | undefined;
}

/** New rows come before the last of the room, which keeps its thick line; of a room of one row behind it. */
function listRow({ at, count, room, shares, people, is_filled, row: values }: ListRow): MadeRow {
	const row = FIRST + at;
	const is_last = room > 1 && at === count - 1;
	const is_copy = is_filled && isCopy({ at, count, room });
	const style = is_last ? STYLES.last : STYLES.cell;
	const is_moved = count > room;
	const formula: MadeCell =
		!shares || is_moved
			? { f: `D${row}+E${row}` }
			: at === 0
				? { f: `D${row}+E${row}`, f_as: ` t="shared" ref="F${FIRST}:F${FIRST + room - 1}" si="0"` }
				: { f: '', f_as: ' t="shared" si="0"' };
	const fills = (column: number): MadeCell => (is_filled ? { fill: values?.[column] ?? null } : {});
	const number: MadeCell = is_moved && (room === 1 || at >= room - 1) ? { fill: at + 1 } : { was: at + 1 };
	return {
		row,
		attributes: 'ht="20.25" customHeight="1"',
		is_copy,
		cells: Object.fromEntries(
			Object.entries({
				A: { s: style, ...number },
				B: { s: style, ...fills(0) },
				C: { s: style, ...fills(1) },
				D: { s: STYLES.money, ...fills(2) },
				E: { s: STYLES.money, ...fills(3) },
				F: { s: STYLES.money, shown: 0, is_stale: at < people || is_copy, ...formula },
				G: { s: STYLES.text, ...fills(4) },
			} satisfies Record<string, MadeCell>).map(([column, cell]) => [column, is_copy ? { ...cell, is_copy } : cell]),
		),
	};
}

function isCopy({ at, count, room }: Pick<ListRow, 'at' | 'count' | 'room'>): boolean {
	return room === 1 ? at > 0 : at >= room - 1 && at !== count - 1;
}

export function between(columns: string, s: number): Record<string, MadeCell> {
	return Object.fromEntries([...columns].map((column) => [column, s === 0 ? {} : { s }]));
}

function mergeXml(ref: string): string {
	return `<{x}mergeCell ref="${ref}"/>`;
}

/** A form as a district office sends it: a table of figures, a list, a sheet that is hidden, formulas, merged cells, borders. */
import { makeWorkbook } from './make-workbook.ts';

export interface QuarterForm {
	/** The sender's next version: a row more, and one that is asked for no longer. */
	readonly newer?: boolean;
}

export const FIGURES_SHEET = '季度统计表';
export const LIST_SHEET = '活动名单';

const TITLE = 1;
const LINED = 2;
const HEADING = 3;
const LABEL = 4;

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE6F0"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1"/><xf numFmtId="0" fontId="2" fillId="2" borderId="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

type Cell = readonly [words: string | null, style: number] | { readonly formula: string };

/** The bytes of the form; the same are always the same. */
export async function quarterForm({ newer = false }: QuarterForm = {}): Promise<Buffer> {
	const figures: readonly (readonly [string, string])[] = [
		...(newer ? ([['民主协商议事', '场']] as const) : []),
		['志愿服务活动', '场'],
		...(newer ? [] : ([['校园普法讲座', '场']] as const)),
		['为群众办好事实事', '件'],
	];
	const first = 4;
	const last = first + figures.length - 1;
	const rows: (readonly Cell[])[] = [
		[['平安建设和为民服务情况季度统计表', TITLE], ...spread(4, TITLE)],
		[
			['填报单位', LINED],
			[null, LINED],
			['统计期', LINED],
			[null, LINED],
			[null, LINED],
		],
		['指标', '计量单位', '本期', '上年同期', '增减'].map((words): Cell => [words, HEADING]),
		...figures.map(([label, unit], at): Cell[] => [[label, LABEL], [unit, LINED], [null, LINED], [null, LINED], { formula: `C${first + at}-D${first + at}` }]),
		[['合计', LABEL], ['—', LINED], { formula: `SUM(C${first}:C${last})` }, { formula: `SUM(D${first}:D${last})` }, { formula: `SUM(E${first}:E${last})` }],
		[
			['填表人', LINED],
			[null, LINED],
			['联系电话', LINED],
			[null, LINED],
			[null, LINED],
		],
	];
	const list: (readonly Cell[])[] = [
		[['志愿服务活动名单', TITLE], ...spread(3, TITLE)],
		['序号', '名称', '举办日期', '参加人数'].map((words): Cell => [words, HEADING]),
		...[1, 2, 3].map((): Cell[] => spread(4, LINED)),
		[['以上名单由填报单位核对', LABEL], ...spread(3, LABEL)],
	];
	const hidden: (readonly Cell[])[] = [
		[
			['版本', 0],
			[newer ? '2023' : '2022', 0],
		],
	];
	return makeWorkbook({
		sheets: [
			{ name: FIGURES_SHEET, rows: sheetRows(rows), merges: ['A1:E1', `D2:E2`, `D${last + 2}:E${last + 2}`] },
			{ name: LIST_SHEET, rows: sheetRows(list), merges: ['A1:D1'] },
			{ name: '参数', hidden: true, rows: sheetRows(hidden) },
		],
		parts: { 'xl/styles.xml': STYLES },
	});
}

function spread(count: number, style: number): Cell[] {
	return Array.from({ length: count }, (): Cell => [null, style]);
}

function sheetRows(rows: readonly (readonly Cell[])[]): string {
	return rows
		.map((cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`)
		.join('');
}

function cellXml(cell: Cell, ref: string): string {
	if ('formula' in cell) {
		return `<c r="${ref}" s="${LINED}"><f>${cell.formula}</f><v>0</v></c>`;
	}
	const [words, style] = cell;
	return words === null ? `<c r="${ref}" s="${style}"/>` : `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`;
}

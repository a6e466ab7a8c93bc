import { expect, test } from 'vitest';
import { partsOf } from '../../../../bench/forms/compare.ts';
import { makeWorkbook } from '../../../test/make-workbook.ts';
import { fillForm } from './fill-form.ts';

const CHART = 'xl/charts/chart1.xml';
const PIVOT = 'xl/pivotCache/pivotCacheDefinition1.xml';

function chart(inside: string, more = ''): string {
	return `<c:chartSpace xmlns:c="urn:c"><c:chart><c:plotArea>${inside}</c:plotArea>${more}</c:chart></c:chartSpace>`;
}

function cache(kind: 'num' | 'str', formula: string, points: readonly (string | null)[]): string {
	const told = points.map((value, idx) => (value === null ? '' : `\n <c:pt idx="${idx}" ><c:v>${value}</c:v></c:pt>`)).join('');
	return `<c:${kind}Ref><c:f>${formula}</c:f><c:${kind}Cache><c:ptCount val="${points.length}"/>${told}</c:${kind}Cache></c:${kind}Ref>`;
}

/** A sheet of three months with a sum, one row hidden on another, and a chart of its own making; its first two months are filled. */
async function filled(xml: string, parts: Record<string, string> = {}): Promise<{ chart: string; pivot: string; notes: string }> {
	const names =
		'<definedNames><definedName name="各月">表!$B$2:$B$4</definedName><definedName name="动态">OFFSET(表!$B$2,0,0,2,1)</definedName><definedName name="上级">表!$A$1</definedName></definedNames>';
	const plain = await partsOf(
		await makeWorkbook({
			sheets: [
				{ name: '表', rows: [] },
				{ name: '另表', rows: [] },
			],
		}),
	);
	const content = await makeWorkbook({
		sheets: [
			{
				name: '表',
				rows: [
					['月份', '件数'],
					[{ date: 44562 }, 1],
					[{ date: 44593 }, 2],
					['三月 <季末>', 3],
					['合计', { xml: '<f>SUM(B2:B4)</f><v>6</v>' }],
				],
			},
			{
				name: '另表',
				rows: '<row r="1"><c r="A1"><v>9</v></c></row><row r="2" hidden="1"><c r="A2"><v>8</v></c></row><row r="3"><c r="A3"><v>7</v></c></row>',
			},
		],
		parts: { 'xl/workbook.xml': String(plain.get('xl/workbook.xml')).replace('</sheets>', `</sheets>${names}`), [CHART]: xml, ...parts },
	});
	const cells = [
		{ sheet: '表', cell: 'B2', value: 40 },
		{ sheet: '表', cell: 'B3', value: null },
		{ sheet: '另表', cell: 'A3', value: 70 },
	];
	const result = await fillForm(content, { cells, lists: [] });
	const after = await partsOf(result.content);
	return { chart: String(after.get(CHART)), pivot: String(after.get(PIVOT) ?? ''), notes: result.notes.map(({ zh }) => zh).join() };
}

test.each([
	[
		'an area',
		cache('num', '表!$B$2:$B$4', ['1', '2', '3']),
		cache('num', '表!$B$2:$B$4', ['40', null, '3']).replace('\n <c:pt idx="2"', '\n \n <c:pt idx="2"'),
	],
	[
		'an area of which it kept nothing',
		cache('num', '表!$B$2:$B$4', []),
		'<c:ptCount val="3"/><c:pt idx="0"><c:v>40</c:v></c:pt><c:pt idx="2"><c:v>3</c:v></c:pt>',
	],
	['a name', cache('num', '[0]!各月', ['1', '2', '3']), '<c:v>40</c:v>'],
	['cells one by one, quoted', cache('num', "('表'!$B$4,'表'!$B$2)", ['3', '1']), cache('num', "('表'!$B$4,'表'!$B$2)", ['3', '40'])],
	['words of numbers', cache('str', '表!$B$2:$B$4', ['1', '2', '3']), '<c:v>40</c:v>'],
	[
		'days and words as their cells show them',
		cache('str', '表!$A$2:$B$4', ['', '', '', '', '', '']),
		'<c:v>2022年1月1日</c:v></c:pt>\n <c:pt idx="1" ><c:v>40</c:v></c:pt>\n <c:pt idx="2" ><c:v>2022年2月1日</c:v></c:pt>\n \n <c:pt idx="4" ><c:v>三月 &lt;季末&gt;</c:v>',
	],
])('the points of a chart follow the cells that were filled: %s', async (_, sent, due) => {
	const { chart: after, notes } = await filled(chart(sent));
	expect(after).toContain(due);
	expect(notes).not.toContain('图表');
});

test.each([
	['what a formula will come to', cache('num', '表!$B$5', ['6'])],
	['a name that computes its area', cache('num', '[0]!动态', ['1', '2'])],
	['cells of which a row is hidden', cache('num', '另表!$A$1:$A$3', ['9', '7'])],
	['whole columns', cache('num', '表!$B:$B', ['1', '2', '3', '6'])],
	[
		'headings of several levels',
		'<c:multiLvlStrRef><c:f>表!$A$2:$B$4</c:f><c:multiLvlStrCache><c:ptCount val="3"/><c:lvl><c:pt idx="0"><c:v>1</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>',
	],
])('points that nobody knows before the file is opened are taken out, and that is told: %s', async (_, sent) => {
	const { chart: after, notes } = await filled(chart(sent));
	expect(after).not.toContain('<c:v>');
	expect(after).toContain('<c:ptCount');
	expect(notes).toContain('图表');
});

test('a chart that shows hidden rows shows them still', async () => {
	const { chart: after } = await filled(chart(cache('num', '另表!$A$1:$A$3', ['9', '8', '7']), '<c:plotVisOnly val="0"/>'));
	expect(after).toBe(chart(cache('num', '另表!$A$1:$A$3', ['9', '8', '70']), '<c:plotVisOnly val="0"/>'));
});

test('a chart of other cells, of another workbook, or that says the same already stays byte for byte', async () => {
	const sent = chart(
		[
			cache('num', '表!$B$4', ['3.0']),
			cache('num', '表!$B$2', [' 40 ']),
			cache('str', '上级', ['旧']),
			cache('num', '[1]表!$B$2:$B$4', ['5']),
			'<c:numRef><c:f>表!$B$2</c:f></c:numRef>',
		].join(''),
	);
	expect((await filled(sent)).chart).toBe(sent);
});

test('pivot tables over what was filled are computed when the file is opened, others are left alone', async () => {
	const pivot = (source: string, refresh = '') =>
		`<pivotCacheDefinition xmlns="urn:m" ${refresh}recordCount="3"><cacheSource type="worksheet"><worksheetSource ${source}/></cacheSource></pivotCacheDefinition>`;
	const over = async (source: string, refresh?: string) => (await filled(chart(''), { [PIVOT]: pivot(source, refresh) })).pivot;
	for (const source of ['ref="A1:B5" sheet="表"', 'name="各月"', 'name="表1"']) {
		expect(await over(source), source).toBe(pivot(source).replace('recordCount="3"', 'recordCount="3" refreshOnLoad="1"'));
	}
	for (const source of ['ref="A1:A2" sheet="另表"', 'name="上级"', 'ref="A1:B5" sheet="表" r:id="rId1"']) {
		expect(await over(source), source).toBe(pivot(source));
	}
	expect(await over('name="各月"', 'refreshOnLoad="0" ')).toContain('refreshOnLoad="1" recordCount');
});

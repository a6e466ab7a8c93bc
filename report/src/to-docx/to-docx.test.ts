import { expect, test } from 'vitest';
import { BODIES, longTable, order, paperDocument, words } from '../../test/paper-document.ts';
import type { ReportDocument } from '../document.ts';
import { type DocxRequest, toDocx } from './to-docx.ts';

function parts(document = paperDocument(), request = order()): Map<string, string> {
	return new Map(toDocx(document, request).map(({ path, xml }) => [path, xml]));
}

function body(over: Partial<ReportDocument> = {}, request: Partial<DocxRequest> = {}): string {
	return parts(paperDocument(over), order(request)).get('word/document.xml') ?? '';
}

function paragraphOf(xml: string, text: string): string {
	return xml.match(/<w:p>.*?<\/w:p>/gs)?.find((paragraph) => paragraph.replace(/<[^>]+>/g, '').includes(text)) ?? '';
}

function attribute(xml: string, element: string, name: string): string | undefined {
	return new RegExp(`<w:${element}\\b[^>]*? w:${name}="([^"]*)"`).exec(xml)?.[1];
}

const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;

test('A4, 天头 37 mm, 订口 28 mm and a 版心 of 156 × 225 mm, the binding edge changing sides', () => {
	const xml = body();
	const side = (name: string) => millimetres(attribute(xml, 'pgMar', name));
	const [width, height] = [millimetres(attribute(xml, 'pgSz', 'w')), millimetres(attribute(xml, 'pgSz', 'h'))];
	expect([width, height, side('top'), side('left')].map((one) => Math.round(one * 10) / 10)).toEqual([210, 297, 37, 28]);
	expect(width - side('left') - side('right')).toBeCloseTo(156, 1);
	expect(height - side('top') - side('bottom')).toBeCloseTo(225, 1);
	expect(parts().get('word/settings.xml')).toContain('<w:mirrorMargins/>');
});

test('22 lines of 28 characters fit the 版心, in the grid as in the lines themselves, and a 23rd or 29th does not', () => {
	const xml = body();
	const styles = parts().get('word/styles.xml') ?? '';
	const [lines, characters] = [225 / 25.4, 156 / 25.4].map((inches) => inches * 1440) as [number, number];
	expect(attribute(xml, 'docGrid', 'type')).toBe('linesAndChars');
	const cell = (16 + Number(attribute(xml, 'docGrid', 'charSpace')) / 4096) * 20;
	const set = 16 * 20 + Number(/w:styleId="Normal">.*?<w:spacing w:val="(-\d+)"/.exec(styles)?.[1]);
	for (const line of [Number(attribute(xml, 'docGrid', 'linePitch')), Number(attribute(styles, 'spacing', 'line'))]) {
		expect([Math.floor((lines + 1) / line), line]).toEqual([22, 579]);
	}
	for (const character of [cell, set]) {
		expect(Math.floor((characters + 1) / character)).toBe(28);
	}
});

test.each([
	['公文标题', '方正小标宋简体', 22],
	['heading 1', '黑体', 16],
	['heading 2', '楷体_GB2312', 16],
	['heading 3', '仿宋_GB2312', 16],
	['heading 4', '仿宋_GB2312', 16],
	['公文正文', '仿宋_GB2312', 16],
	['密级和紧急程度', '黑体', 16],
	['附件', '黑体', 16],
	['版记', '仿宋_GB2312', 14],
	['页码', '宋体', 14],
])('%s is set in %s of %d points', (name, face, points) => {
	const style =
		parts()
			.get('word/styles.xml')
			?.match(/<w:style .*?<\/w:style>/gs)
			?.find((one) => one.includes(`<w:name w:val="${name}"/>`)) ?? '';
	expect([attribute(style, 'rFonts', 'eastAsia'), attribute(style, 'rFonts', 'ascii'), Number(attribute(style, 'sz', 'val')) / 2]).toEqual([
		face,
		face,
		points,
	]);
});

test('Headings keep the numbers of the tree and have the style of their level', () => {
	const xml = body();
	const styled = ['一、主要成绩', '（一）党建', '1.细目', '（1）小目', '一是受理'].map((text) => attribute(paragraphOf(xml, text), 'pStyle', 'val'));
	expect(styled).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading4', 'PaperBody']);
});

test('A figure and a claim are content controls that name their figure, each with a number of its own', () => {
	const xml = body({}, { annexes: [{ title: '表', blocks: [longTable(3)] }] });
	expect(xml).toContain('<w:alias w:val="网上信访件数"/><w:tag w:val="figure:online_petitions=309"/>');
	expect(xml).toContain('<w:tag w:val="claim:cases_answered=100"/>');
	const ids = [...xml.matchAll(/<w:sdtPr>.*?<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id);
	expect(ids).toHaveLength(5);
	expect(new Set(ids).size).toBe(5);
});

test('Page numbers stand between dashes, on the outer edge one character in, and the dash 7 mm below the 版心', () => {
	const all = parts();
	const [odd = '', even = ''] = [1, 2].map((at) => all.get(`word/footer${at}.xml`) ?? '');
	expect([attribute(odd, 'jc', 'val'), attribute(odd, 'ind', 'right')]).toEqual(['right', '315']);
	expect([attribute(even, 'jc', 'val'), attribute(even, 'ind', 'left')]).toEqual(['left', '315']);
	for (const footer of [odd, even]) {
		expect(footer.replace(/<[^>]+>/g, '')).toMatch(/— 1 —$/);
		expect(footer).toContain('w:instr=" PAGE "');
	}
	expect(all.get('word/document.xml')).toContain('<w:footerReference w:type="default" r:id="rIdFooter1"/><w:footerReference w:type="even" r:id="rIdFooter2"/>');
	expect(all.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
});

test('The mark is red, two lines lie between it and the number, and a red line below that', () => {
	const xml = body();
	expect(parts().get('word/styles.xml')).toMatch(/w:styleId="PaperMark">.*?<w:color w:val="FF0000"\/>/);
	const number = paragraphOf(xml, '东街办〔2022〕12号');
	expect(attribute(number, 'spacing', 'before')).toBe(String(2 * 579));
	expect(number).toMatch(/<w:bottom w:val="single" [^>]*w:color="FF0000"\/>/);
	expect(paragraphOf(xml, '文件')).not.toBe('');
});

test('What goes upward says who approved it, two a line, in 楷体, the number on the last line', () => {
	const xml = body({ paper: { number: '东街办〔2022〕12号', approved_by: ['甲一', '乙二', '丙三'] } });
	expect(paragraphOf(xml, '签发人：')).toMatch(/甲一\u3000乙二/);
	const last = paragraphOf(xml, '东街办〔2022〕12号');
	expect(last).toMatch(/东街办〔2022〕12号.*<w:tab\/>.*楷体_GB2312.*丙三/);
});

test('A letter has its name and a double line in the first page’s head, the other line 20 mm from the lower edge, and no number there', () => {
	const all = parts(paperDocument(), order({ form: 'letter' }));
	const xml = all.get('word/document.xml') ?? '';
	expect(all.get('word/header1.xml')).toMatch(new RegExp(`thickThinSmallGap.*${BODIES[0]}`));
	expect(all.get('word/footer3.xml')).toContain('thinThickSmallGap');
	expect(all.get('word/footer3.xml')).not.toContain('PAGE');
	expect(millimetres(attribute(xml, 'pgMar', 'footer'))).toBeCloseTo(20, 1);
	const [left, right] = ['left', 'right'].map((side) => Number(attribute(all.get('word/header1.xml') ?? '', 'ind', side)));
	expect(156 - millimetres(String(left)) - millimetres(String(right))).toBeCloseTo(170, 0);
	expect(xml).toContain('<w:titlePg/>');
	expect(xml).not.toContain('印发');
});

test.each(['𠮷田', '㛃', '䶮', '<img src=x onerror="1">&amp;', '\u200fمحمد\u200e', '“引号”——'])('%s passes unharmed', (name) => {
	const xml = body({ blocks: [{ type: 'paragraph', content: [words(name)] }] });
	const said = /<w:pStyle w:val="PaperBody"\/>.*?<w:t xml:space="preserve">(.*?)<\/w:t>/.exec(xml)?.[1] ?? '';
	expect(
		said
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&quot;/g, '"')
			.replace(/&amp;/g, '&'),
	).toBe(name);
});

test('What XML cannot hold is replaced, so that the file opens', () => {
	expect(body({ blocks: [{ type: 'paragraph', content: [words('甲\u0000乙\ud842丙\uffff丁')] }] })).toContain('甲�乙�丙�丁');
});

test('A table repeats its head on every page and breaks no row', () => {
	const xml = body({}, { annexes: [{ title: '表', blocks: [longTable(80)] }] });
	const table = /<w:tbl>(?:(?!<w:tbl>).)*序号.*?<\/w:tbl>/s.exec(xml)?.[0] ?? '';
	expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
	expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(81);
	expect(table.indexOf('<w:tblHeader/>')).toBeLessThan(table.indexOf('序号'));
});

test('Whom it goes to stands above the text, a remark in brackets below the signatures, the grades above the mark', () => {
	const paper = { to: ['示例市人民政府', '示例市民政局'], remark: '联系人：李静', copy_number: '000012', secrecy: '秘密★1年', urgency: '加急' };
	const said = body({ blocks: [{ type: 'paragraph', content: [words('正文。')] }], paper }).replace(/<[^>]+>/g, '');
	expect(said).toMatch(/^\s*000012秘密★1年加急.*文件.*示例市人民政府，示例市民政局：正文。.*2022年12月26日（联系人：李静）/s);
});

test('A tag that Word would not take goes without its value', () => {
	const tagged = (value: number) => body({ blocks: [{ type: 'paragraph', content: [{ type: 'figure', figure: 'a'.repeat(50), value, said: '1' }] }] });
	expect(tagged(1234567).match(/<w:tag w:val="([^"]*)"/)?.[1]).toBe(`figure:${'a'.repeat(50)}`);
	expect(tagged(123456).match(/<w:tag w:val="([^"]*)"/)?.[1]).toBe(`figure:${'a'.repeat(50)}=123456`);
});

test('A table within the text has its columns’ widths and sides, a head in its own face, and its numbers in controls', () => {
	const figure = { type: 'figure', figure: 'online_petitions', value: 309, said: '309' } as const;
	const columns = [
		{ label: '项目', width: 6 },
		{ label: '件数', width: 2, align: 'right' as const },
	];
	const xml = body({
		blocks: [
			{ type: 'table', columns, rows: [[[words('信访')], [figure]]] },
			{ type: 'paragraph', content: [words('完。')] },
		],
	});
	const table = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)?.find((one) => one.includes('项目')) ?? '';
	const [first, second] = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)) as [number, number];
	expect(first / second).toBeCloseTo(3, 1);
	expect(attribute(paragraphOf(table, '项目'), 'pStyle', 'val')).toBe('PaperCellHead');
	expect([attribute(paragraphOf(table, '信访'), 'jc', 'val'), attribute(paragraphOf(table, '309'), 'jc', 'val')]).toEqual(['left', 'right']);
	expect(table).toContain('<w:tag w:val="figure:online_petitions=309"/>');
	// What is signed is never alone on its page.
	expect(paragraphOf(xml, '完。')).toContain('<w:keepNext/>');
});

test('Annexes are named below the text, numbered when there are several, and each begins a page', () => {
	const xml = body(
		{},
		{
			annexes: [
				{ title: '甲表', blocks: [] },
				{ title: '乙表', blocks: [] },
			],
		},
	);
	expect(xml.replace(/<[^>]+>/g, '')).toMatch(/附件：1\.甲表2\.乙表中共.*附件1甲表附件2乙表/);
	expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
	expect(body({}, { annexes: [{ title: '甲表', blocks: [] }] }).replace(/<[^>]+>/g, '')).toContain('附件：甲表');
});

test.each([
	['a long name', ['示例市人民政府东街街道办事处'], '2022-12-26', 28 - 2 - 14],
	['a name shorter than the date', ['东街办'], '2022-12-26', 28 - 2 - 7 - 2],
])('Without a seal %s stands two in from the right and the date begins two after it', (_, names, date, begins) => {
	const xml = body({ signatures: names.map((zh) => ({ zh, en: zh })), date, paper: {} });
	const signature = xml.match(/<w:p><w:pPr><w:pStyle w:val="PaperSignature"\/>.*?<\/w:p>/gs) ?? [];
	expect(signature.map((paragraph) => Number(attribute(paragraph, 'ind', 'left')))).toEqual([begins * 315, (begins + 2) * 315]);
});

test('Seals stand three a row with room for each, the date below the last name', () => {
	const names = ['甲局', '乙局', '丙局', '丁局', '戊局'];
	const xml = body({ signatures: names.map((zh) => ({ zh, en: zh })), paper: { sealed: true } });
	const rows = (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).filter((table) => table.includes('PaperSignature'));
	expect(rows.map((row) => row.match(/<w:tc>/g)?.length)).toEqual([3, 2]);
	expect(rows.every((row) => millimetres(attribute(row, 'trHeight', 'val')) >= 42)).toBe(true);
	expect(rows[1]?.replace(/<[^>]+>/g, '')).toBe('丁局戊局2022年12月26日');
});

test('版记 is bound to the bottom of the 版心, its outer lines 0.35 mm, the inner one 0.25 mm', () => {
	const xml = body();
	const box = /<wp:anchor.*<\/wp:anchor>/s.exec(xml)?.[0] ?? '';
	expect(box).toContain('<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>');
	const thickness = (side: string) => (Number(attribute(box, side, 'sz')) / 8 / 72) * 25.4;
	expect([thickness('top'), thickness('insideH'), thickness('bottom')].map((one) => one.toFixed(2))).toEqual(['0.35', '0.26', '0.35']);
	expect(box.replace(/<[^>]+>/g, '')).toContain(`抄送：示例市委办公室，各社区居民委员会。${BODIES[1]}2022年12月26日印发`);
});

test('Faces are named with another name for each, none is in the file, and the file says which were expected', () => {
	const all = parts();
	expect([...all.keys()].filter((path) => !/\.(xml|rels)$/.test(path))).toEqual([]);
	expect(all.get('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
	expect(all.get('word/fontTable.xml')).not.toContain('embed');
	expect(all.get('docProps/custom.xml')).toContain('方正小标宋简体（小标宋体）、仿宋_GB2312（仿宋）');
});

test('The same report is the same file, and its moment is the report’s own day', () => {
	expect(toDocx(paperDocument(), order())).toEqual(toDocx(paperDocument(), order()));
	expect(parts().get('docProps/core.xml')).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2022-12-26T00:00:00Z</dcterms:created>');
});

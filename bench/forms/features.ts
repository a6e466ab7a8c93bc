/** What senders put around a list, each thing where it must stand once rows were put in. */
import { escaped } from './sheet-writer.ts';
import type { MadeBook, MadeSheet } from './workbook-writer.ts';

export type Feature =
	| 'names'
	| 'rules'
	| 'notes'
	| 'pictures'
	| 'chain'
	| 'links'
	| 'breaks'
	| 'filter'
	| 'pivot'
	| 'macros'
	| 'signature'
	| 'external'
	| 'custom'
	| 'control'
	| 'table';

export interface FeatureOrder {
	readonly features: readonly Feature[];
	readonly sheet: string;
	/** The sheet's name as formulas write it. */
	readonly named: string;
	/** First and last row of the list as it now stands. */
	readonly first: number;
	readonly until: number;
	/** Rows that were put in. */
	readonly moved: number;
	readonly room: number;
	/** What stands in its rows once it is filled; undefined before. */
	readonly listed: readonly { readonly name: string | null; readonly amount: number | null; readonly is_computed: boolean }[] | undefined;
}

interface Made {
	readonly properties: string;
	readonly has_names: boolean;
	behind(merges: string): string;
	readonly sheet_relations: NonNullable<MadeSheet['relations']>;
	readonly book: Pick<MadeBook, 'names' | 'pivots' | 'relations' | 'types' | 'macros'> & { parts: Record<string, string | Buffer> };
	readonly more_sheets: readonly MadeSheet[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING =
	'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CHART = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function featuresOf({ features, sheet, named, first, until, moved, room, listed }: FeatureOrder): Made {
	const has = (feature: Feature) => features.includes(feature);
	const total = until + 1;
	/** The total's row before anything moved. */
	const was = total - moved;
	const parts: Record<string, string | Buffer> = {};
	const sheet_relations: [string, string, boolean?][] = [];
	const book_relations: [string, string][] = [];
	const types: string[] = [];
	const relate = (kind: string, target: string, outside?: boolean) =>
		`rId${sheet_relations.push(outside === undefined ? [kind, target] : [kind, target, outside])}`;
	const type = (name: string, content: string) => types.push(`<Override PartName="${name}" ContentType="${content}"/>`);
	const pieces: Record<'filter' | 'rules' | 'links' | 'breaks' | 'drawing' | 'notes' | 'control' | 'table' | 'ext', string> = {
		...{ filter: '', rules: '', links: '', breaks: '', drawing: '', notes: '', control: '', table: '', ext: '' },
	};
	const ext: string[] = [];

	if (has('pivot')) {
		book_relations.push(['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml']);
		type('/xl/pivotCache/pivotCacheDefinition1.xml', `${SHEET_TYPE}.pivotCacheDefinition+xml`);
		type('/xl/pivotTables/pivotTable1.xml', `${SHEET_TYPE}.pivotTable+xml`);
		parts['xl/pivotCache/pivotCacheDefinition1.xml'] =
			`${HEAD}<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="${listed === undefined ? 0 : 1}" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A4:G${until}" sheet="${escaped(sheet)}"/></cacheSource><cacheFields count="7">${['序号', '姓名', '社区', '补助', '其他', '小计', '电话'].map((name) => `<cacheField name="${name}" numFmtId="0"><sharedItems/></cacheField>`).join('')}</cacheFields></pivotCacheDefinition>`;
		parts['xl/pivotTables/pivotTable1.xml'] =
			`${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视1" cacheId="1" dataCaption="值"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="7">${'<pivotField showAll="0"/>'.repeat(7)}</pivotFields></pivotTableDefinition>`;
		parts['xl/pivotTables/_rels/pivotTable1.xml.rels'] =
			`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotCacheDefinition" Target="../pivotCache/pivotCacheDefinition1.xml"/></Relationships>`;
	}
	if (has('filter')) {
		pieces.filter = `<{x}autoFilter ref="A4:G${until}"/>`;
	}
	if (has('rules')) {
		pieces.rules =
			`<{x}conditionalFormatting sqref="D${first}:F${until}"><{x}cfRule type="expression" priority="2"><{x}formula>D${first}&gt;SUM($D$${first}:$D$${until})/2</{x}formula></{x}cfRule></{x}conditionalFormatting>` +
			`<{x}conditionalFormatting sqref="F${total} A1"><{x}cfRule type="cellIs" priority="1" operator="greaterThan"><{x}formula>$E$${total}</{x}formula></{x}cfRule></{x}conditionalFormatting>` +
			`<{x}dataValidations count="2"><{x}dataValidation type="list" allowBlank="1" sqref="C${first}:C${until}"><{x}formula1>代码!$A$1:$A$3</{x}formula1></{x}dataValidation><{x}dataValidation type="decimal" operator="greaterThanOrEqual" sqref="D${first}:E${until} B${total + 2}"><{x}formula1>0</{x}formula1></{x}dataValidation></{x}dataValidations>`;
		ext.push(
			`<{x}ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{00000000-000E-0000-0000-000001000000}"><xm:f>D${total}&gt;汇总表!$B$2</xm:f></x14:cfRule><xm:sqref>D${total}:F${total}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></{x}ext>`,
		);
	}
	if (has('links')) {
		const id = relate('hyperlink', 'https://example.invalid/填表说明?a=1&amp;b=2', true);
		pieces.links = `<{x}hyperlinks><{x}hyperlink ref="A${total + 1}" r:id="${id}"/><{x}hyperlink ref="C${total + 2}" location="${escaped(named)}!A${total}" display="合计"/><{x}hyperlink ref="A1" location="汇总表!A1"/></{x}hyperlinks>`;
	}
	if (has('breaks')) {
		pieces.breaks = `<{x}rowBreaks count="2" manualBreakCount="2"><{x}brk id="4" max="16383" man="1"/><{x}brk id="${total}" max="16383" man="1"/></{x}rowBreaks>`;
	}
	if (has('pictures')) {
		pieces.drawing = `<{x}drawing r:id="${relate('drawing', '../drawings/drawing1.xml')}"/>`;
		type('/xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml');
		type('/xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
		parts['xl/drawings/drawing1.xml'] = drawingXml({ total, was });
		parts['xl/drawings/_rels/drawing1.xml.rels'] =
			`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>`;
		parts['xl/charts/chart1.xml'] = chartXml(named, { first, until, listed });
		parts['xl/media/image1.png'] = PNG;
	}
	if (has('notes') || has('control')) {
		pieces.notes = `<{x}legacyDrawing r:id="${relate('vmlDrawing', '../drawings/vmlDrawing1.vml')}"/>`;
		parts['xl/drawings/vmlDrawing1.vml'] =
			`<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox><div>一<br>二</div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, 2, 2, 3, 31, 4, 4</x:Anchor><x:Row>2</x:Row><x:Column>3</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>\r\n  1, 15, ${total - 1}, 2, 3, 31, ${total + 3}, 4</x:Anchor><x:Row>${total}</x:Row><x:Column>0</x:Column><x:FmlaLink>$B$${total}</x:FmlaLink></x:ClientData></v:shape></xml>`;
	}
	if (has('notes')) {
		relate('comments', '../comments1.xml');
		type('/xl/comments1.xml', `${SHEET_TYPE}.comments+xml`);
		parts['xl/comments1.xml'] =
			`${HEAD}<comments xmlns="${MAIN}"><authors><author>示例</author></authors><commentList><comment ref="D3" authorId="0"><text><r><t>按月填</t></r></text></comment><comment ref="A${total + 1}" authorId="0"><text><t>见 A${was}</t></text></comment></commentList></comments>`;
		relate('http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml');
		type('/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml');
		parts['xl/threadedComments/threadedComment1.xml'] =
			`${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A${total + 1}" dT="2022-11-08T09:30:00.00" personId="{00000000-0000-0000-0000-000000000001}" id="{00000000-0000-0000-0000-000000000002}"><text>见 A${was}</text></threadedComment></ThreadedComments>`;
	}
	if (has('table')) {
		pieces.table = `<{x}tableParts count="1"><{x}tablePart r:id="${relate('table', '../tables/table1.xml')}"/></{x}tableParts>`;
		type('/xl/tables/table1.xml', `${SHEET_TYPE}.table+xml`);
		const columns = ['序号', '姓名', '社区', '补助', '其他', '小计', '联系电话'].map((name, at) =>
			name === '小计'
				? `<tableColumn id="${at + 1}" name="${name}"><calculatedColumnFormula>表1[[#This Row],[补助]]+表1[[#This Row],[其他]]+$F$${total}*0</calculatedColumnFormula></tableColumn>`
				: `<tableColumn id="${at + 1}" name="${name}"/>`,
		);
		parts['xl/tables/table1.xml'] =
			`${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A4:G${until}" totalsRowShown="0"><autoFilter ref="A4:G${until}"/><tableColumns count="7">${columns.join('')}</tableColumns></table>`;
	}
	if (has('control')) {
		const id = relate('ctrlProp', '../ctrlProps/ctrlProp1.xml');
		type('/xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml');
		parts['xl/ctrlProps/ctrlProp1.xml'] =
			`${HEAD}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$B$${total}" lockText="1" noThreeD="1"/>`;
		pieces.control = `<mc:AlternateContent><mc:Choice Requires="x14"><{x}controls><{x}control shapeId="1026" r:id="${id}" name="Check Box 1"><{x}controlPr defaultSize="0" autoFill="0"><{x}anchor moveWithCells="1"><{x}from><xdr:col xmlns:xdr="urn:x">1</xdr:col><xdr:row xmlns:xdr="urn:x">${total + 2}</xdr:row></{x}from><{x}to><xdr:col xmlns:xdr="urn:x">2</xdr:col><xdr:row xmlns:xdr="urn:x">${total + 3}</xdr:row></{x}to></{x}anchor></{x}controlPr></{x}control></{x}controls></mc:Choice></mc:AlternateContent>`;
	}
	if (has('custom')) {
		parts['customXml/item1.xml'] = '<报表 编号="A-7"><填 位置="B2"/></报表>';
		parts['docProps/custom.xml'] =
			`${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0.12763</vt:lpwstr></property></Properties>`;
		ext.push(
			'<{x}ext uri="{19000000-0000-0000-0000-000000000000}"><etc:自定义 xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" 值="1 &lt; 2"/></{x}ext>',
		);
	}
	if (has('chain')) {
		book_relations.push(['calcChain', 'calcChain.xml']);
		type('/xl/calcChain.xml', `${SHEET_TYPE}.calcChain+xml`);
		const rows = Array.from({ length: room }, (_, at) => (room > 1 && at === room - 1 ? until : first + at));
		parts['xl/calcChain.xml'] =
			`${HEAD}<calcChain xmlns="${MAIN}"><c r="B2" i="4"/><c r="B3"/><c r="F${total}" i="3" l="1"/><c r="D${total}"/>${rows.map((row) => `<c r="F${row}"/>`).join('')}<c r="B${rows.length + 5 > 9 ? 4 : 5}" i="4"/></calcChain>`;
	}
	if (has('external')) {
		book_relations.push(['externalLink', 'externalLinks/externalLink1.xml']);
		type('/xl/externalLinks/externalLink1.xml', `${SHEET_TYPE}.externalLink+xml`);
		parts['xl/externalLinks/externalLink1.xml'] =
			`${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1"><sheetNames><sheetName val="数据"/></sheetNames></externalBook></externalLink>`;
		parts['xl/externalLinks/_rels/externalLink1.xml.rels'] =
			`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="上年.xlsx" TargetMode="External"/></Relationships>`;
	}
	if (has('macros')) {
		book_relations.push(['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin']);
		parts['xl/vbaProject.bin'] = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 131) % 251));
	}
	if (has('signature')) {
		parts['_xmlsignatures/origin.sigs'] = '';
		parts['_xmlsignatures/sig1.xml'] = `${HEAD}<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>`;
	}
	pieces.ext = ext.length === 0 ? '' : `<{x}extLst>${ext.join('')}</{x}extLst>`;
	const names = [
		`<{x}definedName name="_xlnm.Print_Area" localSheetId="0">${escaped(named)}!$A$1:$G$${total + 2}</{x}definedName>`,
		`<{x}definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(named)}!$3:$4</{x}definedName>`,
		`<{x}definedName name="合计金额">${escaped(named)}!$F$${total}</{x}definedName>`,
		`<{x}definedName name="名册区" hidden="1">OFFSET(${escaped(named)}!$A$${first},0,0,COUNTA(${escaped(named)}!$B$${first}:$B$${until}),7)</{x}definedName>`,
		'<{x}definedName name="税率">0.03</{x}definedName>',
	];
	return {
		properties: has('macros') ? '<{x}sheetPr codeName="Sheet1"/>' : '',
		has_names: has('names'),
		behind: (merges) =>
			`${pieces.filter}${merges}${pieces.rules}${pieces.links}<{x}pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><{x}pageSetup paperSize="9" orientation="landscape"/>${pieces.breaks}${pieces.drawing}${pieces.notes}${pieces.control}${pieces.table}${pieces.ext}`,
		sheet_relations,
		book: {
			parts,
			relations: book_relations,
			types: types.join(''),
			...(has('names') ? { names: `<{x}definedNames>${names.join('')}</{x}definedNames>` } : {}),
			...(has('macros') ? { macros: true } : {}),
			...(has('pivot') ? { pivots: '<{x}pivotCaches><{x}pivotCache cacheId="1" r:id="rId7"/></{x}pivotCaches>' } : {}),
		},
		more_sheets: [
			...(has('pivot')
				? [
						{
							name: '透视',
							rows: [{ row: 3, cells: { A: { was: '社区' }, B: { was: '求和' } } }],
							relations: [['pivotTable', '../pivotTables/pivotTable1.xml']] as const,
						},
					]
				: []),
			...(has('external')
				? [{ name: '上年', rows: [{ row: 1, cells: { A: { f: '[1]数据!$A$5', shown: 7 }, B: { f: "'[1]数据'!$B$50+1", shown: 8 } } }] }]
				: []),
		],
	};
}

function anchor(kind: string, rows: readonly number[], inside: string): string {
	const [from, to] = rows.map(
		(row, at) =>
			`<xdr:${at === 0 ? 'from' : 'to'}><xdr:col>${at * 3}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${at === 0 ? 'from' : 'to'}>`,
	);
	return `<xdr:twoCellAnchor${kind}>${from}${to}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function drawingXml({ total, was }: { total: number; was: number }): string {
	const chart =
		'<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>';
	const picture = (id: number) =>
		`<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="图片 ${id}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
	return `${HEAD}<xdr:wsDr ${DRAWING}>${anchor('', [total + 3, total + 18], chart)}${anchor('', [1, total - 1], picture(3))}${anchor(' editAs="oneCell"', [2, was], picture(4))}${anchor(' editAs="absolute"', [was + 1, was + 2], picture(5))}${anchor(' editAs="oneCell"', [total, total + 2], picture(6))}</xdr:wsDr>`;
}

type Charting = Pick<FeatureOrder, 'first' | 'until' | 'listed'>;

/** Its points are last year's until it is filled; then those of what was filled, without what formulas will come to. */
function chartXml(named: string, { first, until, listed }: Charting): string {
	const sheet = escaped(named);
	const rows = Array.from({ length: until - first + 1 }, (_, at) => at);
	const cache = (kind: 'num' | 'str', points: readonly (string | number | null)[]) =>
		`<c:${kind}Cache>${kind === 'num' ? '<c:formatCode>General</c:formatCode>' : ''}<c:ptCount val="${points.length}"/>${points.map((value, idx) => (value === null ? '' : `<c:pt idx="${idx}"><c:v>${escaped(String(value)).replaceAll('"', '&quot;')}</c:v></c:pt>`)).join('')}</c:${kind}Cache>`;
	const reference = (kind: 'num' | 'str', cells: string, points: readonly (string | number | null)[]) =>
		`<c:${kind}Ref><c:f>${sheet}!${cells}</c:f>${cache(kind, points)}</c:${kind}Ref>`;
	const series = (
		idx: number,
		{ heading, column, points }: { heading: readonly [cell: string, words: string]; column: string; points: readonly (number | null)[] },
	) =>
		`<c:ser><c:idx val="${idx}"/><c:order val="${idx}"/><c:tx>${reference('str', heading[0], [heading[1]])}</c:tx><c:cat>${reference(
			'str',
			`$B$${first}:$B$${until}`,
			rows.map((at) => (listed === undefined ? `上年${at + 1}` : (listed[at]?.name ?? null))),
		)}</c:cat><c:val>${reference('num', `$${column}$${first}:$${column}$${until}`, points)}</c:val></c:ser>`;
	const amounts = rows.map((at) => (listed === undefined ? 7 * at : (listed[at]?.amount ?? null)));
	const sums = rows.map((at) => (listed === undefined || listed[at]?.is_computed === false ? 0 : null));
	return `${HEAD}<c:chartSpace ${CHART}><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series(0, { heading: ['$D$4', '补助'], column: 'D', points: amounts })}${series(1, { heading: ['$F$4', '小计'], column: 'F', points: sums })}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

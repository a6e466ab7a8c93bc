/** The parts of the file around its text: what it is made of, its settings, what it says of itself, and what was sent. */
import type { ReportDocument } from '../document.ts';
import { paperOf } from '../paper.ts';
import { EXPECTED_FACES, fontTableXml, WORDS } from './faces.ts';
import { DRAWING_NAMES } from './floating.ts';
import type { Paragraph } from './paragraph.ts';
import { type Furniture, furniture } from './section.ts';
import { SENT_ITEM, sentXml } from './sent-part.ts';
import { stylesXml } from './styles.ts';
import type { DocxPart } from './to-docx.ts';
import { element, XML_HEAD, xmlText } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONSHIPS = `${OFFICE}/relationships`;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Package {
	/** Content of `w:body`. */
	readonly body: string;
	readonly paragraphs: readonly Paragraph[];
	readonly document: ReportDocument;
	readonly report: string;
	readonly draft?: string | undefined;
}

export function packageParts({ body, paragraphs, document, report, draft }: Package): DocxPart[] {
	const { form } = paperOf(document);
	const around = furniture(document);
	return [
		{ path: '[Content_Types].xml', xml: contentTypesXml(around) },
		{
			path: '_rels/.rels',
			xml: relationsXml([
				['rId1', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
				['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
				['rId3', `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
				['rId4', `${RELATIONSHIPS}/custom-properties`, 'docProps/custom.xml'],
			]),
		},
		{
			path: 'word/document.xml',
			xml: `${XML_HEAD}<w:document xmlns:w="${WORDS}" xmlns:r="${RELATIONSHIPS}" ${DRAWING_NAMES}><w:body>${body}</w:body></w:document>`,
		},
		{
			path: 'word/_rels/document.xml.rels',
			xml: relationsXml([
				['rIdStyles', `${RELATIONSHIPS}/styles`, 'styles.xml'],
				['rIdSettings', `${RELATIONSHIPS}/settings`, 'settings.xml'],
				['rIdFonts', `${RELATIONSHIPS}/fontTable`, 'fontTable.xml'],
				['rIdSent', `${RELATIONSHIPS}/customXml`, '../customXml/item1.xml'],
				...around.map(({ id, kind, path }) => [id, `${RELATIONSHIPS}/${kind}`, path.replace('word/', '')] as const),
			]),
		},
		{ path: 'word/styles.xml', xml: stylesXml() },
		{ path: 'word/settings.xml', xml: settingsXml() },
		{ path: 'word/fontTable.xml', xml: fontTableXml() },
		...around.map(({ path, xml }) => ({ path, xml })),
		{ path: 'docProps/core.xml', xml: coreXml(document) },
		{ path: 'docProps/app.xml', xml: `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>一本账</Application></Properties>` },
		{
			path: 'docProps/custom.xml',
			xml: customXml({
				'GB/T 9704-2012 字体': EXPECTED_FACES,
				字体说明: '仅写明字体名称，未嵌入字体',
				报告: report,
				期间: document.period,
				格式: form === 'letter' ? '信函' : '文件',
			}),
		},
		{ path: 'customXml/item1.xml', xml: sentXml(paragraphs, { report, period: document.period, form, draft }) },
		{
			path: 'customXml/itemProps1.xml',
			xml: `${XML_HEAD}<ds:datastoreItem ds:itemID="${SENT_ITEM}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
		},
		{ path: 'customXml/_rels/item1.xml.rels', xml: relationsXml([['rId1', `${RELATIONSHIPS}/customXmlProps`, 'itemProps1.xml']]) },
	];
}

function contentTypesXml(around: readonly Furniture[]): string {
	const overrides = [
		['word/document.xml', `${WORD_TYPE}.document.main+xml`],
		['word/styles.xml', `${WORD_TYPE}.styles+xml`],
		['word/settings.xml', `${WORD_TYPE}.settings+xml`],
		['word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
		...around.map(({ path, kind }) => [path, `${WORD_TYPE}.${kind}+xml`]),
		['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
		['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
		['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
		['customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
	].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
	return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationsXml(links: readonly (readonly [id: string, type: string, target: string])[]): string {
	const inside = links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
	return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside.join('')}</Relationships>`;
}

/** In the order that the schema demands. Printed on both sides, the binding edge changes sides. */
function settingsXml(): string {
	const inside = [
		element('mirrorMargins'),
		element('bordersDoNotSurroundHeader'),
		element('bordersDoNotSurroundFooter'),
		element('defaultTabStop', { val: 420 }),
		element('evenAndOddHeaders'),
		element('characterSpacingControl', { val: 'doNotCompress' }),
		element('compat', {}, element('compatSetting', { name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: 15 })),
		element('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' }),
		element('decimalSymbol', { val: '.' }),
		element('listSeparator', { val: ',' }),
	].join('');
	return `${XML_HEAD}<w:settings xmlns:w="${WORDS}">${inside}</w:settings>`;
}

/** The document's own day stands for the moment: a clock would make other bytes each time. */
function coreXml({ title, signatures, date }: ReportDocument): string {
	const moment = `<dcterms:%s xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:%s>`;
	const inside = [
		moment.replaceAll('%s', 'created'),
		`<dc:creator>${xmlText(signatures[0]?.zh ?? '')}</dc:creator>`,
		moment.replaceAll('%s', 'modified'),
		`<dc:title>${xmlText(title)}</dc:title>`,
	];
	return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inside.join('')}</cp:coreProperties>`;
}

function customXml(properties: Readonly<Record<string, string>>): string {
	const inside = Object.entries(properties).map(
		([name, value], at) =>
			`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
	);
	return `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${inside.join('')}</Properties>`;
}

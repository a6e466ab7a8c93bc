/** Styles by the levels of an official document. A style carries size and face; where a thing stands on the page its paragraph says. */
import { type FaceId, faceXml, WORDS } from './faces.ts';
import { CHARACTER, CLOSER, LINE, SIZE, TEXT_WIDTH } from './page.ts';
import { layoutXml, type ParagraphLayout } from './paragraph.ts';
import { element, XML_HEAD } from './xml.ts';

interface Style {
	readonly name: string;
	readonly face: FaceId;
	/** Half points. */
	readonly size: number;
	readonly layout?: ParagraphLayout;
	/** Depth in Word's outline, from 0. */
	readonly outline?: number;
	readonly colour?: string;
}

/** 80 % yellow and magenta in print; on a screen and an office printer plain red, as templates of this kind have it. */
export const RED = 'FF0000';

const INDENTED: ParagraphLayout = { first: 2 * CHARACTER, align: 'both' };
const HEADED: ParagraphLayout = { ...INDENTED, keep_next: true };

export const STYLES = {
	Normal: { name: 'Normal', face: 'body', size: SIZE.three },
	PaperBody: { name: '公文正文', face: 'body', size: SIZE.three, layout: INDENTED },
	PaperTitle: { name: '公文标题', face: 'title', size: SIZE.two, layout: { align: 'center', keep_next: true } },
	Heading1: { name: 'heading 1', face: 'hei', size: SIZE.three, layout: HEADED, outline: 0 },
	Heading2: { name: 'heading 2', face: 'kai', size: SIZE.three, layout: HEADED, outline: 1 },
	Heading3: { name: 'heading 3', face: 'body', size: SIZE.three, layout: HEADED, outline: 2 },
	Heading4: { name: 'heading 4', face: 'body', size: SIZE.three, layout: HEADED, outline: 3 },
	PaperMark: { name: '发文机关标志', face: 'title', size: SIZE.two, layout: { align: 'center' }, colour: RED },
	PaperHead: { name: '版头', face: 'body', size: SIZE.three, layout: { align: 'left' } },
	PaperGrade: { name: '密级和紧急程度', face: 'hei', size: SIZE.three, layout: { align: 'left' } },
	PaperAddressee: { name: '主送机关', face: 'body', size: SIZE.three, layout: { align: 'left' } },
	PaperSignature: { name: '署名', face: 'body', size: SIZE.three },
	PaperClosing: { name: '版记', face: 'body', size: SIZE.four },
	PaperAnnex: { name: '附件', face: 'hei', size: SIZE.three, layout: { align: 'left', keep_next: true } },
	PaperCell: { name: '表格', face: 'body', size: SIZE.small_four, layout: { line: 360, align: 'left' } },
	PaperCellHead: { name: '表头', face: 'hei', size: SIZE.small_four, layout: { line: 360, align: 'center', keep_next: true } },
	PaperPageNumber: { name: '页码', face: 'song', size: SIZE.four, layout: { line: 400 } },
} as const satisfies Record<string, Style>;

export type StyleId = keyof typeof STYLES;

/** Style of a heading: below the fourth level it stays as the fourth. */
export function headingStyle(level: number): StyleId {
	return level <= 1 ? 'Heading1' : level === 2 ? 'Heading2' : level === 3 ? 'Heading3' : 'Heading4';
}

export function stylesXml(): string {
	const language = element('lang', { val: 'en-US', eastAsia: 'zh-CN' });
	const size = element('sz', { val: SIZE.three }) + element('szCs', { val: SIZE.three });
	const run = element('rPrDefault', {}, element('rPr', {}, faceXml('body') + size + language));
	const paragraph = element('pPrDefault', {}, element('pPr'));
	const styles = Object.entries(STYLES).map(([id, style]) => styleXml(id, style));
	const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal">${element('name', { val: 'Normal Table' })}${element('uiPriority', { val: 99 })}${element('semiHidden')}${element('unhideWhenUsed')}<w:tblPr>${element('tblInd', { w: 0, type: 'dxa' })}<w:tblCellMar>${['top', 'left', 'bottom', 'right'].map((side) => element(side, { w: side === 'left' || side === 'right' ? 80 : 0, type: 'dxa' })).join('')}</w:tblCellMar></w:tblPr></w:style>`;
	return `${XML_HEAD}<w:styles xmlns:w="${WORDS}">${element('docDefaults', {}, run + paragraph)}${styles.join('')}${table}</w:styles>`;
}

/**
 * Of every paragraph; LibreOffice heeds some of it in a style only. Lines and characters have the grid's measures themselves: programs
 * differ in how they snap type that is larger than a cell. Between characters and digits no gap is put.
 */
const GROUND = [
	element('widowControl', { val: 0 }),
	element('autoSpaceDE', { val: 0 }),
	element('autoSpaceDN', { val: 0 }),
	element('snapToGrid', { val: 0 }),
	element('spacing', { line: LINE, lineRule: 'exact' }),
].join('');

function styleXml(id: string, { name, face, size, layout = {}, outline, colour }: Style): string {
	const depth = outline === undefined ? '' : element('outlineLvl', { val: outline });
	const paragraph = (id === 'Normal' ? GROUND : '') + layoutXml(layout) + depth;
	const run = [
		faceXml(face),
		element('snapToGrid', { val: 0 }),
		colour === undefined ? '' : element('color', { val: colour }),
		element('spacing', { val: size === SIZE.three ? CLOSER : 0 }),
		element('sz', { val: size }) + element('szCs', { val: size }),
	].join('');
	return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''}${/^Paper/.test(id) ? ' w:customStyle="1"' : ''} w:styleId="${id}">${[
		element('name', { val: name }),
		id === 'Normal' ? '' : element('basedOn', { val: 'Normal' }),
		outline === undefined ? '' : element('next', { val: 'PaperBody' }),
		element('qFormat'),
		paragraph === '' ? '' : element('pPr', {}, paragraph),
		element('rPr', {}, run),
	].join('')}</w:style>`;
}

/** Where words end that stand one character in from the right edge. */
export const RIGHT_LESS_ONE = TEXT_WIDTH - CHARACTER;

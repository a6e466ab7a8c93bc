/** What stands at the bottom of the last page's 版心 wherever the text ends: a text box without lines of its own. */
import { TEXT_WIDTH } from './page.ts';
import { type NextId, paragraphXml } from './paragraph.ts';

/** The names that its elements need, for the root of the part. */
export const DRAWING_NAMES =
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
/** English metric units in a twip. */
const EMU = 635;
/** Word wants a paragraph behind a table: as low as one can be. */
const LEAST = 20;

/** A paragraph that holds the box. `height` of what is in it, in twips. */
export function atBottomXml(content: string, { height, name, nextId }: { readonly height: number; readonly name: string; readonly nextId: NextId }): string {
	const [wide, high] = [TEXT_WIDTH * EMU, (height + LEAST) * EMU];
	const end = paragraphXml({ style: 'Normal', pieces: [], layout: { line: LEAST } }, nextId);
	const frame = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>`;
	const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>${frame}</wps:spPr><wps:txbx><w:txbxContent>${content}${end}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp>`;
	const place =
		'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>';
	const anchor = `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">${place}<wp:extent cx="${wide}" cy="${high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="${name}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="${SHAPE}">${shape}</a:graphicData></a:graphic></wp:anchor>`;
	const run = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchor}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
	const holder = paragraphXml({ style: 'Normal', pieces: [], layout: { line: LEAST } }, nextId);
	return holder.replace('</w:p>', `${run}</w:p>`);
}

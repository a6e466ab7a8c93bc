/** Notes on cells, as a workbook keeps them: the words in one part, the small windows that show them in a drawing. */
import { columnLetters } from '../writing/sheet.ts';
import { xmlText } from '../writing/xml-text.ts';
import type { SheetMarks } from './marks.ts';

const AUTHOR = '一本账';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface Note {
	readonly row: number;
	readonly at: number;
	readonly words: string;
}

/** @param xml the part that is there, undefined where the sheet has no notes yet; a note that a marked cell has goes before ours */
export function notesXml(xml: string | undefined, marks: SheetMarks): string {
	const prefix = /<((?:\w+:)?)comments\b/.exec(xml ?? '')?.[1] ?? '';
	const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
	let text = xml ?? empty;
	const author = [...text.matchAll(/<(?:\w+:)?author\b/g)].length;
	text = text.replace(`</${prefix}authors>`, `<${prefix}author>${AUTHOR}</${prefix}author></${prefix}authors>`);
	const added: string[] = [];
	for (const { row, at, words } of notesOf(marks)) {
		const ref = `${columnLetters(at)}${row}`;
		const own = new RegExp(`(<${prefix}comment\\b[^>]*\\sref="${ref}"[\\s\\S]*?)(</${prefix}text>)`);
		const run = `<${prefix}r><${prefix}t xml:space="preserve">${xmlText(words)}</${prefix}t></${prefix}r>`;
		if (own.test(text)) {
			text = text.replace(own, (_, before: string, end: string) => `${before}${run.replace('preserve">', 'preserve">\n')}${end}`);
		} else {
			added.push(`<${prefix}comment ref="${ref}" authorId="${author}"><${prefix}text>${run}</${prefix}text></${prefix}comment>`);
		}
	}
	return text.replace(`</${prefix}commentList>`, () => `${added.join('')}</${prefix}commentList>`);
}

/** @param xml the drawing that is there. @param noted cells that have a window already, as the notes' part names them */
export function drawingXml(xml: string | undefined, marks: SheetMarks, noted: ReadonlySet<string>): string {
	const empty =
		'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
	const windows = notesOf(marks)
		.filter(({ row, at }) => !noted.has(`${columnLetters(at)}${row}`))
		.map(
			({ row, at }, index) =>
				`<v:shape id="yb_s${index + 1}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${at + 1}, 15, ${row - 1}, 2, ${at + 4}, 15, ${row + 3}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${at}</x:Column></x:ClientData></v:shape>`,
		);
	return (xml ?? empty).replace(/<\/xml>\s*$/, () => `${windows.join('')}</xml>`);
}

/** `B3` of every note that the part holds. */
export function notedCells(xml: string | undefined): Set<string> {
	return new Set([...(xml ?? '').matchAll(/<(?:\w+:)?comment\b[^>]*\sref="([A-Z]+\d+)"/g)].map(([, ref = '']) => ref));
}

function notesOf(marks: SheetMarks): Note[] {
	return [...marks].flatMap(([row, cells]) => [...cells].map(([at, words]) => ({ row, at, words })));
}

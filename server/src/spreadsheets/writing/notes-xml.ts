/** Notes at the headings: the words in one part, the yellow boxes that show them in another, as Excel itself writes them. */
import { columnLetters, type Sheet } from './sheet.ts';
import { xmlText } from './xml-text.ts';

/** Whether some heading of the sheet has a note. */
export function hasNotes({ columns }: Sheet): boolean {
	return columns.some(({ help }) => help !== undefined);
}

export function notesXml({ columns }: Sheet): string {
	const notes = columns.flatMap(({ help }, at) =>
		help === undefined ? [] : [`<comment ref="${columnLetters(at)}1" authorId="0"><text><t xml:space="preserve">${xmlText(help)}</t></text></comment>`],
	);
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${xmlText('一本账')}</author></authors><commentList>${notes.join('')}</commentList></comments>`;
}

export function noteBoxesXml({ columns }: Sheet): string {
	const boxes = columns.flatMap(({ help }, at) => (help === undefined ? [] : [boxXml(at, help)]));
	return [
		'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
		'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
		...boxes,
		'</xml>',
	].join('');
}

function boxXml(at: number, help: string): string {
	const lines = help.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 18)), 1);
	return `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;width:220pt;height:${lines * 15 + 8}pt;z-index:${at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${at + 1}, 12, 1, 4, ${at + 4}, 12, ${1 + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${at}</x:Column></x:ClientData></v:shape>`;
}

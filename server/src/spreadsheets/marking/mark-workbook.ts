/** The sender's own workbook with refused cells in red and the reasons in notes. Every part that holds neither stays byte for byte. */
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { openWorkbook, readRelations, relationsOf, type Workbook, type WorkbookSheet } from '../reading/workbook.ts';
import { markSheet, stylesOf } from './mark-sheet.ts';
import { markStyles } from './mark-styles.ts';
import type { SheetMarks } from './marks.ts';
import { drawingXml, notedCells, notesXml } from './note-parts.ts';

type Part = () => AsyncIterable<Buffer>;

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES_PART = '[Content_Types].xml';
const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** @param marks by the sheet's place in the file */
export async function markWorkbook(content: Buffer, marks: ReadonlyMap<number, SheetMarks>): Promise<Buffer> {
	const workbook = await openWorkbook(content);
	try {
		const changed = new Map<string, Part>();
		const text = async (name: string) => (await gathered(workbook.zip.read(name))).toString('utf8');
		const sheets = workbook.sheets.flatMap((sheet) => {
			const own = marks.get(sheet.at);
			return own === undefined || own.size === 0 ? [] : [{ sheet, marks: own }];
		});
		const styles = new Set<number>();
		for (const { sheet, marks: own } of sheets) {
			for (const style of await stylesOf(workbook.zip.read(sheet.part), own)) {
				styles.add(style);
			}
		}
		const red = workbook.styles_part === undefined ? undefined : markStyles(await text(workbook.styles_part), styles);
		if (red !== undefined && workbook.styles_part !== undefined) {
			changed.set(workbook.styles_part, whole(red.xml));
		}
		let types = await text(TYPES_PART);
		for (const one of sheets) {
			const { parts, drawing, notes_part } = await noteParts(workbook, { ...one, text });
			for (const [name, xml] of parts) {
				changed.set(name, whole(xml));
			}
			types = withType(types, notes_part);
			changed.set(one.sheet.part, () => markSheet(workbook.zip.read(one.sheet.part), { marks: one.marks, redOf: red?.redOf ?? ((style) => style), drawing }));
		}
		changed.set(TYPES_PART, whole(types));
		return await zipped(workbook, changed);
	} finally {
		workbook.zip.close();
	}
}

interface NoteParts {
	readonly parts: ReadonlyMap<string, string>;
	readonly notes_part: string;
	/** What the sheet says of its drawing; empty where it says so already. */
	readonly drawing: string;
}

interface Noting {
	readonly sheet: WorkbookSheet;
	readonly marks: SheetMarks;
	text(name: string): Promise<string>;
}

async function noteParts({ zip }: Workbook, { sheet, marks, text }: Noting): Promise<NoteParts> {
	const relations_part = relationsOf(sheet.part);
	const relations = await readRelations(zip, relations_part, posix.dirname(sheet.part));
	const held = (kind: string) => relations.find(({ type, target }) => type.endsWith(`/${kind}`) && zip.has(target))?.target;
	const [notes, drawing] = [held('comments'), held('vmlDrawing')];
	const notes_part = notes ?? `xl/yb_comments${sheet.at + 1}.xml`;
	const drawing_part = drawing ?? `xl/drawings/yb_notes${sheet.at + 1}.vml`;
	const before = notes === undefined ? undefined : await text(notes);
	const parts = new Map([
		[notes_part, notesXml(before, marks)],
		[drawing_part, drawingXml(drawing === undefined ? undefined : await text(drawing), marks, notedCells(before))],
	]);
	const added = [
		...(notes === undefined ? [relation('ybNotes', 'comments', notes_part)] : []),
		...(drawing === undefined ? [relation('ybDrawing', 'vmlDrawing', drawing_part)] : []),
	];
	if (added.length > 0) {
		const empty =
			'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
		const xml = zip.has(relations_part) ? await text(relations_part) : empty;
		parts.set(
			relations_part,
			/<Relationships[^>]*\/>\s*$/.test(xml)
				? xml.replace(/\/>\s*$/, `>${added.join('')}</Relationships>`)
				: xml.replace('</Relationships>', `${added.join('')}</Relationships>`),
		);
	}
	return { parts, notes_part, drawing: drawing === undefined ? `<legacyDrawing xmlns:r="${RELATIONS}" r:id="ybDrawing"/>` : '' };
}

function relation(id: string, kind: string, part: string): string {
	return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="/${part}"/>`;
}

function withType(types: string, notes: string): string {
	const added = [
		...(/Extension="vml"/i.test(types) ? [] : [`<Default Extension="vml" ContentType="${DRAWING_TYPE}"/>`]),
		...(types.includes(`PartName="/${notes}"`) ? [] : [`<Override PartName="/${notes}" ContentType="${NOTES_TYPE}"/>`]),
	];
	return types.replace('</Types>', `${added.join('')}</Types>`);
}

function whole(xml: string): Part {
	return async function* () {
		yield Buffer.from(xml);
	};
}

async function zipped(workbook: Workbook, changed: ReadonlyMap<string, Part>): Promise<Buffer> {
	const zip = new ZipFile();
	// Folders are entries too in some files; a workbook needs none.
	const names = workbook.zip.names.filter((name) => !name.endsWith('/'));
	for (const name of new Set([...names, ...changed.keys()])) {
		const part = changed.get(name) ?? (() => workbook.zip.read(name));
		zip.addReadStreamLazy(name, (given) => given(null, Readable.from(part(), { objectMode: false })));
	}
	zip.end();
	return gathered(zip.outputStream as AsyncIterable<Buffer>);
}

async function gathered(stream: AsyncIterable<Buffer>): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) {
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

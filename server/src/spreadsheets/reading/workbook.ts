/** A workbook's frame: its sheets, strings and number formats. The rows are in `sheet-rows.ts`. */
import { posix } from 'node:path';
import { type Text, text } from '@yibenzhang/engine';
import { AppError } from '../../errors.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { meaningOfFormat, type NumberMeaning } from './number-formats.ts';
import { attributeOf, readWholeXml, readXml } from './xml.ts';
import { openZip, tooLarge, type ZipParts } from './zip.ts';

export interface WorkbookSheet {
	readonly at: number;
	readonly name: string;
	readonly hidden: boolean;
	/** Name of its part in the zip. */
	readonly part: string;
}

export interface Workbook {
	readonly zip: ZipParts;
	/** Name of the part that lists the sheets. */
	readonly part: string;
	readonly sheets: readonly WorkbookSheet[];
	readonly is1904: boolean;
	/** By the style of a cell. */
	readonly meanings: readonly NumberMeaning[];
	readonly strings: readonly string[];
	readonly styles_part: string | undefined;
	readonly notes: readonly Text[];
}

interface Relation {
	readonly id: string;
	readonly type: string;
	readonly target: string;
	readonly external: boolean;
}

/** Throws `import_kind` when it is another kind of zip, `import_broken`, `import_too_large`, `import_locked`. */
export async function openWorkbook(content: Buffer): Promise<Workbook> {
	const zip = await openZip(content);
	try {
		const root = await readRelations(zip, '_rels/.rels', '');
		const part = root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
		if (!zip.has(part) || !part.endsWith('.xml')) {
			throw otherKind(zip.names);
		}
		const relations = await readRelations(zip, relationsOf(part), posix.dirname(part));
		const { sheets, is1904 } = await readFrame(zip, part, relations);
		const target = (kind: string) => relations.find(({ type, target: to }) => type.endsWith(`/${kind}`) && zip.has(to))?.target;
		const strings = target('sharedStrings');
		const styles_part = target('styles');
		return {
			zip,
			part,
			sheets,
			is1904,
			styles_part,
			meanings: styles_part === undefined ? [] : await readMeanings(zip, styles_part),
			strings: strings === undefined ? [] : await readStrings(zip, strings),
			notes: notesOf(zip, relations),
		};
	} catch (error) {
		zip.close();
		throw error;
	}
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`. */
export function relationsOf(part: string): string {
	return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** What the part points at; targets are names of parts. Empty when it points at nothing. */
export async function readRelations(zip: ZipParts, name: string, folder: string): Promise<Relation[]> {
	const relations: Relation[] = [];
	if (!zip.has(name)) {
		return relations;
	}
	await readWholeXml(zip.read(name), {
		open: (tag, { Id = '', Type = '', Target = '', TargetMode }) => {
			if (tag === 'Relationship') {
				const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
				relations.push({ id: Id, type: Type, target: partNamed(zip, target), external: TargetMode === 'External' });
			}
		},
		close: () => {},
	});
	return relations;
}

/** Names of parts do not tell capitals apart, and may be written with `%E8`. */
function partNamed(zip: ZipParts, target: string): string {
	if (zip.has(target)) {
		return target;
	}
	const plain = (name: string) => name.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString()).toLowerCase();
	return zip.names.find((name) => plain(name) === plain(target)) ?? target;
}

async function readFrame(zip: ZipParts, part: string, relations: readonly Relation[]): Promise<{ sheets: WorkbookSheet[]; is1904: boolean }> {
	const sheets: WorkbookSheet[] = [];
	let is1904 = false;
	await readWholeXml(zip.read(part), {
		open: (tag, attributes) => {
			if (tag === 'workbookPr') {
				is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
			} else if (tag === 'sheet') {
				const id = attributeOf(attributes, 'id');
				const relation = relations.find((one) => one.id === id);
				// Sheets that are charts or dialogues hold no rows.
				if (relation?.type.endsWith('/worksheet') === true && zip.has(relation.target)) {
					const state = attributes['state'] ?? 'visible';
					sheets.push({ at: sheets.length, name: attributes['name'] ?? '', hidden: state !== 'visible', part: relation.target });
				}
			}
		},
		close: () => {},
	});
	if (sheets.length > IMPORT_LIMITS.sheets) {
		throw tooLarge('工作表的个数', 'the number of sheets', IMPORT_LIMITS.sheets);
	}
	return { sheets, is1904 };
}

async function readMeanings(zip: ZipParts, part: string): Promise<NumberMeaning[]> {
	const codes = new Map<number, string>();
	const meanings: NumberMeaning[] = [];
	let within = false;
	await readWholeXml(zip.read(part), {
		open: (tag, { numFmtId, formatCode }) => {
			if (tag === 'numFmt') {
				codes.set(Number(numFmtId), formatCode ?? '');
			} else if (tag === 'cellXfs') {
				within = true;
			} else if (tag === 'xf' && within) {
				meanings.push(meaningOfFormat(Number(numFmtId ?? 0), codes.get(Number(numFmtId))));
			}
		},
		close: (tag) => {
			within &&= tag !== 'cellXfs';
		},
	});
	return meanings;
}

async function readStrings(zip: ZipParts, part: string): Promise<string[]> {
	const strings: string[] = [];
	let [own, isText, phonetic] = ['', false, false];
	const chunks = readXml(zip.read(part), {
		open: (tag) => {
			if (tag === 'si') {
				own = '';
			} else if (tag === 'rPh') {
				phonetic = true;
			} else if (tag === 't') {
				isText = !phonetic;
			}
		},
		text: (words) => {
			if (isText) {
				own += words;
			}
		},
		close: (tag) => {
			if (tag === 't') {
				isText = false;
			} else if (tag === 'rPh') {
				phonetic = false;
			} else if (tag === 'si') {
				strings.push(plainString(own));
			}
		},
	});
	for await (const _ of chunks) {
		// Others are answered between the chunks.
	}
	return strings;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function plainString(written: string): string {
	const plain = written.includes('_x') ? written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : written;
	return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

function notesOf(zip: ZipParts, relations: readonly Relation[]): Text[] {
	const notes: Text[] = [];
	if (zip.names.some((name) => name.endsWith('vbaProject.bin'))) {
		notes.push(text('文件带有宏；宏没有运行，也不会保存', 'The file carries macros; they were neither run nor kept'));
	}
	if (relations.some(({ type }) => type.endsWith('/externalLink'))) {
		notes.push(
			text(
				'文件引用了别的工作簿；用的是文件里存着的值，没有去打开它们',
				'The file points at other workbooks; the values kept in it were read, the others were not opened',
			),
		);
	}
	return notes;
}

function otherKind(names: readonly string[]): AppError {
	const has = (name: string) => names.some((one) => one.startsWith(name));
	const [why, why_en] = has('xl/workbook.bin')
		? ['这是二进制工作簿（.xlsb）', 'this is a binary workbook (.xlsb)']
		: has('word/')
			? ['这是 Word 文档', 'this is a Word document']
			: has('content.xml')
				? ['这是 OpenDocument 文件（.ods）', 'this is an OpenDocument file (.ods)']
				: ['压缩包里没有工作簿', 'there is no workbook in the zip'];
	return new AppError('import_kind', { why, why_en });
}

/** Numbers that Word writes by itself before paragraphs: 一、 （一） 1. They stand nowhere in the text and are counted here as Word counts them. */
import { toChineseNumerals } from '@yibenzhang/engine';
import { attributeOf, readWholeXml } from '../spreadsheets/reading/xml.ts';
import type { ZipParts } from '../spreadsheets/reading/zip.ts';

interface Level {
	start: number;
	format: string;
	/** `（%1）` */
	text: string;
}

export interface Numbered {
	readonly list: string;
	readonly level: number;
}

export interface WordNumbering {
	/** The number of the next paragraph of that list; empty for bullets and lists that are not defined. */
	next(numbered: Numbered): string;
	/** The list that a style gives its paragraphs. */
	ofStyle(style: string): Numbered | undefined;
}

export async function readWordNumbering(zip: ZipParts): Promise<WordNumbering> {
	const { levels, lists } = await readLists(zip);
	const styles = await readStyles(zip);
	const counts = new Map<string, number[]>();
	return {
		next({ list, level }) {
			const of = lists.get(list);
			const shapes = of === undefined ? undefined : levels.get(of);
			const shape = shapes?.[level];
			if (of === undefined || shapes === undefined || shape === undefined) {
				return '';
			}
			const count = counts.get(of) ?? [];
			count[level] = (count[level] ?? shape.start - 1) + 1;
			count.length = level + 1;
			counts.set(of, count);
			return shape.format === 'bullet' || shape.format === 'none'
				? ''
				: shape.text.replace(/%(\d)/g, (_, nth: string) => numberIn(shapes[Number(nth) - 1], count[Number(nth) - 1]));
		},
		ofStyle(style) {
			for (let id: string | undefined = style, steps = 0; id !== undefined && steps < 20; id = styles.get(id)?.based_on, steps += 1) {
				const list = styles.get(id)?.list;
				if (list !== undefined) {
					return { list, level: styles.get(id)?.level ?? 0 };
				}
			}
			return undefined;
		},
	};
}

function numberIn(shape: Level | undefined, count: number | undefined): string {
	const value = count ?? shape?.start ?? 1;
	switch (shape?.format) {
		case 'chineseCounting':
		case 'chineseCountingThousand':
		case 'chineseLegalSimplified':
		case 'ideographDigital':
		case 'japaneseCounting':
		case 'taiwaneseCounting':
		case 'taiwaneseCountingThousand':
			return toChineseNumerals(value);
		case 'decimalEnclosedCircle':
		case 'decimalEnclosedCircleChinese':
			return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
		case 'upperLetter':
			return String.fromCharCode(64 + (((value - 1) % 26) + 1));
		case 'lowerLetter':
			return String.fromCharCode(96 + (((value - 1) % 26) + 1));
		default:
			return String(value);
	}
}

async function readLists(zip: ZipParts): Promise<{ levels: Map<string, Level[]>; lists: Map<string, string> }> {
	const levels = new Map<string, Level[]>();
	const lists = new Map<string, string>();
	const at: { shape?: string; list?: string; level?: Level } = {};
	if (!zip.has('word/numbering.xml')) {
		return { levels, lists };
	}
	const value = (attributes: Readonly<Record<string, string>>) => attributeOf(attributes, 'val') ?? '';
	await readWholeXml(zip.read('word/numbering.xml'), {
		open(name, attributes) {
			if (name === 'abstractNum') {
				at.shape = attributeOf(attributes, 'abstractNumId') ?? '';
				levels.set(at.shape, []);
			} else if (name === 'lvl' && at.shape !== undefined) {
				at.level = { start: 1, format: 'decimal', text: '' };
				const shapes = levels.get(at.shape) ?? [];
				shapes[Number(attributeOf(attributes, 'ilvl') ?? 0)] = at.level;
			} else if (name === 'num') {
				at.list = attributeOf(attributes, 'numId') ?? '';
			} else if (name === 'abstractNumId' && at.list !== undefined) {
				lists.set(at.list, value(attributes));
			} else if (at.level !== undefined) {
				if (name === 'start') at.level.start = Number(value(attributes));
				if (name === 'numFmt') at.level.format = value(attributes);
				if (name === 'lvlText') at.level.text = value(attributes);
			}
		},
		close(name) {
			if (name === 'abstractNum') delete at.shape;
			if (name === 'lvl') delete at.level;
			if (name === 'num') delete at.list;
		},
	});
	return { levels, lists };
}

interface Style {
	based_on?: string;
	list?: string;
	level?: number;
}

async function readStyles(zip: ZipParts): Promise<Map<string, Style>> {
	const styles = new Map<string, Style>();
	let style: Style = {};
	if (!zip.has('word/styles.xml')) {
		return styles;
	}
	await readWholeXml(zip.read('word/styles.xml'), {
		open(name, attributes) {
			const value = attributeOf(attributes, 'val') ?? '';
			if (name === 'style') {
				style = {};
				styles.set(attributeOf(attributes, 'styleId') ?? '', style);
			}
			if (name === 'basedOn') style.based_on = value;
			if (name === 'numId') style.list = value;
			if (name === 'ilvl') style.level = Number(value);
		},
		close() {},
	});
	return styles;
}

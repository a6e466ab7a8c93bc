/**
 * Faces that the standard asks for. 小标宋, 仿宋_GB2312 and 楷体_GB2312 may not be given away, so none is ever put into a file: it names
 * them, says which other name a machine may have them under, and what kind of face to take where neither is there.
 */
import { element, XML_HEAD } from './xml.ts';

export const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Face {
	readonly name: string;
	/** Under which Windows or WPS has one alike. */
	readonly other: string;
	readonly family: 'roman' | 'swiss' | 'modern' | 'script';
}

export const FACES = {
	title: { name: '方正小标宋简体', other: '小标宋体', family: 'script' },
	body: { name: '仿宋_GB2312', other: '仿宋', family: 'modern' },
	kai: { name: '楷体_GB2312', other: '楷体', family: 'modern' },
	hei: { name: '黑体', other: 'SimHei', family: 'modern' },
	song: { name: '宋体', other: 'SimSun', family: 'roman' },
} as const satisfies Record<string, Face>;

export type FaceId = keyof typeof FACES;

/** Their names. */
export const PAPER_FACES: readonly string[] = Object.values(FACES).map(({ name }) => name);

/** For `w:rPr`: one face for digits and characters alike; the hint keeps “ ” and — full-width. */
export function faceXml(face: FaceId): string {
	const { name } = FACES[face];
	return element('rFonts', { hint: 'eastAsia', ascii: name, hAnsi: name, eastAsia: name, cs: name });
}

/** As the file's own note of faces says them: `方正小标宋简体（小标宋体）、…`. */
export const EXPECTED_FACES = Object.values(FACES)
	.map(({ name, other }) => `${name}（${other}）`)
	.join('、');

/** Character set 86 (hexadecimal) is GB 2312. */
export function fontTableXml(): string {
	const fonts = Object.values(FACES).map(
		({ name, other, family }) =>
			`<w:font w:name="${name}">${element('altName', { val: other })}${element('charset', { val: '86' })}${element('family', { val: family })}${element('pitch', { val: 'variable' })}</w:font>`,
	);
	return `${XML_HEAD}<w:fonts xmlns:w="${WORDS}">${fonts.join('')}</w:fonts>`;
}

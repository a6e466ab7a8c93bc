/** A new office as data: its own name and communities, with the sections and the content that are built in. */
import { type OfficeDefinition, type Text, text, type UnitDefinition } from '@yibenzhang/engine';
import { pinyin } from 'pinyin-pro';

export interface NewOffice {
	readonly name: string;
	readonly communities: readonly string[];
	/** The bodies that sign its reports; without them those of its name. */
	readonly signed_by?: readonly string[];
	/** From which day its units stand: facts before it cannot be entered. */
	readonly from_on: string;
}

/** Codes are written from pinyin: `南湖街道办事处` is `nanhu`, `城南社区` is `chengnan`; a second one alike gets a number. @param taken codes of the offices there are. */
export function defineOffice(content: OfficeDefinition, { name, communities, signed_by, from_on }: NewOffice, taken: ReadonlySet<string>): OfficeDefinition {
	const street = content.units.find(({ kind }) => kind === 'street');
	if (street === undefined) {
		throw new Error('the content has no street');
	}
	const sections = content.units.filter(({ kind, until_on }) => kind === 'section' && until_on === undefined);
	const codes = new Set([street, ...sections].map(({ code }) => code));
	const own = communities.map((community): UnitDefinition => {
		const code = freeCode(codeOf(community, /(社区|居委会|村委会|村)$/), codes);
		codes.add(code);
		return { code, kind: 'community', parent: street.code, name: text(community, titleOf(community, /(社区|居委会|村委会|村)$/)), from_on };
	});
	return {
		...content,
		id: freeCode(codeOf(name, OFFICE_WORDS), taken),
		name: officeName(name),
		signed_by: signed_by?.map((body) => text(body, body)) ?? signingBodies(name),
		units: [{ ...street, name: streetName(name), from_on }, ...sections.map((section) => ({ ...section, from_on })), ...own],
	};
}

/** A code of lower-case ASCII letters, digits and `_`, at most 40 characters, not among those taken. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
	let code = wanted;
	for (let n = 2; taken.has(code); n += 1) {
		code = `${wanted}_${n}`;
	}
	return code;
}

/** @param ending words that say what kind of thing it is and do not belong into its code. */
export function codeOf(name: string, ending: RegExp): string {
	const code = syllablesOf(name, ending)
		.join('')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.slice(0, 30);
	return /^[a-z]/.test(code) ? code : `unit${code === '' ? '' : `_${code}`}`;
}

/** The pinyin of a name as an English name: `Chengnan`. */
export function titleOf(name: string, ending: RegExp): string {
	const word = syllablesOf(name, ending).join('');
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Of a street its party working committee and the office; of a town its party committee and its government. */
function signingBodies(name: string): Text[] {
	const { zh, en } = streetName(name);
	const isStreet = zh.endsWith('街道');
	const [party, committee] = isStreet ? ['工作委员会', 'Working Committee'] : ['委员会', 'Committee'];
	return [text(`中共${zh}${party}`, `${committee} of the CPC for ${en}`), officeName(name)];
}

/** What the office looks after, as a report calls it: 南湖街道 of 南湖街道办事处. */
function streetName(name: string): Text {
	const zh = name.trim().replace(/(办事处|人民政府)$/, '');
	return text(zh, `${titleOf(name, OFFICE_WORDS)} ${zh.endsWith('街道') ? 'Street' : 'Town'}`);
}

const OFFICE_WORDS = /(街道办事处|街道|镇人民政府|乡人民政府|镇|乡)$/;

function officeName(name: string): Text {
	return text(name, `${titleOf(name, OFFICE_WORDS)} Subdistrict Office`);
}

function syllablesOf(name: string, ending: RegExp): string[] {
	const bare = name.trim().replace(ending, '');
	return pinyin(bare === '' ? name.trim() : bare, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
}

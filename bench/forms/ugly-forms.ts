/** Fifty workbooks as offices above send them, each once as it comes and once as it must be when it is filled. */
import type { Feature } from './features.ts';
import { rawZip, type ZipLook } from './raw-zip.ts';
import { type MadeForm, type RosterOrder, roster } from './roster.ts';
import { type StatisticsOrder, statistics } from './statistics.ts';
import { type BookLook, bookParts } from './workbook-writer.ts';

export interface UglyForm extends Omit<MadeForm, 'book'> {
	readonly name: string;
	readonly content: Buffer;
	/** By the name of the part, as it must be. */
	readonly filled: Readonly<Record<string, string | Buffer>>;
	readonly sent: Readonly<Record<string, string | Buffer>>;
	/** LibreOffice shows nothing computed, filled or not: the sender switched computing off, or it does not find the parts. */
	readonly not_for_libreoffice: boolean;
}

type Looks = BookLook & ZipLook;

const ALL: readonly Feature[] = [
	'names',
	'rules',
	'notes',
	'pictures',
	'chain',
	'links',
	'breaks',
	'filter',
	'pivot',
	'macros',
	'signature',
	'custom',
	'control',
];
const PREFIX = { prefix: 'x:' } as const;

const ROSTERS: readonly (readonly [name: string, order: RosterOrder, look?: Looks])[] = [
	['one row grows to three', { room: 1, people: 3, features: [] }],
	['one row, nobody', { room: 1, people: 0, features: ['names', 'rules'] }],
	['one row grows to two hundred', { room: 1, people: 200, features: ['names', 'rules', 'chain'] }],
	['five rows, three people', { room: 5, people: 3, features: ['names', 'rules'] }],
	['five rows, twelve people', { room: 5, people: 12, features: ['names', 'rules', 'chain'] }],
	['five rows that share formulas, two people', { room: 5, people: 2, features: ['names'], shares: true }],
	['five rows that share formulas, nine people', { room: 5, people: 9, features: ['names', 'chain'], shares: true }],
	['two rows, seven people', { room: 2, people: 7, features: ['names', 'rules', 'breaks'] }],
	['chart and pictures below', { room: 5, people: 11, features: ['pictures', 'names'] }],
	['chart and pictures below one row', { room: 1, people: 6, features: ['pictures'] }],
	['notes', { room: 5, people: 8, features: ['notes'] }],
	['links and page breaks', { room: 1, people: 4, features: ['links', 'breaks', 'names'] }],
	['filter', { room: 5, people: 7, features: ['filter', 'names'] }],
	['table', { room: 5, people: 8, features: ['table', 'names'] }],
	['table of one row', { room: 1, people: 8, features: ['table', 'rules'] }],
	['pivot table', { room: 5, people: 9, features: ['pivot', 'names'] }],
	['macros and a control', { room: 5, people: 6, features: ['macros', 'control', 'names'] }],
	['signed', { room: 5, people: 5, features: ['signature', 'names'] }],
	['points at last year’s workbook', { room: 1, people: 5, features: ['external', 'names'] }],
	['WPS and custom XML', { room: 5, people: 7, features: ['custom', 'rules', 'names'] }],
	['everything at once', { room: 5, people: 15, features: ALL, shares: true, calc: '<{x}calcPr calcId="191029" fullCalcOnLoad="0"/>' }],
	['everything at once from one row', { room: 1, people: 15, features: ALL, calc: '<{x}calcPr calcId="144525" calcMode="manual"/>' }],
	['everything at once, less than the room', { room: 5, people: 2, features: ALL }],
	['prefixed', { room: 1, people: 4, features: ['names', 'rules', 'links'] }, PREFIX],
	['prefixed, five rows', { room: 5, people: 9, features: ['names', 'rules', 'filter', 'control'], shares: true }, PREFIX],
	['strict', { room: 5, people: 6, features: ['names', 'links'] }, { strict: true }],
	['strict and prefixed', { room: 1, people: 3, features: ['names'] }, { strict: true, ...PREFIX }],
	['days from 1904', { room: 5, people: 7, features: ['names'], is1904: true }],
	['rows and cells without places', { room: 5, people: 3, features: ['names'] }, { no_places: true }],
	['rows and cells without places, growing', { room: 5, people: 9, features: ['rules', 'names'] }, { no_places: true }],
	['absolute paths, stored', { room: 1, people: 3, features: ['pictures', 'notes', 'names'] }, { names: 'absolute', stored: true }],
	['Chinese names of parts', { room: 5, people: 7, features: ['notes', 'links'] }, { names: 'chinese', utf8: true }],
	['capitals in names of parts', { room: 5, people: 7, features: ['names'] }, { names: 'capitals' }],
	['sizes behind the content', { room: 1, people: 3, features: ['pictures', 'chain', 'names'] }, { sizes_behind: true }],
	['64-bit zip with folders', { room: 5, people: 6, features: ['names'] }, { zip64: true, folders: true }],
	['a sheet with an apostrophe', { room: 1, people: 5, features: ['names', 'pictures', 'filter'], sheet: "O'表 & 1" }],
];

const STATISTICS: readonly (readonly [name: string, order: StatisticsOrder, look?: Looks])[] = [
	['statistics', {}],
	['statistics that share formulas', { shares: true }],
	['protected', { is_protected: true, calc: '<{x}calcPr calcId="191029"/>' }],
	['protected, prefixed', { is_protected: true, shares: true }, PREFIX],
	['filled last time', { is_used: true }],
	['cells and rows that are not there', { has_gaps: true }],
	['UTF-16', { has_gaps: true }, { encoding: 'utf-16le' }],
	['UTF-16 the other way round, prefixed', { shares: true }, { encoding: 'utf-16be', ...PREFIX }],
	['a mark at the beginning', { is_used: true }, { encoding: 'utf-8 with mark' }],
	['single quotes and lines', { is_used: true, has_gaps: true }, { single_quotes: true, lines: true }],
	['texts in CDATA', { is_used: true }, { cdata: true }],
	['without places', {}, { no_places: true, stored: true }],
	['strict, days from 1904', { is1904: true, has_gaps: true }, { strict: true, sizes_behind: true, utf8: true }],
	[
		'custom XML and odd parts',
		{
			is_used: true,
			shares: true,
			parts: { 'customXml/item1.xml': '<a/>', 'xl/printerSettings/printerSettings1.bin': Buffer.from([0, 255, 1]), 'xl/web extensions/说明.txt': '勿动' },
		},
		{ utf8: true, folders: true },
	],
];

export function uglyForms(): UglyForm[] {
	return [
		...ROSTERS.map(([name, order, look]) => made(`roster: ${name}`, roster(order), look)),
		...STATISTICS.map(([name, order, look]) => made(`figures: ${name}`, statistics(order), look)),
	];
}

function made(name: string, { book, ...form }: MadeForm, look: Looks = {}): UglyForm {
	const { parts: sent, strings } = bookParts(book(false), look, { is_filled: false });
	const { parts: filled } = bookParts(book(true), look, { is_filled: true, strings });
	const not_for_libreoffice = look.names === 'capitals' || sent['xl/workbook.xml']?.includes('calcMode="manual"') === true;
	return { name, ...form, content: rawZip(sent, look), sent, filled, not_for_libreoffice };
}

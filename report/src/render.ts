/** Report text + figures → document. Pure: who computes the figures and finds the records hands them in. */
import {
	closingOn,
	dayInWords,
	type FigureDefinition,
	findQuantities,
	type GivenAnswer,
	type OfficeDefinition,
	type Period,
	periodInWords,
	type ReportDefinition,
	say,
	shiftPeriod,
	yearOf,
} from '@yibenzhang/engine';
import type { ReportBlock, ReportDocument, ReportInline, ReportTable } from './document.ts';
import { figuresUsed } from './figures-used.ts';
import { type Numbering, startNumbering } from './numbering.ts';
import { paperIn } from './paper.ts';
import type { ReportTemplate, TemplateBlock, TemplateInline } from './template.ts';

export interface ReportFigure {
	readonly definition: FigureDefinition;
	readonly value: number | null;
	/** In the report's language, Chinese. */
	readonly said: string;
	/** Of a number that others counted: who gave it and where it stands, in the words of {@link givenInWords}. */
	readonly given?: string;
}

/** One record of a repeated passage: what is said for each field that is filled. */
export type EachRecord = Readonly<Record<string, EachField>>;

export interface EachField {
	readonly said: string;
	/** The figure that gives just this value; without one the field opens the passage's own figure. */
	readonly figure?: string;
	/** Running text: it stands as it is, and opens only when it holds a quantity. */
	readonly prose?: true;
}

export interface ReportSources {
	readonly report: ReportDefinition;
	readonly office: Pick<OfficeDefinition, 'name' | 'signed_by' | 'units'>;
	readonly period: Period;
	/** All that the text says; one that lacks is an error of the caller (`figuresUsed` names them). */
	readonly figures: ReadonlyMap<string, ReportFigure>;
	/** Records of a repeated passage, by `eachKey`. */
	readonly eachRecords: ReadonlyMap<string, readonly EachRecord[]>;
}

/** Throws for a text that says a figure which was not handed in. */
export function renderReport(template: ReportTemplate, sources: ReportSources): ReportDocument {
	const { report, office, period, figures } = sources;
	const lacking = figuresUsed(template).find(({ figure, as }) => as !== 'each' && !figures.has(figure));
	if (lacking !== undefined) {
		throw new Error(`The report ${report.id} says the figure ${lacking.figure}, which was not given`);
	}
	const numbering = startNumbering();
	const title = template.blocks.find(({ type }) => type === 'title');
	return {
		title: title?.type === 'title' ? sayContent(title.content, { sources, closes: 'report' }).map(inlineText).join('') : report.label.zh,
		period: period.id,
		blocks: joinTables(template.blocks.flatMap((block) => renderBlock(block, { sources, closes: 'report' }, numbering))),
		signatures: office.signed_by,
		date: closingOn(report, period, 'report'),
		closing: closingDays(report, period),
		...(report.paper === undefined ? {} : { paper: paperIn(report.paper, period) }),
		...(report.form === undefined ? {} : { form: report.form }),
	};
}

/** Under which key the records of a repeated passage are handed in. */
export function eachKey({ figure, order }: { readonly figure: string; readonly order: string | null }): string {
	return order === null ? figure : `${figure} ${order}`;
}

/** Whether the claim that rests on the figure is true: nothing offends, nothing is there that ought not, or all is done. */
export function claimHolds({ definition, value }: ReportFigure): boolean {
	if ('check' in definition.measure || definition.said.as === 'none') {
		return value === 0;
	}
	return definition.said.as === 'all' || 'ratio' in definition.measure ? value === 100 : value !== null && value > 0;
}

/** What a reader reads of it. */
export function inlineText(inline: ReportInline): string {
	return inline.type === 'figure' ? inline.said : inline.text;
}

/** `示例市统计局提供，《统计月报》示例统〔2022〕31号`. */
export function givenInWords({ by, document, number }: Pick<GivenAnswer, 'by' | 'document' | 'number'>): string {
	const paper = `${document === null ? '' : `《${document}》`}${number ?? ''}`;
	return paper === '' ? `${by}提供` : `${by}提供，${paper}`;
}

function closingDays(report: ReportDefinition, period: Period): Record<string, string> {
	const groups = new Set(['report', ...Object.values(report.closes)]);
	return Object.fromEntries([...groups].map((group) => [group, closingOn(report, period, group)]));
}

/** A growth of nothing is a growth; there is none where the year before has no records. */
function countsNothing(figure: ReportFigure | undefined): boolean {
	return figure !== undefined && 'growth' in figure.definition.measure ? figure.value === null : figure?.value === 0;
}

interface Around {
	readonly sources: ReportSources;
	/** Group of the point. */
	readonly closes: string;
	readonly each?: { readonly figure: string; readonly record: EachRecord };
}

/** Rows that a passage repeats, until they stand in their table. */
type RenderedBlock = ReportBlock | { readonly type: 'rows'; readonly rows: ReportTable['rows'] };

/** Rows go on with the table before them. */
function joinTables(blocks: readonly RenderedBlock[]): ReportBlock[] {
	const joined: ReportBlock[] = [];
	for (const block of blocks) {
		const last = joined.at(-1);
		if (block.type !== 'rows') joined.push(block);
		else if (last?.type === 'table') joined[joined.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
	}
	return joined.map((block) => (block.type === 'table' ? withWidths(block) : block));
}

const NARROWEST = 4;
const WIDEST = 16;

/** Columns share the line as their longest cells do, within reason. */
function withWidths({ columns, rows, ...table }: ReportTable): ReportTable {
	const width = (label: string, at: number) => Math.max(label.length, ...rows.map((row) => (row[at] ?? []).map(inlineText).join('').length));
	return { ...table, columns: columns.map((column, at) => ({ ...column, width: Math.min(WIDEST, Math.max(NARROWEST, width(column.label, at))) })), rows };
}

function renderBlock(block: TemplateBlock, around: Around, numbering: Numbering): RenderedBlock[] {
	switch (block.type) {
		case 'title':
			return [];
		case 'heading':
			return [{ type: 'heading', level: block.level, number: numbering.heading(block.level), content: sayContent(block.content, around) }];
		case 'paragraph': {
			const content = sayContent(block.content, { ...around, closes: block.closes });
			return [block.point ? { type: 'paragraph', number: numbering.point(), content } : { type: 'paragraph', content }];
		}
		case 'table':
		case 'rows': {
			const here = { ...around, closes: block.closes };
			const rows = block.rows.map((row) => row.map((cell) => sayContent(cell, here)));
			if (block.type === 'rows') return [{ type: 'rows', rows }];
			const columns = block.columns.map(({ content, align }) => ({ label: sayContent(content, here).map(inlineText).join(''), width: 1, align }));
			return [{ type: 'table', columns, rows }];
		}
		case 'each': {
			const records = around.sources.eachRecords.get(eachKey(block)) ?? [];
			return records.flatMap((record) => block.blocks.flatMap((inner) => renderBlock(inner, { ...around, each: { figure: block.figure, record } }, numbering)));
		}
		case 'none':
		case 'some':
			return countsNothing(around.sources.figures.get(block.figure)) === (block.type === 'none')
				? block.blocks.flatMap((inner) => renderBlock(inner, around, numbering))
				: [];
	}
}

function sayContent(content: readonly TemplateInline[], around: Around): ReportInline[] {
	return content.flatMap((inline) => sayInline(inline, around));
}

function sayInline(inline: TemplateInline, { sources, closes, each }: Around): ReportInline[] {
	const { report, office, period, figures } = sources;
	switch (inline.type) {
		case 'text':
		case 'literal':
			return [inline];
		case 'year':
			return [{ type: 'literal', text: String(yearOf(period.from_on) + inline.shift) }];
		case 'period':
			return [{ type: 'literal', text: periodInWords(shiftPeriod(period, inline.shift)).zh }];
		case 'word':
			return [{ type: 'literal', text: wordsOn(report, period)[inline.word] ?? '' }];
		case 'street':
			return [{ type: 'literal', text: (office.units.find(({ kind }) => kind === 'street') ?? office).name.zh }];
		case 'bodies':
			return [{ type: 'literal', text: office.signed_by.map(({ zh }) => zh).join('、') }];
		case 'closes':
			return [{ type: 'literal', text: dayInWords(closingOn(report, period, closes)) }];
		case 'figure': {
			const { definition, value, said, given } = figures.get(inline.figure) as ReportFigure;
			// Words of the text, so that every form of the report tells a given number from a counted one.
			const source: ReportInline[] = given === undefined ? [] : [{ type: 'text', text: `（${given}）` }];
			const exact = () => say({ value, unit: definition.unit, said: { as: 'exact' } }, 'zh');
			return [{ type: 'figure', figure: inline.figure, value, said: inline.exact ? exact() : said }, ...source];
		}
		case 'claim': {
			const figure = figures.get(inline.figure) as ReportFigure;
			const holds = claimHolds(figure);
			const text = (holds ? inline.holds : inline.fails).replaceAll('{}', () => figure.said);
			return [{ type: 'claim', figure: inline.figure, value: figure.value, holds, text }];
		}
		case 'field': {
			const field = each?.record[inline.field];
			if (each === undefined || field === undefined) {
				return [];
			}
			const [before = '', after = ''] = inline.words.split('{}');
			const figure = field.figure ?? each.figure;
			const words = field.said.replace(CLOSING_MARK, '');
			const said: ReportInline =
				field.prose && findQuantities(words).length === 0
					? { type: 'text', text: words }
					: { type: 'figure', figure, value: figures.get(figure)?.value ?? null, said: words };
			return [plain(before), [said], plain(after)].flat();
		}
	}
}

/** The report's words as they are said in the period: word → name. */
export function wordsOn(report: ReportDefinition, period: Period): Record<string, string> {
	const day = closingOn(report, period, 'report');
	return Object.fromEntries(Object.keys(report.words ?? {}).map((word) => [word, wordOn(report, word, day)]));
}

/** What the name is on the day; before all days that are given, the first. */
function wordOn({ words = {} }: ReportDefinition, word: string, day: string): string {
	const names = Object.entries(words[word] ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
	return (names.findLast(([from_on]) => from_on <= day) ?? names[0])?.[1] ?? '';
}

/** What people close a record's text with; the report's own text sets the mark that its sentence needs. */
const CLOSING_MARK = /[。；，、\s]+$/;

function plain(text: string): ReportInline[] {
	return text === '' ? [] : [{ type: 'text', text }];
}

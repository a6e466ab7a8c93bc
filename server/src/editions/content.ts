/** What an edition says: everything that its report says and rests on, as canonical JSON that never changes and can be computed anew. */
import { hash } from 'node:crypto';
import {
	baseFigure,
	type EvidencePart,
	type FigureDefinition,
	type Period,
	periodKind,
	type ReportDefinition,
	type ReportScope,
	type Text,
} from '@yibenzhang/engine';
import type { ReportDocument } from '@yibenzhang/report';
import type { Book } from '../book.ts';
import { type UsedNames, withNames } from '../book-names.ts';
import { questionsBehind } from '../figures/behind-figure.ts';
import type { Asked } from '../figures/compute-figures.ts';
import { evidenceSql } from '../figures/figure-sql.ts';
import { readPeriod } from '../figures/read-period.ts';
import { canonicalJson, type DigestName } from '../records/audit.ts';
import { askAt } from '../records/known-at.ts';
import { type ComputedReport, computeReport } from '../reports/render-report.ts';

const FORMAT = 1;

export interface EditionContent {
	readonly format: typeof FORMAT;
	readonly number: number;
	/** Why it stands in the place of the one before; null for the first. */
	readonly reason: string | null;
	readonly office: { readonly name: Text; readonly street: Text; readonly signed_by: readonly Text[] };
	/** The report as it was defined: its text, closing days and chapters. */
	readonly report: HeldReport;
	/** Absent of a whole report. */
	readonly part?: HeldPart;
	readonly period: string;
	readonly known_at: string;
	/** Without its form on paper, which the report says. */
	readonly document: ReportDocument;
	/** What codes and units were called in the records of its repeated passages. */
	readonly names?: UsedNames;
	readonly figures: readonly HeldFigure[];
}

/** The first editions were made before reports said for which kinds of period they are made: then for any. */
export type HeldReport = Omit<ReportDefinition, 'periods'> & Partial<Pick<ReportDefinition, 'periods'>>;

/** The part that was written alone, and what it was called. */
export interface HeldPart {
	readonly scope: ReportScope;
	readonly label: Text;
}

export interface HeldFigure {
	readonly definition: FigureDefinition;
	readonly period: Period;
	/** Exact, in the base unit. */
	readonly value: number | null;
	readonly names: readonly string[];
	readonly more: boolean;
	readonly evidence: readonly HeldEvidence[];
}

export interface HeldEvidence {
	readonly part: EvidencePart;
	readonly register: string;
	readonly count: number;
	/** Of ids and versions in the order of the ids, hex. */
	readonly digest: string;
}

/** The records behind a part of a figure, by id; each in the version that counted. */
export interface EvidenceRows {
	readonly figure: string;
	readonly register: string;
	readonly part: EvidencePart;
	readonly ids: readonly string[];
	readonly versions: readonly number[];
}

/** What an edition is asked to be; all else follows from the book. */
export interface ContentRequest {
	readonly report: string;
	readonly period: string;
	readonly known_at: string;
	readonly number: number;
	readonly reason: string | null;
	readonly part?: HeldPart | undefined;
}

/** The content as the book gives it at that moment. Throws `report_unknown`, `period_wrong`. */
export async function composeContent(book: Book, request: ContentRequest): Promise<{ content: EditionContent; evidence: EvidenceRows[] }> {
	const computed = await computeReport(book, { id: request.report, period: request.period, known_at: request.known_at });
	const held = figuresHeld(book, computed);
	const evidence = await readEvidence(book, held, request.known_at);
	const { form: _, ...document } = computed.document;
	return {
		content: {
			format: FORMAT,
			number: request.number,
			reason: request.reason,
			office: { name: book.office.name, street: streetName(book), signed_by: book.office.signed_by },
			report: computed.definition,
			...(request.part === undefined ? {} : { part: request.part }),
			period: request.period,
			known_at: request.known_at,
			document,
			...(Object.values(computed.names).every((labels) => Object.keys(labels).length === 0) ? {} : { names: computed.names }),
			figures: held.map(({ figure, period, counted }) => ({
				definition: figure,
				period,
				...counted,
				evidence: evidence.filter((rows) => rows.figure === figure.id).map((rows) => heldEvidence(book.digest, rows)),
			})),
		},
		evidence,
	};
}

/** What it says, in the form in which it goes out. */
export function documentOf({ document, report: { form } }: EditionContent): ReportDocument {
	return form === undefined ? document : { ...document, form };
}

/** Who signs it. Of a part nobody: the word of those who confirm its chapters is the last. */
export function bodiesOf({ office, part }: EditionContent): readonly Text[] {
	return part === undefined ? office.signed_by : [];
}

/** The bytes of a content: the same content always gives the same. */
export function contentText(content: EditionContent): string {
	return canonicalJson(content);
}

/** Hex. */
export function contentHash(digest: DigestName, text: string): string {
	return hash(digest, text, 'hex');
}

export function evidenceDigest(digest: DigestName, { ids, versions }: Pick<EvidenceRows, 'ids' | 'versions'>): string {
	return hash(digest, ids.map((id, at) => `${id} ${versions[at]}\n`).join(''), 'hex');
}

/** The book with the definitions and names that an edition holds: what is asked of it is asked as it was then defined. */
export function heldBook(book: Book, { office, report, period, figures, names }: EditionContent): Book {
	const { periods = [periodKind(readPeriod(period))] } = report;
	const definitions = figures.map(({ definition }) => definition);
	const units = book.office.units.map((unit) => (unit.kind === 'street' ? { ...unit, name: office.street } : unit));
	return {
		...(names === undefined ? book : withNames(book, names)),
		office: { ...book.office, units, name: office.name, signed_by: office.signed_by, reports: [{ ...report, periods }], figures: definitions },
		figures: new Map(definitions.map((definition) => [definition.id, definition])),
	};
}

function streetName({ office }: Book): Text {
	return (office.units.find(({ kind }) => kind === 'street') ?? office).name;
}

/** Those that the text rests on, and those that they are shares or growth of. */
function figuresHeld(book: Book, { counted, used }: ComputedReport) {
	const wanted = new Set(used);
	for (const id of wanted) {
		const figure = counted.get(id)?.figure;
		const base = figure === undefined ? undefined : baseFigure(figure, book.office);
		if (base !== undefined) {
			wanted.add(base.id);
		}
	}
	return [...wanted].sort().flatMap((id) => counted.get(id) ?? []);
}

/** Ids and versions behind each figure asked, under its key (absent: its id), as known at that moment. */
export async function readEvidence(book: Book, asked: readonly (Asked & { readonly key?: string })[], known_at: string): Promise<EvidenceRows[]> {
	if (asked.length === 0) {
		return [];
	}
	const behind = asked
		.flatMap(({ key, figure, period }) => questionsBehind(book, figure, period).map((one) => ({ ...one, figure: key ?? figure.id })))
		.map((one, at) => ({ ...one, at }));
	const rows = await askAt<{ at: number; ids: string[]; versions: number[] }>(book, known_at, (source) => evidenceSql(book, behind, source));
	return rows
		.toSorted((one, other) => one.at - other.at)
		.flatMap(({ at, ids, versions }) => {
			const of = behind[at];
			return of === undefined ? [] : [{ figure: of.figure, register: of.question.register.id, part: of.part, ids, versions }];
		});
}

export function heldEvidence(digest: DigestName, rows: EvidenceRows): HeldEvidence {
	return { part: rows.part, register: rows.register, count: rows.ids.length, digest: evidenceDigest(digest, rows) };
}

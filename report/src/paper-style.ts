/**
 * A report as the browser prints it after GB/T 9704-2012, by the measures of its Word file: for the page, which adopts it while a report
 * is shown, and for the HTML file. What belongs here: how it looks on paper. How it looks on a screen is theirs.
 */
import type { ReportDocument } from './document.ts';
import { paperOf } from './paper.ts';
import { FACES, type FaceId } from './to-docx/faces.ts';
import { MARK_LEADING, markTypeOf, TAIL_GAP, TAIL_SCALE } from './to-docx/mark.ts';
import { LETTER, LINE, MARK_DEPTH, PAGE, SIZE } from './to-docx/page.ts';

/** Faces that a machine may have in the place of those that the standard names. */
const OTHERWISE: Readonly<Record<FaceId, string>> = {
	title: '"Noto Serif CJK SC", STSong, SimSun, serif',
	body: 'FangSong, STFangsong, "AR PL UMing CN", "Noto Serif CJK SC", serif',
	kai: 'KaiTi, STKaiti, "AR PL UKai CN", serif',
	hei: 'STHeiti, "Noto Sans CJK SC", sans-serif',
	song: '"Songti SC", "Noto Serif CJK SC", serif',
};

/** In points, of a measure in twips. */
const pt = (twips: number) => `${twips / 20}pt`;
const LINE_HEIGHT = pt(LINE);
const THREE = `${SIZE.three / 2}pt`;
/** What a line leaves above and below its type. */
const LEADING = (LINE / 20 - SIZE.three / 2) / 2;
/** The same of the mark, in its type's size: half of what its lines have beyond it, and what faces put above their characters. */
const MARK_ABOVE = (MARK_LEADING - 1) / 2 + 0.015;
const MARK_BELOW = MARK_LEADING - 1 - MARK_ABOVE;
const RED = '#f00';
/** Of a letter's double lines: thick, between, thin, and all. */
const DOUBLE = { thick: '3pt', gap: '0.75pt', thin: '0.75pt', all: '4.5pt' } as const;
const IN_COLOUR = 'print-color-adjust: exact; -webkit-print-color-adjust: exact;';

/** All rules: of the pages, and of what stands on them. The same document gives the same rules. */
export function paperStyle(document: ReportDocument): string {
	return [pageRules(document), HIDDEN_ON_SCREEN, `@media print {\n${markRule(document)}\n${PRINTED}\n}`].join('\n');
}

function face(id: FaceId): string {
	const { name, other } = FACES[id];
	return `"${name}", "${other}", ${OTHERWISE[id]}`;
}

/** How much higher than others a letter's first page begins, in points: at its mark. Zero of a document. */
export function firstPageAbove(document: ReportDocument): number {
	return paperOf(document).form === 'letter' ? (PAGE.top - LETTER.mark) / 20 + MARK_ABOVE * (markTypeOf(document).size / 2) : 0;
}

/** Printed on both sides, the binding edge changes sides and with it the number. */
function pageRules(document: ReportDocument): string {
	const number = (side: string) =>
		`content: "— " counter(page) " —"; padding: 7mm ${side === 'right' ? '1em 0 0' : '0 0 1em'}; font: ${SIZE.four / 2}pt / 1 ${face('song')}; vertical-align: top;`;
	const margins = (inner: 'left' | 'right') =>
		inner === 'left' ? [PAGE.top, PAGE.right, PAGE.bottom, PAGE.left] : [PAGE.top, PAGE.left, PAGE.bottom, PAGE.right];
	return `@page { size: A4; margin: ${margins('left').map(pt).join(' ')}; @bottom-center { content: none; } @bottom-right { ${number('right')} } }
@page :left { margin: ${margins('right').map(pt).join(' ')}; @bottom-left { ${number('left')} } @bottom-right { content: none; } }
${firstPageOfLetter(document)}`;
}

/** The browser draws nothing of the text outside the 版心, but boxes of the margins wherever they are moved to: both lines are such boxes. */
function firstPageOfLetter(document: ReportDocument): string {
	const above = firstPageAbove(document);
	if (above === 0) {
		return '';
	}
	const [beyond, mark] = [(margin: number) => `-${pt(margin - (PAGE.width - LETTER.line) / 2)}`, markTypeOf(document).size / 2];
	const line = (top: string, bottom: string, widths: readonly [string, string]) =>
		`content: ""; height: ${DOUBLE.gap}; margin: calc(${top}) ${beyond(PAGE.right)} calc(${bottom}) ${beyond(PAGE.left)}; border: 0 solid ${RED}; border-width: ${widths[0]} 0 ${widths[1]}; ${IN_COLOUR}`;
	const begins = PAGE.top / 20 - above;
	const upper = `${LETTER.mark / 20 + mark}pt + 4mm`;
	return `@page :first {
	margin-top: ${begins}pt;
	@top-center { ${line(upper, `${begins}pt - (${upper} + ${DOUBLE.all})`, [DOUBLE.thick, DOUBLE.thin])} }
	@bottom-right { content: none; }
	@bottom-center { ${line(`${pt(PAGE.bottom - LETTER.foot)} - ${DOUBLE.all}`, pt(LETTER.foot), [DOUBLE.thin, DOUBLE.thick])} }
}`;
}

function markRule(document: ReportDocument): string {
	const { size, scale } = markTypeOf(document);
	return `.report { --mark: ${size / 2}pt; --narrow: ${scale / 100}; --above: ${firstPageAbove(document)}pt; }`;
}

const HIDDEN_ON_SCREEN = '@media screen { .report :is(.paper-head, .paper-to, .paper-remark, .paper-rest, .paper-foot) { display: none; } }';

const PRINTED = `
/* Type as wide as on paper also where the screen would round it. */
.sheet.report {
	font: ${THREE} / ${LINE_HEIGHT} ${face('body')};
	letter-spacing: -0.25pt; text-align: justify; text-rendering: geometricPrecision;
}
.sheet.report p, .sheet.report .report-number { font-weight: 400; }
.sheet.report p { margin: 0; text-indent: 2em; orphans: 1; widows: 1; }
.sheet.report h1 { margin: calc(2 * ${LINE_HEIGHT}) 0 ${LINE_HEIGHT}; font: 400 ${SIZE.two / 2}pt / ${LINE_HEIGHT} ${face('title')}; letter-spacing: 0; text-align: center; }
.report-title-line { display: block; }
.sheet.report :is(.report-level-1, .report-level-2, .report-level-3, .report-level-4) {
	margin: 0; font: 400 ${THREE} / ${LINE_HEIGHT} ${face('hei')}; text-indent: 2em; break-after: avoid;
}
.sheet.report .report-level-2 { font-family: ${face('kai')}; }
.sheet.report :is(.report-level-3, .report-level-4) { font-family: ${face('body')}; }

.sheet.report :is(.paper-head, .paper-foot) p { text-indent: 0; text-align: start; }
.paper-grades { height: ${pt(MARK_DEPTH)}; }
.sheet.report .paper-grades p { min-height: ${LINE_HEIGHT}; }
.sheet.report .paper-hei { font-family: ${face('hei')}; }
.paper-mark {
	display: flex; justify-content: center; margin-top: -${MARK_ABOVE}em;
	color: ${RED}; font: var(--mark) / ${MARK_LEADING} ${face('title')}; letter-spacing: 0; white-space: nowrap; ${IN_COLOUR}
}
/* A long name is set narrow rather than small. */
.paper-mark-names { display: flex; flex: none; align-items: center; justify-content: center; width: calc(100% / var(--narrow)); transform: scaleX(var(--narrow)); }
.paper-mark-several { flex: 1; }
.sheet.report .paper-mark-several p { text-align: justify; text-align-last: justify; }
.sheet.report .paper-mark-tail { margin-left: ${TAIL_GAP / TAIL_SCALE}em; font-size: ${TAIL_SCALE}em; }
.sheet.report .paper-number { display: flex; justify-content: space-between; padding-inline: 1em; }
.sheet.report .paper-mark + .paper-number { margin-top: calc(2 * ${LINE_HEIGHT}); }
.sheet.report .paper-number:last-child { padding-bottom: calc(4mm - ${LEADING}pt); border-bottom: 1.5pt solid ${RED}; ${IN_COLOUR} }
.sheet.report .paper-number.is-alone { justify-content: center; }
.paper-approved { font-family: ${face('kai')}; }

/* Its line, which is not part of the text, lies 4 mm below the mark; what follows, 7/8 of a character below that. */
.is-letter .paper-mark { margin: 0 0 calc(4mm - ${MARK_BELOW}em + ${DOUBLE.all} + ${(SIZE.three / 2) * (7 / 8) - LEADING}pt); position: relative; }
/* Browsers without boxes in margins (Chromium before 131) know the line no wider than the text. */
@supports not selector(::details-content) {
	.is-letter .paper-mark::after {
		content: ""; position: absolute; inset-inline: 0; top: calc(${MARK_LEADING - MARK_BELOW}em + 4mm); height: ${DOUBLE.gap};
		border: 0 solid ${RED}; border-width: ${DOUBLE.thick} 0 ${DOUBLE.thin};
	}
}
.sheet.report .paper-first { display: flex; justify-content: space-between; min-height: ${LINE_HEIGHT}; }

.sheet.report .paper-to { text-indent: 0; text-align: start; }
.sheet.report .paper-remark { margin-top: ${LINE_HEIGHT}; }

/* 小四, as in its Word file; no row is broken. */
.sheet.report .report-table { margin: 0; overflow: visible; font-size: ${SIZE.small_four / 2}pt; letter-spacing: 0; }
.sheet.report .report-table :is(th, td) { padding: 0 4pt; line-height: 18pt; vertical-align: middle; }
.sheet.report .report-table th { font-family: ${face('hei')}; font-weight: 400; }
.report-table tr { break-inside: avoid; }
.report-table thead, .sheet.report p:has(+ .report-signatures) { break-after: avoid; }

/* Names two characters in from the right, each as wide as the widest; the day begins two characters further in. */
.sheet.report .report-signatures { width: fit-content; margin: ${LINE_HEIGHT} 2em 0 auto; text-align: start; break-inside: avoid; }
.sheet.report .report-signed { width: fit-content; }
.sheet.report .report-signatures p { text-indent: 0; }
.sheet.report .report-signed p { text-align-last: justify; }
.sheet.report .report-dated { margin-left: 2em; }
/* Three seals a row, of 42 mm, each over its name. */
.sheet.report .is-sealed { width: auto; margin: ${LINE_HEIGHT} 0 0; }
.sheet.report .is-sealed .report-signed { display: flex; flex-wrap: wrap; justify-content: center; width: auto; }
.sheet.report .is-sealed .report-signed p {
	flex: 0 1 33%; min-height: 45mm; padding: ${LINE_HEIGHT} 0.5em 0; text-align: center; text-align-last: auto; text-wrap: balance;
}
.sheet.report .is-sealed .report-signed :is(span, time) { display: block; }

.paper-rest { height: var(--paper-rest, calc(2 * ${LINE_HEIGHT})); }
.paper-foot { border-block: 0.35mm solid #000; font-size: ${SIZE.four / 2}pt; letter-spacing: 0; break-inside: avoid; }
.is-letter .paper-foot { border: 0; }
.sheet.report .paper-foot .paper-copies { padding: 0 1em 0 4em; text-indent: -3em; }
.sheet.report .paper-printed { display: flex; justify-content: space-between; padding-inline: 1em; }
.paper-copies + .paper-printed { border-top: 0.25mm solid #000; }`;

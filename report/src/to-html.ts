import { dayInWords } from '@yibenzhang/engine';
import { breakTitle } from './break-title.ts';
import type { ReportBlock, ReportDocument, ReportInline, ReportPaper, ReportTable } from './document.ts';
import { approvedRows, copiesLine, gradesOf, PAPER_WORDS, paperOf } from './paper.ts';
import { firstPageAbove, paperStyle } from './paper-style.ts';
import { closing } from './to-docx/closing.ts';
import { LINE, PAGE, TITLE_WIDTH } from './to-docx/page.ts';

const ON_SCREEN = `@media screen{body{margin:0;background:#f3f4f6;color:#1a1a1a}
.report{max-width:44em;margin:2em auto;padding:4em 5em;background:#fff;font:17px/2 "Noto Serif SC","Source Han Serif SC",SimSun,serif;text-align:justify}
h1{text-align:center;font-size:1.7em;line-height:1.5}h1 span{display:inline-block}h2,h3,h4,h5,h6{font-size:1em;text-indent:2em;margin:1em 0 0}p{margin:0;text-indent:2em}
.report-table{margin:.5em 0;overflow-x:auto}a{color:inherit;text-decoration:underline dotted;text-underline-offset:.3em}.untrue{color:#b45309}footer{margin-top:4em;text-align:right}footer p{text-indent:0}
@media(max-width:720px){.report{margin:0;padding:2em 1.2em}}}
table{width:100%;border-collapse:collapse;table-layout:fixed;text-align:left}th,td{padding:.2em .5em;border:1px solid;overflow-wrap:anywhere}th{text-align:center;font-weight:600}.report-cell-center{text-align:center}.report-cell-right{text-align:right}
@media print{body{margin:0}a{color:inherit;text-decoration:none}}`;

/** The 版心's height as the browser makes it, which rounds the sheet to pixels: what is missing adds up from page to page. */
const PAGE_TEXT = `(1123px - ${(PAGE.top + PAGE.bottom) / 20}pt)`;

/** All styles of the file, so that whoever sends it can vouch for them: on a screen a sheet, on paper as its Word file. */
export function htmlStyle(document: ReportDocument): string {
	return [ON_SCREEN, paperStyle(document), footRule(document)].join('\n');
}

/**
 * 版记 at the foot of the last page without a script: it is told where the text ends, counted over all pages, and rounds that up to whole
 * pages. A browser that cannot (Chromium before 125) sets it two lines below the text.
 */
function footRule(document: ReportDocument): string {
	const foot = closing(paperOf(document), dayInWords(document.date));
	if (foot === undefined) {
		return '';
	}
	// With its lines, and a pixel that the browser may round away: what does not fit would be broken.
	const high = `(${foot.height / 20}pt + 1mm + 1px)`;
	const above = `${firstPageAbove(document)}pt`;
	return `@media print{@supports (top:anchor(bottom)) and (top:round(up,1px,1px)){.report{position:relative}.paper-rest{height:0;anchor-name:--end}
.paper-foot{position:absolute;left:0;right:0;top:calc(round(up,anchor(--end bottom) - ${above} + ${LINE / 20}pt + ${high},${PAGE_TEXT}) + ${above} - ${high})}}}`;
}

/** The report as a page of its own, without scripts. Each figure names itself in `data-figure` and leads to its evidence. */
export function toHtml(document: ReportDocument): string {
	const { title, period, blocks } = document;
	const paper = paperOf(document);
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle(document)}</style>
</head>
<body>
<main class="sheet report${paper.form === 'letter' ? ' is-letter' : ''}">
${paper.form === 'letter' ? letterHead(paper) : documentHead(paper)}
<h1>${breakTitle(title, TITLE_WIDTH)
		.map((line) => `<span class="report-title-line">${escapeHtml(line)}</span>`)
		.join('')}</h1>${paper.to.length === 0 ? '' : `\n<p class="paper-to">${escapeHtml(paper.to.join('，'))}：</p>`}
${blocks.map((block) => blockHtml(block, period)).join('\n')}
${signaturesHtml(document)}${paper.remark === undefined ? '' : `\n<p class="paper-remark">（${escapeHtml(paper.remark)}）</p>`}
${footHtml(document)}
</main>
</body>
</html>
`;
}

function documentHead(paper: ReportPaper): string {
	const { mark, number = '', approved_by = [], copy_number = '', secrecy = '', urgency = '' } = paper;
	const names =
		mark.length < 2
			? `<p>${escapeHtml((mark[0] ?? '') + PAPER_WORDS.mark)}</p>`
			: `<div class="paper-mark-several">${mark.map((name) => `<p>${escapeHtml(name)}</p>`).join('')}</div><p class="paper-mark-tail">${PAPER_WORDS.mark}</p>`;
	const rows = approvedRows(paper).map((people, at, all) => {
		const own = at === all.length - 1 ? number : '';
		const approved =
			approved_by.length === 0
				? ''
				: `<span>${at === 0 ? PAPER_WORDS.approved : ''}<span class="paper-approved">${escapeHtml(people.join('\u3000'))}</span></span>`;
		return `<p class="paper-number${approved === '' ? ' is-alone' : ''}"><span>${escapeHtml(own)}</span>${approved}</p>`;
	});
	return `<div class="paper-head">
<div class="paper-grades"><p>${escapeHtml(copy_number)}</p><p class="paper-hei">${escapeHtml(secrecy)}</p><p class="paper-hei">${escapeHtml(urgency)}</p></div>
<div class="paper-mark"><div class="paper-mark-names">${names}</div></div>
${rows.join('\n')}
</div>`;
}

function letterHead(paper: ReportPaper): string {
	const [first, ...rest] = gradesOf(paper).map(({ text, is }) => ({ text: escapeHtml(text), looks: is === 'grade' ? ' class="paper-hei"' : '' }));
	return `<div class="paper-head">
<div class="paper-mark"><div class="paper-mark-names"><p>${escapeHtml(paper.mark[0] ?? '')}</p></div></div>
<p class="paper-first"><span${first?.looks ?? ''}>${first?.text ?? ''}</span><span>${escapeHtml(paper.number ?? '')}</span></p>
${rest.map(({ text, looks }) => `<p${looks}>${text}</p>`).join('\n')}
</div>`;
}

/** With seals each body has its place for one, and the day stands under the last of them. */
function signaturesHtml(document: ReportDocument): string {
	const { signatures, sealed } = paperOf(document);
	const day = `<time datetime="${escapeHtml(document.date)}">${dayInWords(document.date)}</time>`;
	const names = signatures.map((name, at) => `<p><span>${escapeHtml(name)}</span>${sealed && at === signatures.length - 1 ? day : ''}</p>`);
	return `<footer class="report-signatures${sealed ? ' is-sealed' : ''}">
<div class="report-signed">${names.join('\n')}</div>${sealed && names.length > 0 ? '' : `\n<p class="report-dated">${day}</p>`}
</footer>`;
}

function footHtml(document: ReportDocument): string {
	const { copies = [], printed_by } = paperOf(document);
	const rows = [
		...(copies.length === 0 ? [] : [`<p class="paper-copies">${escapeHtml(copiesLine(copies))}</p>`]),
		...(printed_by === undefined
			? []
			: [`<p class="paper-printed"><span>${escapeHtml(printed_by)}</span><span>${dayInWords(document.date)}${PAPER_WORDS.printed}</span></p>`]),
	];
	return rows.length === 0 ? '' : `<div class="paper-rest"></div>\n<div class="paper-foot">${rows.join('')}</div>`;
}

function blockHtml(block: ReportBlock, period: string): string {
	if (block.type === 'table') return tableHtml(block, period);
	const content = block.content.map((inline) => inlineHtml(inline, period)).join('');
	if (block.type === 'heading') {
		const tag = `h${Math.min(block.level + 1, 6)}`;
		return `<${tag} class="report-level-${block.level}">${block.number}${content}</${tag}>`;
	}
	return `<p>${block.number === undefined ? '' : `<b class="report-number">${block.number}</b>`}${content}</p>`;
}

function tableHtml({ columns, rows }: ReportTable, period: string): string {
	const all = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => `<col width="${Math.round((1000 * width) / all) / 10}%">`).join('');
	const head = columns.map(({ label }) => `<th>${escapeHtml(label)}</th>`).join('');
	const cell = (content: readonly ReportInline[], at: number) =>
		`<td class="report-cell-${columns[at]?.align ?? 'left'}">${content.map((inline) => inlineHtml(inline, period)).join('')}</td>`;
	const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
	return `<section class="report-table"><table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></section>`;
}

function inlineHtml(inline: ReportInline, period: string): string {
	if (inline.type === 'text' || inline.type === 'literal') {
		return escapeHtml(inline.text);
	}
	const address = `/report?period=${encodeURIComponent(period)}&figure=${encodeURIComponent(inline.figure)}`;
	const untrue = inline.type === 'claim' && !inline.holds ? ' class="untrue"' : '';
	return `<a data-figure="${escapeHtml(inline.figure)}"${untrue} href="${escapeHtml(address)}">${escapeHtml(inline.type === 'figure' ? inline.said : inline.text)}</a>`;
}

function escapeHtml(words: string): string {
	const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
	return words.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

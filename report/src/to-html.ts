import { dayInWords } from '@yibenzhang/engine';
import { breakTitle } from './break-title.ts';
import type { ReportBlock, ReportDocument, ReportInline, ReportTable } from './document.ts';
import { copiesLine, PAPER_WORDS, paperOf } from './paper.ts';
import { TITLE_WIDTH } from './to-docx/page.ts';

/** On paper it looks as its Word file does: GB/T 9704-2012. */
export const HTML_STYLE = `body{margin:0;background:#f3f4f6;color:#1a1a1a}
main{max-width:44em;margin:2em auto;padding:4em 5em;background:#fff;font:17px/2 "Noto Serif SC","Source Han Serif SC",SimSun,serif;text-align:justify}
h1{text-align:center;font-size:1.7em;line-height:1.5}h1 span{display:inline-block}h2,h3,h4,h5{font-size:1em;text-indent:2em;margin:1em 0 0}p{margin:0;text-indent:2em}
table{width:100%;margin:.5em 0;border-collapse:collapse;table-layout:fixed;text-align:left}th,td{padding:.2em .5em;border:1px solid;overflow-wrap:anywhere}th{text-align:center;font-weight:600}.center{text-align:center}.right{text-align:right}
a{color:inherit;text-decoration:underline dotted;text-underline-offset:.3em}.untrue{color:#b45309}footer{margin-top:4em;text-align:right}footer p,aside p{text-indent:0}aside{display:none}
@media(max-width:720px){main{margin:0;padding:2em 1.2em}}
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-right{content:"— " counter(page) " —";font:14pt/1 SimSun,serif;padding:7mm 1em 0 0;vertical-align:top}}
@page:left{margin:37mm 28mm 35mm 26mm;@bottom-left{content:"— " counter(page) " —";font:14pt/1 SimSun,serif;padding:7mm 0 0 1em;vertical-align:top}@bottom-right{content:none}}
@media print{body{background:none}main{max-width:none;margin:0;padding:0;font:16pt/28.95pt 仿宋_GB2312,仿宋,FangSong,STFangsong,serif;letter-spacing:-.25pt}a{text-decoration:none}
h1{margin:57.9pt 0 28.95pt;font:400 22pt/28.95pt 方正小标宋简体,小标宋体,STSong,SimSun,serif;letter-spacing:0}h1 span{display:block}h2,h3,h4,h5{margin:0;font-size:16pt;font-weight:400;break-after:avoid}h2{font-family:黑体,SimHei,sans-serif}h3{font-family:楷体_GB2312,楷体,KaiTi,serif}b{font-weight:400}tr{break-inside:avoid}table{margin:0;font-size:12pt;line-height:18pt;letter-spacing:0}
footer{margin-top:28.95pt;padding-right:2em;break-inside:avoid}aside{display:block}.head{padding-top:35mm;text-align:center}.head p{text-align:center}.mark{color:#f00;font:24pt/1.3 方正小标宋简体,小标宋体,STSong,SimSun,serif;letter-spacing:0}.number{margin-top:57.9pt;padding-bottom:2mm;border-bottom:1.5pt solid #f00}
.remark p{margin-top:28.95pt;text-indent:2em}.closing{margin-top:57.9pt;border-top:.35mm solid;border-bottom:.35mm solid;font-size:14pt;break-inside:avoid}.closing p{padding:0 1em}.closing p+p{border-top:.25mm solid}}`;

/** The report as a page of its own, without scripts. Each figure names itself in `data-figure` and leads to its evidence. */
export function toHtml(document: ReportDocument): string {
	const { title, period, blocks, signatures, date } = document;
	const paper = paperOf(document);
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<aside class="head">
${paper.mark.map((name, at) => `<p class="mark">${escapeHtml(at === paper.mark.length - 1 ? name + PAPER_WORDS.mark : name)}</p>`).join('\n')}
<p class="number">${escapeHtml(paper.number ?? '')}</p>
</aside>
<h1>${breakTitle(title, TITLE_WIDTH)
		.map((line) => `<span>${escapeHtml(line)}</span>`)
		.join('')}</h1>${paper.to.length === 0 ? '' : `\n<aside><p>${escapeHtml(paper.to.join('，'))}：</p></aside>`}
${blocks.map((block) => blockHtml(block, period)).join('\n')}
<footer>
${signatures.map(({ zh }) => `<p>${escapeHtml(zh)}</p>`).join('\n')}
<p><time datetime="${escapeHtml(date)}">${dayInWords(date)}</time></p>
</footer>${paper.remark === undefined ? '' : `\n<aside class="remark"><p>（${escapeHtml(paper.remark)}）</p></aside>`}
${closingHtml(document)}
</main>
</body>
</html>
`;
}

function closingHtml(document: ReportDocument): string {
	const { copies = [], printed_by } = paperOf(document);
	const rows = [
		...(copies.length === 0 ? [] : [copiesLine(copies)]),
		...(printed_by === undefined ? [] : [`${printed_by}\u3000${dayInWords(document.date)}${PAPER_WORDS.printed}`]),
	];
	return `<aside class="closing">${rows.map((row) => `<p>${escapeHtml(row)}</p>`).join('')}</aside>`;
}

function blockHtml(block: ReportBlock, period: string): string {
	if (block.type === 'table') return tableHtml(block, period);
	const content = block.content.map((inline) => inlineHtml(inline, period)).join('');
	if (block.type === 'heading') {
		const tag = `h${Math.min(block.level + 1, 6)}`;
		return `<${tag}>${block.number}${content}</${tag}>`;
	}
	return `<p>${block.number === undefined ? '' : `<b>${block.number}</b>`}${content}</p>`;
}

function tableHtml({ columns, rows }: ReportTable, period: string): string {
	const all = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => `<col style="width:${Math.round((1000 * width) / all) / 10}%">`).join('');
	const head = columns.map(({ label }) => `<th>${escapeHtml(label)}</th>`).join('');
	const cell = (content: readonly ReportInline[], at: number) =>
		`<td class="${columns[at]?.align ?? 'left'}">${content.map((inline) => inlineHtml(inline, period)).join('')}</td>`;
	const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
	return `<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
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

import type { ReportBlock, ReportDocument, ReportInline } from './document.ts';
import { dayInWords } from './render.ts';

const STYLE = `body{margin:0;background:#f3f4f6;color:#1a1a1a}
main{max-width:44em;margin:2em auto;padding:4em 5em;background:#fff;font:17px/2 "Noto Serif SC","Source Han Serif SC",SimSun,serif;text-align:justify}
h1{text-align:center;font-size:1.7em;line-height:1.5}h2,h3,h4,h5{font-size:1em;text-indent:2em;margin:1em 0 0}p{margin:0;text-indent:2em}
a{color:inherit;text-decoration:underline dotted;text-underline-offset:.3em}.untrue{color:#b45309}footer{margin-top:4em;text-align:right}footer p{text-indent:0}
@media(max-width:720px){main{margin:0;padding:2em 1.2em}}@media print{body{background:none}main{margin:0;padding:0}a{text-decoration:none}}`;

/** The report as a page of its own, without scripts. Each figure names itself in `data-figure` and leads to its evidence. */
export function toHtml({ title, period, blocks, signatures, date }: ReportDocument): string {
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${blocks.map((block) => blockHtml(block, period)).join('\n')}
<footer>
${signatures.map(({ zh }) => `<p>${escapeHtml(zh)}</p>`).join('\n')}
<p><time datetime="${escapeHtml(date)}">${dayInWords(date)}</time></p>
</footer>
</main>
</body>
</html>
`;
}

function blockHtml(block: ReportBlock, period: string): string {
	const content = block.content.map((inline) => inlineHtml(inline, period)).join('');
	if (block.type === 'heading') {
		const tag = `h${Math.min(block.level + 1, 6)}`;
		return `<${tag}>${block.number}${content}</${tag}>`;
	}
	return `<p>${block.number === undefined ? '' : `<b>${block.number}</b>`}${content}</p>`;
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

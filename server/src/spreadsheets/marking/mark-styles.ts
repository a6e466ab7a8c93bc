/** Red copies of the styles that refused cells have, added to a workbook's styles: no style that is there changes. */

const FILL = 'FFFFC7CE';

export interface MarkedStyles {
	readonly xml: string;
	/** A cell's style → the same in red. */
	redOf(style: number): number;
}

/** @param wanted styles of the cells that are to be red */
export function markStyles(xml: string, wanted: Iterable<number>): MarkedStyles {
	const prefix = /<((?:\w+:)?)styleSheet\b/.exec(xml)?.[1] ?? '';
	const fills = block(xml, `${prefix}fills`);
	const fill = countOf(fills.content, `${prefix}fill`);
	const withFill = append(
		xml,
		fills,
		`<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${FILL}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
		fill + 1,
	);
	const formats = block(withFill, `${prefix}cellXfs`);
	const own = [...formats.content.matchAll(new RegExp(`<${prefix}xf\\b(?:[^>]*/>|[\\s\\S]*?</${prefix}xf>)`, 'g'))].map(([format]) => format);
	const red = new Map<number, number>();
	const added: string[] = [];
	for (const style of wanted) {
		if (!red.has(style)) {
			red.set(style, own.length + added.length);
			added.push(inRed(own[style] ?? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`, fill));
		}
	}
	return {
		xml: append(withFill, formats, added.join(''), own.length + added.length),
		redOf: (style) => red.get(style) ?? 0,
	};
}

function inRed(format: string, fill: number): string {
	const end = format.search(/\/?>/);
	const head = format.slice(0, end).replace(/\s(fillId|applyFill)="[^"]*"/g, '');
	return `${head} fillId="${fill}" applyFill="1"${format.slice(end)}`;
}

interface Block {
	readonly tag: string;
	readonly from: number;
	readonly until: number;
	readonly content: string;
}

function block(xml: string, tag: string): Block {
	const found = new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`).exec(xml);
	if (found === null) {
		throw new Error(`styles without <${tag}>`);
	}
	return { tag, from: found.index, until: found.index + found[0].length, content: found[1] ?? '' };
}

function append(xml: string, { tag, from, until, content }: Block, added: string, count: number): string {
	return `${xml.slice(0, from)}<${tag} count="${count}">${content}${added}</${tag}>${xml.slice(until)}`;
}

function countOf(content: string, tag: string): number {
	return [...content.matchAll(new RegExp(`<${tag}\\b`, 'g'))].length;
}

/** What stands inside a block, from the notation of ADR 0006 and back. Brackets that say nothing known are text. */
import type { RichInline } from './tree.ts';

const LINE_END = /\s*[\r\n\u2028\u2029]\s*/g;
const ID = '[a-z][a-z0-9_]*';
const CLAIM = new RegExp(`^\\?(${ID})\\|([^|]+)\\|([^|]+)$`);
const FIELD = new RegExp(`^\\.(${ID})(?:\\|([^|]*))?$`);
const FIGURE = new RegExp(`^(${ID})(\\|as=exact)?$`);

export function inlineOfText(source: string): RichInline[] {
	const content: RichInline[] = [];
	let words = '';
	const say = () => {
		if (words !== '') {
			content.push({ type: 'text', text: words });
		}
		words = '';
	};
	let index = 0;
	while (index < source.length) {
		const close = source.indexOf(']]', index);
		// The nearest opening: brackets that were begun and left do not swallow the next chip.
		const open = close < 0 ? -1 : source.slice(0, close).lastIndexOf('[[');
		const chip = open < index ? undefined : chipOf(source.slice(open + 2, close));
		const end = close < 0 ? source.length : close + 2;
		if (chip === undefined) {
			words += source.slice(index, end);
		} else {
			words += source.slice(index, open);
			say();
			content.push(chip);
		}
		index = end;
	}
	say();
	return content;
}

export function textOfInline(content: readonly RichInline[]): string {
	return content.map(notationOf).join('');
}

function chipOf(inside: string): RichInline | undefined {
	if (inside.startsWith('=')) {
		return inside.length > 1 ? { type: 'name', attrs: { text: inside.slice(1) } } : undefined;
	}
	const time = /^(year|period)([+-][1-9])?$/.exec(inside);
	if (time !== null) {
		return { type: 'place', attrs: { what: time[1] === 'year' ? 'year' : 'period', shift: Number(time[2] ?? 0) } };
	}
	if (/^~[a-z][a-z0-9_]*$/.test(inside)) {
		return { type: 'place', attrs: { what: inside as `~${string}`, shift: 0 } };
	}
	if (inside === 'street' || inside === 'bodies' || inside === 'closes') {
		return { type: 'place', attrs: { what: inside, shift: 0 } };
	}
	const claim = CLAIM.exec(inside);
	if (claim !== null) {
		return { type: 'claim', attrs: { id: claim[1] as string, holds: claim[2] as string, fails: claim[3] as string } };
	}
	const field = FIELD.exec(inside);
	const words = field?.[2] ?? '{}';
	if (field !== null && words.includes('{}')) {
		return { type: 'field', attrs: { field: field[1] as string, words } };
	}
	const figure = FIGURE.exec(inside);
	return figure === null ? undefined : { type: 'figure', attrs: { id: figure[1] as string, exact: figure[2] !== undefined } };
}

function notationOf(inline: RichInline): string {
	switch (inline.type) {
		case 'text':
			return inline.text.replace(LINE_END, '');
		case 'name':
			return inline.attrs.text === '' ? '' : `[[=${inside(inline.attrs.text)}]]`;
		case 'figure':
			return `[[${inline.attrs.id}${inline.attrs.exact ? '|as=exact' : ''}]]`;
		case 'claim':
			return `[[?${inline.attrs.id}|${part(inline.attrs.holds)}|${part(inline.attrs.fails)}]]`;
		case 'field':
			return `[[.${inline.attrs.field}${inline.attrs.words === '{}' ? '' : `|${part(inline.attrs.words)}`}]]`;
		case 'place': {
			const { what, shift } = inline.attrs;
			return `[[${what}${shift === 0 ? '' : `${shift > 0 ? '+' : ''}${shift}`}]]`;
		}
	}
}

/** Brackets that would end the chip too early become their full-width likeness. */
function inside(words: string): string {
	return words.replace(LINE_END, '').replaceAll('[[', '［［').replaceAll(']]', '］］').replace(/\]$/, '］');
}

function part(words: string): string {
	return inside(words).replaceAll('|', '｜');
}

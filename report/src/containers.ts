/** The `:::name{key=value}` … `:::` lines of a report's text. */
import { text } from '@yibenzhang/engine';
import { type Place, placesOf } from './place.ts';
import type { ReportProblem } from './template.ts';

export interface Container {
	readonly name: 'title' | 'points' | 'each' | 'none' | 'some';
	readonly keys: Readonly<Record<string, string>>;
	/** Lines of the two fences, from 1. */
	readonly first: number;
	readonly last: number;
	readonly at: Place;
}

const KEYS: Readonly<Record<Container['name'], { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
	title: { needs: [], may: [] },
	points: { needs: ['closes'], may: [] },
	each: { needs: ['figure'], may: ['order'] },
	none: { needs: ['figure'], may: [] },
	some: { needs: ['figure'], may: [] },
};
const UNKNOWN = text(
	'只有 :::title、:::points{closes=…}、:::each{figure=… order=…}、:::none{figure=…}、:::some{figure=…}',
	'There are only :::title, :::points{closes=…}, :::each{figure=… order=…}, :::none{figure=…}, :::some{figure=…}',
);
const UNCLOSED = text('“:::”没有结束行', 'A “:::” passage that does not end');
const UNOPENED = text('“:::”没有开始行', 'A “:::” that ends nothing');

/** The containers, outer before inner, and the text with their fence lines blanked, so that every place stays what it was. */
export function takeContainers(source: string): { containers: Container[]; rest: string; problems: ReportProblem[] } {
	const place = placesOf(source);
	const containers: Container[] = [];
	const problems: ReportProblem[] = [];
	const open: Omit<Container, 'last'>[] = [];
	let index = 0;
	const lines = source.split('\n').map((line, at) => {
		const start = place(index);
		index += line.length + 1;
		if (!line.startsWith(':::')) {
			return line;
		}
		const fence = line.trimEnd();
		if (fence === ':::') {
			const opened = open.pop();
			if (opened === undefined) {
				problems.push({ ...start, text: fence, message: UNOPENED });
			} else {
				containers.push({ ...opened, last: at + 1 });
			}
		} else {
			const read = readFence(fence);
			if (read === undefined) {
				problems.push({ ...start, text: fence, message: UNKNOWN });
			}
			open.push({ ...(read ?? { name: 'points', keys: { closes: 'report' } }), first: at + 1, at: start });
		}
		return ' '.repeat(line.length);
	});
	problems.push(...open.map(({ at, name }) => ({ ...at, text: `:::${name}`, message: UNCLOSED })));
	return { containers: containers.sort((a, b) => a.first - b.first), rest: lines.join('\n'), problems };
}

/** What a line that begins with `:::` opens; undefined when it is none of the passages. */
export function readFence(fence: string): Pick<Container, 'name' | 'keys'> | undefined {
	const match = /^:::([a-z]+)(?:\{([a-z0-9_= ]*)\})?$/.exec(fence);
	const name = match?.[1];
	if (!isName(name)) {
		return undefined;
	}
	const pairs = (match?.[2] ?? '').split(' ').filter((pair) => pair !== '');
	const keys = Object.fromEntries(pairs.map((pair) => pair.split('=', 2)));
	const { needs, may } = KEYS[name];
	const known = pairs.every((pair) => /^[a-z]+=[a-z0-9_]+$/.test(pair)) && Object.keys(keys).every((key) => needs.includes(key) || may.includes(key));
	return known && needs.every((key) => key in keys) ? { name, keys } : undefined;
}

function isName(word: string | undefined): word is Container['name'] {
	return word !== undefined && Object.hasOwn(KEYS, word);
}

/** Columns to targets by what their headings say. What is not sure is proposed as a guess, for a person to look at. */
import type { ImportColumn } from '@yibenzhang/engine';
import { plainHeading, type Target } from './import-targets.ts';

export interface MatchedColumn {
	readonly at: number;
	readonly target: string | null;
	readonly found_by: ImportColumn['found_by'];
	readonly times: number;
}

/** How alike heading and name must be for a guess: 1 is the same. */
const LIKE_ENOUGH = 0.6;
const IN_TEN_THOUSANDS: Readonly<Record<string, number>> = { 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 };
/** Only counts the rows. */
const COUNTERS = new Set(['序号', '序', '行号', 'no', 'no.', '#']);

interface Matching {
	readonly targets: readonly Target[];
	/** By plain heading, what people matched it with before; null: with nothing. */
	readonly remembered: ReadonlyMap<string, string | null>;
	/** The unit of amounts that the sheet's title names. */
	readonly times: number;
}

/** Each target is given once: to the column that is surest of it. */
export function matchColumns(headings: readonly string[], { targets, remembered, times }: Matching): MatchedColumn[] {
	const found = new Map<number, { target: Target | null; by: ImportColumn['found_by'] }>();
	const taken = new Set<string>();
	const give = (at: number, target: Target | null, by: ImportColumn['found_by']) => {
		if (!found.has(at) && (target === null || !taken.has(target.id))) {
			found.set(at, { target, by });
			if (target !== null) {
				taken.add(target.id);
			}
		}
	};
	const spoken = headings.map(waysOf);
	headings.forEach((heading, at) => {
		const before = remembered.get(plainHeading(heading));
		const target = targets.find(({ id }) => id === before);
		if (before === null || target !== undefined) {
			give(at, target ?? null, 'remembered');
		}
	});
	for (const by of ['label', 'words'] as const) {
		// A heading's own words come before those of the line above it.
		for (let way = 0; way < 4; way += 1) {
			spoken.forEach((ways, at) => {
				const word = ways[way];
				const fitting = word === undefined || COUNTERS.has(word) ? [] : targets.filter((target) => target[by === 'label' ? 'labels' : 'words'].includes(word));
				const free = fitting.filter(({ id }) => !taken.has(id));
				// A name that two targets share is nobody's, unless the line above tells which.
				const meant = free.length === 1 ? free[0] : free.find(({ field }) => ways.some((one) => one.startsWith(plainHeading(field?.label.zh ?? '\0'))));
				if (meant !== undefined) {
					give(at, meant, by);
				}
			});
		}
	}
	const open = spoken.map((ways, at) => (found.has(at) ? [] : ways));
	for (const { at, target } of guesses(open, targets)) {
		give(at, target, 'guess');
	}
	return headings.map((heading, at) => {
		const { target = null, by = null } = found.get(at) ?? {};
		const isMoney = target?.field?.kind === 'money' || (target?.item !== undefined && target.field?.quantity === 'money');
		return { at, target: target?.id ?? null, found_by: by, times: isMoney ? (timesIn(heading) ?? times) : 1 };
	});
}

/** `金额（万元）`, `单位：万元` → 10000; undefined where no unit of money is named. */
export function timesIn(written: string): number | undefined {
	const unit = /(千元|百万元|万元|亿元|元)/.exec(written.normalize('NFKC'))?.[1];
	return unit === undefined ? undefined : (IN_TEN_THOUSANDS[unit] ?? 1);
}

/** `数量/传单（份）` may be known by all of it, by its last line, each also without its brackets. */
function waysOf(heading: string): string[] {
	const whole = plainHeading(heading);
	const last = plainHeading(heading.split('/').at(-1) ?? '');
	const bare = (word: string) => word.replace(/\([^)]*\)/g, '');
	const ways = [whole, bare(whole), last, bare(last)].filter((one) => one !== '' && !COUNTERS.has(one));
	return ways;
}

function guesses(spoken: readonly (readonly string[])[], targets: readonly Target[]): { at: number; target: Target }[] {
	const names = targets.map((target) => ({ target, names: [...target.labels, ...target.words].map(withPairs) }));
	const pairs = spoken.flatMap((words, at) => {
		const ways = words.map(withPairs);
		return names.flatMap(({ target, names: own }) => {
			const likeness = Math.max(0, ...ways.flatMap((way) => own.map((name) => likenessOf(way, name))));
			return likeness >= LIKE_ENOUGH ? [{ at, target, likeness }] : [];
		});
	});
	return pairs.sort((a, b) => b.likeness - a.likeness || a.at - b.at);
}

interface Pairs {
	readonly word: string;
	/** Of neighbouring characters. */
	readonly pairs: ReadonlySet<string>;
}

function withPairs(word: string): Pairs {
	return { word, pairs: new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))) };
}

/** Shared pairs as a part of all; a name within the other counts for most of it. */
function likenessOf(one: Pairs, other: Pairs): number {
	const [short, long] = one.word.length < other.word.length ? [one, other] : [other, one];
	if (short.word.length < 2) {
		return 0;
	}
	let shared = 0;
	for (const pair of short.pairs) {
		shared += long.pairs.has(pair) ? 1 : 0;
	}
	const dice = (2 * shared) / (short.pairs.size + long.pairs.size);
	return long.word.includes(short.word) ? Math.max(dice, 0.6 + (0.3 * short.word.length) / long.word.length) : dice;
}

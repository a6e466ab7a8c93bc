/** A seeded source of chance: the same seed always gives the same sample. */
export interface Random {
	/** A whole number from `least` to `most`, both included. */
	between(least: number, most: number): number;
	/** One of the list. */
	pick<Item>(list: readonly Item[]): Item;
	/** True with that chance, 0 to 1. */
	chance(share: number): boolean;
	/** A day from `from_on` to `until_on`, both included, `YYYY-MM-DD`. */
	day(from_on: string, until_on: string): string;
	/** `count` whole numbers of at least `least` that add up to `total`. */
	split(total: number, count: number, least: number): number[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	// mulberry32
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	return {
		between,
		pick: (list) => list[between(0, list.length - 1)] as (typeof list)[number],
		chance: (share) => next() < share,
		day: (from_on, until_on) => {
			const days = (Date.parse(until_on) - Date.parse(from_on)) / DAY_MS;
			return new Date(Date.parse(from_on) + between(0, days) * DAY_MS).toISOString().slice(0, 10);
		},
		split: (total, count, least) => {
			const parts = Array.from({ length: count }, () => least);
			let rest = total - least * count;
			for (let at = 0; at < count - 1; at += 1) {
				const part = Math.min(rest, Math.floor((rest / (count - at)) * (0.4 + 1.2 * next())));
				parts[at] = least + part;
				rest -= part;
			}
			parts[count - 1] = least + rest;
			return parts;
		},
	};
}

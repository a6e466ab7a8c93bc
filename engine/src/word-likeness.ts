/** How alike two names of the same thing are, as two offices write them: by the pairs of characters that stand in both. */

/** Without what forms add to a name: brackets, numbering, 其中, and how it is counted. */
export function bareName(words: string): string {
	return words
		.replace(/[（(][^）)]*[）)]/g, '')
		.replace(/^\s*(?:[一二三四五六七八九十]+、|\d+[.、]|其中[：:]?|本年|全年|累计)+/, '')
		.replace(/[\s\p{P}\p{S}]/gu, '')
		.replace(/(?<=..)(?:总数|数量|(?:个|件|场|次|户|项|家|条|份|处|人)数|数|金额|情况)$/u, '');
}

/** 1 for the same words, 0 for none in common; how much of the shorter stands in the longer counts more than how long they are. */
export function wordLikeness(one: string, other: string): number {
	if (one === other) {
		return 1;
	}
	const [a, b] = [pairs(one), pairs(other)];
	const both = [...a].filter((pair) => b.has(pair)).length;
	const least = Math.min(a.size, b.size);
	return both < 2 || least === 0 ? 0 : 0.6 * (both / least) + 0.4 * ((2 * both) / (a.size + b.size));
}

function pairs(words: string): Set<string> {
	const characters = [...words];
	return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

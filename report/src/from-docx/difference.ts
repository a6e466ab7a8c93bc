/** What differs between two lists, and between two texts. */

export interface TextPart {
	readonly kind: 'same' | 'added' | 'removed';
	readonly text: string;
}

export type Step =
	| { readonly kind: 'same'; readonly was: number; readonly is: number }
	| { readonly kind: 'removed'; readonly was: number }
	| { readonly kind: 'added'; readonly is: number };

interface StepOptions<Item> {
	/** A way with more removed and added than this is not looked for. */
	readonly most: number;
	same(a: Item, b: Item): boolean;
}

/** The shortest way from one list to the other, by Myers' algorithm. */
export function stepsBetween<Item>(was: readonly Item[], is: readonly Item[], { most, same }: StepOptions<Item>): Step[] | undefined {
	const trail: ReadonlyMap<number, number>[] = [];
	const reached = new Map([[1, 0]]);
	for (let steps = 0; steps <= Math.min(most, was.length + is.length); steps += 1) {
		trail.push(new Map(reached));
		for (let line = -steps; line <= steps; line += 2) {
			let x = nextX(reached, line, steps);
			while (x < was.length && x - line < is.length && same(was[x] as Item, is[x - line] as Item)) {
				x += 1;
			}
			reached.set(line, x);
			if (x >= was.length && x - line >= is.length) {
				return walkBack(trail, was.length, is.length);
			}
		}
	}
	return undefined;
}

/** How far along `was` a line begins: from the line above by adding, or from the one below by removing. */
function nextX(reached: ReadonlyMap<number, number>, line: number, steps: number): number {
	return isAdding(reached, line, steps) ? (reached.get(line + 1) ?? 0) : (reached.get(line - 1) ?? 0) + 1;
}

function isAdding(reached: ReadonlyMap<number, number>, line: number, steps: number): boolean {
	return line === -steps || (line !== steps && (reached.get(line - 1) ?? 0) < (reached.get(line + 1) ?? 0));
}

function walkBack(trail: readonly ReadonlyMap<number, number>[], was: number, is: number): Step[] {
	const way: Step[] = [];
	let [x, y] = [was, is];
	for (let steps = trail.length - 1; steps >= 0; steps -= 1) {
		const reached = trail[steps] ?? new Map<number, number>();
		const line = x - y;
		const adding = isAdding(reached, line, steps);
		const fromX = reached.get(adding ? line + 1 : line - 1) ?? 0;
		const fromY = fromX - (adding ? line + 1 : line - 1);
		while (x > fromX && y > fromY) {
			x -= 1;
			y -= 1;
			way.push({ kind: 'same', was: x, is: y });
		}
		if (steps > 0) {
			way.push(adding ? { kind: 'added', is: fromY } : { kind: 'removed', was: fromX });
			[x, y] = [fromX, fromY];
		}
	}
	return way.reverse();
}

/** Character by character; of texts that have little in common the whole is removed and added. */
export function textDifference(was: string, is: string): TextPart[] {
	const [before, after] = [[...was], [...is]];
	const steps = stepsBetween(before, after, { most: 400, same: (a, b) => a === b });
	if (steps === undefined) {
		return [
			{ kind: 'removed', text: was },
			{ kind: 'added', text: is },
		];
	}
	const parts: { kind: TextPart['kind']; text: string }[] = [];
	for (const step of steps) {
		const text = (step.kind === 'added' ? after[step.is] : before[step.was]) ?? '';
		const last = parts.at(-1);
		if (last?.kind === step.kind) {
			last.text += text;
		} else {
			parts.push({ kind: step.kind, text });
		}
	}
	return parts;
}

/** How much two texts have in common, from 0 to 1, by their pairs of characters. */
export function likeness(a: string, b: string): number {
	const [first, second] = [pairsOf(a), pairsOf(b)];
	let common = 0;
	for (const [pair, count] of first) {
		common += Math.min(count, second.get(pair) ?? 0);
	}
	const all = sum(first) + sum(second);
	return all === 0 ? (a === b ? 1 : 0) : (2 * common) / all;
}

function pairsOf(text: string): Map<string, number> {
	const pairs = new Map<string, number>();
	for (let at = 0; at + 1 < text.length; at += 1) {
		const pair = text.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}

function sum(counts: ReadonlyMap<string, number>): number {
	return [...counts.values()].reduce((all, count) => all + count, 0);
}

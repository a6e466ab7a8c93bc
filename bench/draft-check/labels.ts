/** A line of the corpus as it was labelled: the text without marks, and what stands where. The marks are told in `corpus/README.md`. */

export interface Stretch {
	readonly start: number;
	readonly end: number;
}

export interface Quantity extends Stretch {
	readonly value: number;
	readonly unit: string;
}

export interface Labelled {
	readonly text: string;
	readonly quantities: readonly Quantity[];
	/** Numbers that count nothing. */
	readonly others: readonly Stretch[];
	readonly claims: readonly Stretch[];
	/** May be read either way. */
	readonly free: readonly Stretch[];
}

const MARK = /\{([^{}|]+)\|(-?[\d.]+)\|([^{}|]*)\}|\[([^[\]]+)\]|<([^<>]+)>|~([^~]+)~/g;

/** The labelled lines of a file of the corpus. */
export function parseCorpus(file: string): Labelled[] {
	return file
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map(parseLine);
}

function parseLine(line: string): Labelled {
	const quantities: Quantity[] = [];
	const [others, claims, free]: Stretch[][] = [[], [], []];
	let text = '';
	let from = 0;
	for (const mark of line.matchAll(MARK)) {
		const [whole, quantity, value, unit = '', other, claim, either] = mark;
		text += line.slice(from, mark.index);
		from = mark.index + whole.length;
		const stretch = { start: text.length, end: text.length + (quantity ?? other ?? claim ?? either ?? '').length };
		text += quantity ?? other ?? claim ?? either ?? '';
		if (quantity !== undefined) {
			quantities.push({ ...stretch, value: Number(value), unit });
		} else {
			(other !== undefined ? others : claim !== undefined ? claims : free)?.push(stretch);
		}
	}
	return { text: text + line.slice(from), quantities, others: others ?? [], claims: claims ?? [], free: free ?? [] };
}

/** Where something stands in a text: line and column from 1, offset from 0, all in Unicode code points. */
export interface Place {
	readonly line: number;
	readonly column: number;
	readonly offset: number;
}

/** Turns an index of the string (UTF-16) into a place. */
export function placesOf(source: string): (index: number) => Place {
	const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return (index) => {
		let line = starts.findLastIndex((start) => start <= index);
		if (line < 0) {
			line = 0;
		}
		return { line: line + 1, column: length(source.slice(starts[line], index)) + 1, offset: length(source.slice(0, index)) };
	};
}

function length(part: string): number {
	return [...part].length;
}

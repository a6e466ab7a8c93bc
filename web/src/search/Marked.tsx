/** The text with what was looked for marked, where it stands there as it was typed. */
export function Marked({ text, words }: { text: string; words: string }) {
	const wanted = words
		.normalize('NFKC')
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	const folded = text.toLowerCase();
	const marks = Array.from(text, () => false);
	// Letters that change their length when they are folded are rare: then nothing is marked, rather than the wrong place.
	if (folded.length === text.length) {
		for (const word of wanted) {
			for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
				marks.fill(true, at, at + word.length);
			}
		}
	}
	return pieces(text, marks).map(({ piece, marked, from }) => (marked ? <mark key={from}>{piece}</mark> : piece));
}

function pieces(text: string, marks: readonly boolean[]) {
	const found: { piece: string; marked: boolean; from: number }[] = [];
	for (let at = 0; at < text.length; at++) {
		const marked = marks[at] ?? false;
		const last = found.at(-1);
		if (last?.marked === marked) {
			last.piece += text[at];
		} else {
			found.push({ piece: text[at] ?? '', marked, from: at });
		}
	}
	return found;
}

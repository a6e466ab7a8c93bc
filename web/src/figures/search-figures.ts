import type { ListedFigure } from '../api.ts';

/** Those in which every word searched for occurs: in number, name, section, value, wording, unit or definition, whatever language it is written in. */
export function searchFigures(figures: readonly ListedFigure[], search: string): readonly ListedFigure[] {
	const words = plain(search)
		.split(/\s+/)
		.filter((word) => word !== '');
	return words.length === 0 ? figures : figures.filter((figure) => words.every((word) => readable(figure).includes(word)));
}

function readable({ id, no, label, section, value, said, said_en, unit, definition }: ListedFigure): string {
	return plain(
		[id, no, label.zh, label.en, section, value, said, said_en, unit, definition?.zh, definition?.en].filter((part) => part !== undefined).join(' '),
	);
}

/** Full-width letters and thousands' commas do not keep a figure from being found. */
function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?<=\d),(?=\d{3})/g, '');
}

import type { ListedFigure } from '@yibenzhang/engine';

/** Those in which every word searched for occurs: in number, name (also its pinyin), value, wording, unit, definition or the words beside (its section), in either language. */
export function searchFigures<Figure extends ListedFigure>(
	figures: readonly Figure[],
	search: string,
	wordsBeside: (section: string, figure: Figure) => string,
): readonly Figure[] {
	const words = plain(search)
		.split(/\s+/)
		.filter((word) => word !== '');
	return words.length === 0 ? figures : figures.filter((figure) => words.every((word) => readable(figure, wordsBeside(figure.section, figure)).includes(word)));
}

function readable({ id, no, label, value, said, said_en, unit, unit_en, definition, pinyin }: ListedFigure, beside: string): string {
	return plain([id, no, label.zh, label.en, beside, value, said, said_en, unit, unit_en, definition.zh, definition.en, pinyin].join(' '));
}

/** Full-width letters and thousands' commas do not keep a figure from being found. */
function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?<=\d),(?=\d{3})/g, '');
}

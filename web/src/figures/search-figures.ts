import type { ListedFigure } from '@yibenzhang/engine';

/** Those in which every word searched for occurs: in number, name (also its pinyin), section, value, wording, unit or definition, in either language. */
export function searchFigures(figures: readonly ListedFigure[], search: string, sectionWords: (section: string) => string): readonly ListedFigure[] {
	const words = plain(search)
		.split(/\s+/)
		.filter((word) => word !== '');
	return words.length === 0 ? figures : figures.filter((figure) => words.every((word) => readable(figure, sectionWords(figure.section)).includes(word)));
}

function readable({ id, no, label, value, said, said_en, unit, unit_en, definition, pinyin }: ListedFigure, section: string): string {
	return plain([id, no, label.zh, label.en, section, value, said, said_en, unit, unit_en, definition.zh, definition.en, pinyin].join(' '));
}

/** Full-width letters and thousands' commas do not keep a figure from being found. */
function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?<=\d),(?=\d{3})/g, '');
}

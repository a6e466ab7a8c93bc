/** What a figure's value rests on, as questions of the store. */
import { baseFigure, type EvidencePart, type FigureDefinition, type FigureQuestion, type Period, previousYear } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { questionOf, targetQuestion } from './compute-figures.ts';

export interface Behind {
	readonly part: EvidencePart;
	readonly question: FigureQuestion;
	/** Those that the question is about, or of them those that its `part` tells. */
	readonly which: 'scope' | 'part';
}

/** What is counted first; for shares and checks then all of which it is a part, for progress the target, for growth the year before. */
export function questionsBehind(book: Book, figure: FigureDefinition, period: Period, unit?: string): [Behind, ...Behind[]] {
	const of = baseFigure(figure, book.office);
	if (of !== undefined) {
		const [evidence] = questionsBehind(book, of, period, unit);
		if ('progress' in figure.measure) {
			return [evidence, { part: 'base', question: targetQuestion(book, figure, period), which: 'scope' }];
		}
		const [earlier] = questionsBehind(book, of, previousYear(period), unit);
		return [evidence, { ...earlier, part: 'earlier' }];
	}
	const question = questionOf(book, figure, period, unit);
	const evidence: Behind = { part: 'evidence', question, which: question.part === null ? 'scope' : 'part' };
	return 'ratio' in figure.measure || 'check' in figure.measure ? [evidence, { part: 'base', question, which: 'scope' }] : [evidence];
}

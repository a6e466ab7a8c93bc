/** What the chips of a chapter say now: figures, year, street, bodies and closing days change under a text that stays. */
import { type DraftFigure, type DraftFiguresAnswer, dayInWords, parsePeriod, periodInWords, shiftPeriod } from '@yibenzhang/engine';
import type { RichInline, RichPlace } from '@yibenzhang/report';

/** A chip as the report's text holds it. */
export type Chip = Exclude<RichInline, { readonly type: 'text' }>;

export interface SaidChip {
	readonly words: string;
	/** `unknown`: no figure of that name; `untrue`: the claim does not hold. */
	readonly as: 'fine' | 'unknown' | 'untrue';
	/** What it is, for whoever points at it. */
	readonly label: string;
}

/** What stands around a chip. */
export interface Around {
	/** The points by whose day it closes. */
	readonly group: string;
	/** The figure whose records the passage repeats for. */
	readonly each: string | undefined;
}

export interface ChipWords {
	say(chip: Chip, around: Around): SaidChip;
	figure(id: string): DraftFigure | undefined;
	figures(): readonly DraftFigure[];
	/** Undefined while they are asked for. */
	known(): DraftFiguresAnswer | undefined;
	set(answer: DraftFiguresAnswer): void;
	/** Something else that is said has become known, such as what a field is called. */
	sayAgain(): void;
	/** Called when what is said may have changed. @returns what ends it */
	listen(listener: () => void): () => void;
}

export function createChipWords(fieldLabel: (field: string, figure: string) => string): ChipWords {
	let answer: DraftFiguresAnswer | undefined;
	let byId = new Map<string, DraftFigure>();
	const listeners = new Set<() => void>();
	const sayAgain = () => {
		for (const listener of listeners) {
			listener();
		}
	};
	const fine = (words: string, label = words): SaidChip => ({ words, as: 'fine', label });
	/** While the values are on their way a chip is as wide as its name is short. */
	const lacking = (id: string): SaidChip => (answer === undefined ? { words: '……', as: 'fine', label: id } : { words: `？${id}`, as: 'unknown', label: id });
	return {
		say(chip, { group, each = '' }) {
			switch (chip.type) {
				case 'figure': {
					const figure = byId.get(chip.attrs.id);
					return figure === undefined ? lacking(chip.attrs.id) : fine(chip.attrs.exact ? figure.said_exact : figure.said, figure.label.zh);
				}
				case 'claim': {
					const figure = byId.get(chip.attrs.id);
					if (figure === undefined) {
						return lacking(chip.attrs.id);
					}
					const words = (figure.holds ? chip.attrs.holds : chip.attrs.fails).replaceAll('{}', figure.said);
					return { words, as: figure.holds ? 'fine' : 'untrue', label: figure.label.zh };
				}
				case 'name':
					return fine(chip.attrs.text);
				case 'field':
					return fine(chip.attrs.words.replaceAll('{}', `〔${fieldLabel(chip.attrs.field, each)}〕`), fieldLabel(chip.attrs.field, each));
				case 'place': {
					const day = answer?.closing[group] ?? answer?.closing['report'];
					return fine(answer === undefined ? '……' : placeInWords(chip.attrs, answer, day));
				}
			}
		},
		figure: (id) => byId.get(id),
		figures: () => answer?.figures ?? [],
		known: () => answer,
		set(next) {
			answer = next;
			byId = new Map(next.figures.map((figure) => [figure.id, figure]));
			sayAgain();
		},
		sayAgain,
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

function placeInWords({ what, shift }: { readonly what: RichPlace; readonly shift: number }, answer: DraftFiguresAnswer, day: string | undefined): string {
	switch (what) {
		case 'year':
			return String(answer.year + shift);
		case 'period': {
			const parsed = parsePeriod(answer.period);
			return 'problem' in parsed ? answer.period : periodInWords(shiftPeriod(parsed.period, shift)).zh;
		}
		case 'street':
			return answer.street;
		case 'bodies':
			return answer.bodies;
		case 'closes':
			return day === undefined ? '' : dayInWords(day);
		default:
			return answer.words[what.slice(1)] ?? what.slice(1);
	}
}

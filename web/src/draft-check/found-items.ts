/** What a check found, as the page shows it: a list in the order of the text, and the text in pieces that may be marked. */
import type { CheckedFigure, DraftCheckAnswer, Text } from '@yibenzhang/engine';

export type FoundKind = 'differs' | 'fault' | 'no_figure' | 'agrees';

export interface FoundItem {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly kind: FoundKind;
	/** For a fault: which. */
	readonly fault?: string;
	readonly said: string;
	readonly reason: Text;
	/** A claim that no figure can prove: it is marked, but nobody need look at it. */
	readonly quiet?: true;
	readonly figure?: CheckedFigure;
}

export interface Piece {
	readonly text: string;
	/** Those that cover it, the gravest first; empty where nothing is marked. */
	readonly items: readonly FoundItem[];
	/** Whether the gravest ends here: its word stands behind it. */
	readonly ends: boolean;
	/** Whether it begins here. */
	readonly begins: boolean;
}

export const FOUND_KINDS: readonly FoundKind[] = ['differs', 'fault', 'no_figure', 'agrees'];

/** What counts nothing is left out: nobody need look at it. */
export function itemsOf({ text, numbers, claims, findings, figures }: DraftCheckAnswer): FoundItem[] {
	const characters = [...text];
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	const unproved = new Set(claims.filter(({ verdict }) => verdict === 'no_figure').map(({ start }) => start));
	const verdicts = [...numbers, ...claims].flatMap(({ start, end, text: said, verdict, figure: id, reason, reason_en }): FoundItem[] => {
		if (verdict === 'not_a_figure' || verdict === 'read') {
			return [];
		}
		const figure = id === undefined ? undefined : byId.get(id);
		const quiet = verdict === 'no_figure' && unproved.has(start) ? { quiet: true as const } : {};
		return [
			{
				id: `${verdict}-${start}`,
				start,
				end,
				kind: verdict,
				said,
				reason: { zh: reason, en: reason_en },
				...quiet,
				...(figure === undefined ? {} : { figure }),
			},
		];
	});
	const faults = findings.map(
		({ kind, start, end, message, message_en }): FoundItem => ({
			id: `${kind}-${start}`,
			start,
			end,
			kind: 'fault',
			fault: kind,
			said: characters.slice(start, end).join(''),
			reason: { zh: message, en: message_en },
		}),
	);
	return [...verdicts, ...faults].sort((a, b) => a.start - b.start || FOUND_KINDS.indexOf(a.kind) - FOUND_KINDS.indexOf(b.kind));
}

/** The lines of the text, each in pieces that are marked alike. */
export function linesOf(text: string, items: readonly FoundItem[]): { readonly at: number; readonly pieces: readonly Piece[] }[] {
	const characters = [...text];
	const lines: { at: number; pieces: Piece[] }[] = [];
	let from = 0;
	for (const line of text.split('\n')) {
		const until = from + [...line].length;
		const within = items.filter(({ start, end }) => start < until && end > from);
		const cuts = [...new Set([from, until, ...within.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, until)])])].sort((a, b) => a - b);
		const pieces = cuts.slice(0, -1).map((start, at): Piece => {
			const end = cuts[at + 1] ?? until;
			const covering = within
				.filter((item) => item.start <= start && item.end >= end)
				.sort((a, b) => FOUND_KINDS.indexOf(a.kind) - FOUND_KINDS.indexOf(b.kind));
			const [gravest] = covering;
			return {
				text: characters.slice(start, end).join(''),
				items: covering,
				begins: gravest?.start === start,
				ends: gravest !== undefined && gravest.end === end,
			};
		});
		lines.push({ at: from, pieces });
		from = until + 1;
	}
	return lines;
}

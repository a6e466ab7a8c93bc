/** What a bare number may be: a figure that has its value, or no quantity at all. */

import type { Node } from '@tiptap/pm/model';
import type { DraftFigure } from '@yibenzhang/engine';
import { type NotAFigure, type ReadNumber, readDraft } from '@yibenzhang/report';

export interface NumberOffers {
	/** What the draft check takes it for, where it knows that it counts nothing. */
	readonly not: NotAFigure | undefined;
	/** The whole of it (`12月26日`), which may be more than the run of digits. */
	readonly from: number;
	readonly until: number;
	/** Those whose value may be written so, the likeliest first. */
	readonly figures: readonly DraftFigure[];
	/** Where the measure word begins, which stays when the chip does not say it. */
	readonly measure: string;
}

const MOST = 8;
const NEAR = 1e-6;

/** @param from and `until` count within the block */
export function offersFor(block: Node, { from, until }: { readonly from: number; readonly until: number }, figures: readonly DraftFigure[]): NumberOffers {
	const text = block.textBetween(0, block.content.size, '\n', '\ufffc');
	const read = readDraft(text).numbers.find(({ start, end }) => start < until && from < end);
	const whole = read?.not === undefined ? { from, until } : { from: Math.min(from, read.start), until: Math.max(until, read.end) };
	const around = text.slice(Math.max(0, from - 24), Math.min(text.length, until + 8));
	const fitting = read === undefined ? [] : figures.filter((figure) => fits(read, figure));
	return {
		not: read?.not,
		...whole,
		measure: read?.unit ?? '',
		figures: fitting
			.map((figure) => ({ figure, near: likeness(around, figure) + (figure.unit === read?.unit ? 2 : 0) }))
			.sort((a, b) => b.near - a.near)
			.slice(0, MOST)
			.map(({ figure }) => figure),
	};
}

function fits({ bounds, not }: ReadNumber, { value }: DraftFigure): boolean {
	if (value === null || not !== undefined) {
		return false;
	}
	const slack = NEAR * Math.max(1, Math.abs(value));
	return value >= bounds.from - slack && (bounds.with_end ? value <= bounds.to + slack : value < bounds.to);
}

/** How many pairs of characters of the figure's name stand around the number. */
function likeness(around: string, { label }: DraftFigure): number {
	const name = label.zh;
	let pairs = 0;
	for (let at = 0; at + 1 < name.length; at += 1) {
		pairs += around.includes(name.slice(at, at + 2)) ? 1 : 0;
	}
	return pairs;
}

/** What the check of a draft (核稿) answers. Places count code points of the text as it was read. */
import type { Text } from './text.ts';

export type DraftVerdict = 'agrees' | 'differs' | 'no_figure' | 'not_a_figure' | 'read';

export interface CheckedNumber {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** In the base unit: 元, 人, percent as 0 to 100. */
	readonly value: number;
	readonly unit: string;
	readonly verdict: DraftVerdict;
	/** Id of the figure that it says. */
	readonly figure?: string;
	readonly book_value?: number | null;
	readonly reason: string;
	readonly reason_en: string;
}

export interface CheckedClaim {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly verdict: DraftVerdict;
	readonly figure?: string;
	readonly book_value?: number | null;
	readonly reason: string;
	readonly reason_en: string;
}

export interface CheckedFinding {
	readonly kind: string;
	readonly start: number;
	readonly end: number;
	readonly message: string;
	readonly message_en: string;
}

export interface DraftCheck {
	readonly numbers: readonly CheckedNumber[];
	readonly claims: readonly CheckedClaim[];
	readonly findings: readonly CheckedFinding[];
}

/** A figure that a draft says, as the page shows it beside the text. */
export interface CheckedFigure {
	readonly id: string;
	readonly no: number | null;
	readonly label: Text;
	readonly value: number | null;
	readonly unit: Text;
	/** How a report would say it. */
	readonly said: Text;
	readonly from_on: string;
	readonly until_on: string;
}

export interface DraftCheckAnswer extends DraftCheck {
	/** The text as it was read: of a Word file its paragraphs and tables in order. */
	readonly text: string;
	readonly period: string | null;
	readonly figures: readonly CheckedFigure[];
}

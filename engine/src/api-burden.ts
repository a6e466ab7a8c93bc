/** What offices above ask of this one, as the page tells it: types only. */
import type { FillingLink } from './api-upward-forms.ts';
import type { Text } from './text.ts';

export interface BurdenDemand {
	readonly id: string;
	readonly title: string;
	readonly number: string | null;
	readonly sender: Text;
	readonly unit: Text;
	readonly basis: Text;
	/** No written basis stands behind it. */
	readonly without_basis: boolean;
	readonly state: string;
	readonly received_on: string;
	readonly due_on: string;
	readonly sent_on: string | null;
	/** Sent after the day, or owed beyond it. */
	readonly late: boolean;
	readonly hours: number | null;
}

/** Two demands of the period that ask for the same. */
export interface AskedTwice {
	/** The one that came first. */
	readonly first: BurdenDemand;
	readonly again: BurdenDemand;
	/** Figures that answer both. */
	readonly figures: readonly { readonly id: string; readonly label: Text }[];
	/** Lines of the two that say the same in other words. */
	readonly lines: readonly { readonly first: string; readonly again: string }[];
}

/** A filling of a form that was sent in the place of one sent before. */
export interface SentAgain {
	readonly filling: string;
	readonly form: string;
	readonly title: string;
	readonly period_said: Text;
	readonly number: number;
	readonly replaces: FillingLink;
	readonly reason: string;
	readonly sent_on: string;
	readonly sent_by_name: string;
	/** Working hours that it took. */
	readonly hours: number | null;
}

export interface BurdenTotals {
	readonly received: number;
	readonly without_basis: number;
	readonly sent: number;
	readonly declined: number;
	readonly late: number;
	readonly hours: number;
}

export interface BurdenAnswer {
	readonly period: { readonly id: string; readonly from_on: string; readonly until_on: string };
	/** Whether the reader may see the register of demands at all, which holds it, and whether the reader may enter one. */
	readonly register: { readonly id: string; readonly readable: boolean; readonly begins: boolean } | null;
	/** Everything that is owed today, by its day, whatever the period. */
	readonly owed: readonly BurdenDemand[];
	readonly twice: readonly AskedTwice[];
	readonly without_basis: readonly BurdenDemand[];
	/** By the day on which it was marked as sent, the latest first. */
	readonly sent_again: readonly SentAgain[];
	/** Hours of forms that were filled and sent in the period and answered no demand that was entered. */
	readonly hours_beside: number;
	readonly totals: BurdenTotals;
	/** By the day on which they were received; every month of the period. */
	readonly months: readonly ({ readonly month: string } & BurdenTotals)[];
	/** Those that cost the most hours first. */
	readonly senders: readonly ({ readonly sender: string; readonly label: Text } & BurdenTotals)[];
	/** More demands stand in the period than were looked at. */
	readonly more: boolean;
}

/** What was typed into a paper's head and foot, kept on this device by account, report and period: its drafts and editions have the same number. */
import { PAPER_WORD_FIELDS, type PaperWords } from '@yibenzhang/report';
import type { PaperOf } from './paper-requests.ts';

export type KeptFor = Pick<PaperOf, 'report' | 'period'> & { readonly account: string };

interface Kept extends KeptFor {
	readonly words: PaperWords;
}

const KEPT_AS = 'paper-words';
/** The latest of all reports. */
const MOST_KEPT = 50;
/** What the same report says in every period. */
const LASTING = ['approved_by', 'to', 'copies', 'remark'] as const satisfies readonly (keyof PaperWords)[];

export function keepPaperWords(of: KeptFor, words: PaperWords): void {
	const { account, report, period } = of;
	try {
		const others = allKept().filter((kept) => !isFor(kept, of));
		localStorage.setItem(KEPT_AS, JSON.stringify([{ account, report, period, words }, ...others].slice(0, MOST_KEPT)));
	} catch {
		// A device that keeps nothing still makes the file.
	}
}

/** Those of this report and period; where there are none, of the last one what does not change with the period. */
export function keptPaperWords(of: KeptFor): PaperWords {
	const kept = allKept();
	const own = kept.find((one) => isFor(one, of));
	const last = kept.find(({ account, report }) => account === of.account && report === of.report);
	return own === undefined ? only(LASTING, last?.words) : only(PAPER_WORD_FIELDS, own.words);
}

function isFor(kept: Kept, { account, report, period }: KeptFor): boolean {
	return kept.account === account && kept.report === report && kept.period === period;
}

function allKept(): readonly Kept[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
		return Array.isArray(kept) ? kept.filter((one) => typeof one?.words === 'object' && one.words !== null) : [];
	} catch {
		return [];
	}
}

function only(fields: readonly (keyof PaperWords)[], words: PaperWords = {}): PaperWords {
	return Object.fromEntries(fields.flatMap((field) => (typeof words[field] === 'string' ? [[field, words[field]]] : [])));
}

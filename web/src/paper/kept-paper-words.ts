/** What was typed into a paper's head and foot, for the next file of the same session. */
import { PAPER_WORD_FIELDS, type PaperWords } from '@yibenzhang/report';

const KEPT_AS = 'paper-words';

export function keepPaperWords(words: PaperWords): void {
	sessionStorage.setItem(KEPT_AS, JSON.stringify(words));
}

export function keptPaperWords(): PaperWords {
	try {
		const kept: Record<string, unknown> = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '{}');
		return Object.fromEntries(PAPER_WORD_FIELDS.flatMap((field) => (typeof kept[field] === 'string' ? [[field, kept[field]]] : [])));
	} catch {
		return {};
	}
}

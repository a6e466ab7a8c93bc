/** The proof of the book, asked for from the page: one at a time for each office, in the background, its outcome itself an act in the chain. */
import { type ProofAnswer, type Text, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { verifyAcceptances } from '../contradictions/verify-acceptances.ts';
import { verifyEditions } from '../editions/verify-editions.ts';
import { verifyFiles } from '../files/verify-files.ts';
import { administer } from '../identity/administer.ts';
import { verifyFillings } from '../upward-forms/verify-fillings.ts';
import { verifyRecords } from './verify.ts';

const LABELS: Readonly<Record<string, Text>> = {
	'audit chain': text('操作链', 'Audit chain'),
	'versions against digests': text('版本摘要', 'Versions'),
	'administrative acts against digests': text('管理操作', 'Administrative acts'),
	definitions: text('定义', 'Definitions'),
	editions: text('定稿', 'Editions'),
	fillings: text('填报', 'Fillings'),
	acceptances: text('对矛盾的认可', 'Accepted contradictions'),
	attachments: text('附件', 'Attachments'),
};

const NONE: ProofAnswer = { state: 'none', started_at: null, finished_at: null, parts: [] };

export interface Proofs {
	/** As it stands now. */
	of(book: Book): ProofAnswer;
	/** Starts one unless one is under way. */
	start(book: Book, by: string): ProofAnswer;
	/** When what is under way has ended. */
	settled(): Promise<void>;
}

/** @param failed is told of a proof that could not be brought to its end. */
export function createProofs(failed: (error: unknown) => void): Proofs {
	const proofs = new Map<string, ProofAnswer>();
	const running = new Set<Promise<void>>();

	async function prove(book: Book, by: string, started_at: string): Promise<void> {
		try {
			const parts = [
				...(await verifyRecords(book)),
				await verifyEditions(book),
				await verifyFillings(book),
				await verifyAcceptances(book),
				await verifyFiles(book),
			];
			const faults = parts.reduce((sum, part) => sum + part.faults.length, 0);
			const counted = parts.reduce((sum, part) => sum + part.count, 0);
			await administer(book, { account: by, action: 'proof.run', subject: book.office.id, details: { counted, faults } }, async () => {});
			proofs.set(book.office_id, {
				state: 'done',
				started_at,
				finished_at: book.now().toISOString(),
				parts: parts.map((part) => ({ ...part, label: labelOf(book, part.what) })),
			});
		} catch (error) {
			proofs.set(book.office_id, { state: 'failed', started_at, finished_at: book.now().toISOString(), parts: [] });
			failed(error);
		}
	}

	return {
		of: (book) => proofs.get(book.office_id) ?? NONE,
		start: (book, by) => {
			const last = proofs.get(book.office_id) ?? NONE;
			if (last.state === 'running') {
				return last;
			}
			const started: ProofAnswer = { state: 'running', started_at: book.now().toISOString(), finished_at: null, parts: [] };
			proofs.set(book.office_id, started);
			const work = prove(book, by, started.started_at ?? '').finally(() => running.delete(work));
			running.add(work);
			return started;
		},
		settled: async () => {
			await Promise.all(running);
		},
	};
}

/** Of the rows of a register: the register's. */
function labelOf(book: Book, what: string): Text {
	const register = book.office.registers.find(({ id }) => what === `rows of ${id}`);
	return LABELS[what] ?? register?.label ?? text(what, what);
}

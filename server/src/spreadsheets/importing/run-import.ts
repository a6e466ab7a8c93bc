/** An import from the file to its batch: taken, matched, checked, written. What may be imported is what may be done by hand. */
import type { CommitImportRequest, ImportMatching, ImportTotals, Register } from '@yibenzhang/engine';
import type { Book } from '../../book.ts';
import { inOffice } from '../../db/transaction.ts';
import { AppError } from '../../errors.ts';
import { hashOf, readContent, writeContent } from '../../files/file-store.ts';
import { accountNames } from '../../identity/accounts.ts';
import { actInParts } from '../../records/act.ts';
import { getAction } from '../../records/actions.ts';
import type { Actor } from '../../records/plan-act.ts';
import { mightAct } from '../../records/rights.ts';
import { headingNames } from '../matching/find-heading.ts';
import { type Target, targetsOf } from '../matching/import-targets.ts';
import { openAgain } from '../reading/read-again.ts';
import { checkImport } from './check-import.ts';
import { type KnownColumns, matchingProblems, proposeColumns, proposeMatching, readFile } from './file-reading.ts';
import { type ImportJob, jobOf, startJob } from './jobs.ts';
import {
	addImport,
	addRows,
	dropRows,
	getImport,
	type KeptImport,
	keepMatching,
	keepTotals,
	readRequests,
	rememberedHeadings,
	rememberHeadings,
} from './kept-import.ts';

export interface SentFile {
	readonly register: string;
	readonly name: string;
	readonly content: Buffer;
}

/** Takes a file and proposes how it is to be read. @returns the import's id. Throws what reading throws, `register_unknown`, `not_allowed`. */
export async function startImport(book: Book, actor: Actor, { register: id, name, content }: SentFile): Promise<string> {
	const register = importable(book, actor, id);
	const digest = hashOf(content);
	const reading = await readFile(await openAgain(content, digest));
	const matching = proposeMatching(reading, name, await knownColumns(book, register));
	const hash = await writeContent(book.files, book.office_id, content, { shelf: 'imports', hash: digest });
	const importId = book.newId(book.now());
	await addImport(book, { id: importId, account: actor.account, register: id, name, hash, size: content.length, reading, matching });
	return importId;
}

/** Where a heading moved, the columns below it are proposed anew. Throws `body_wrong`, `import_busy`, `import_written`. */
export async function changeMatching(book: Book, actor: Actor, id: string, given: ImportMatching): Promise<void> {
	const kept = await openImport(book, actor, id);
	const known = await knownColumns(book, importable(book, actor, kept.register));
	const sheets = given.sheets.map((sheet) => {
		const before = kept.matching.sheets.find(({ at }) => at === sheet.at);
		const reading = kept.reading.sheets.find(({ at }) => at === sheet.at);
		const moved = JSON.stringify(before?.heading ?? null) !== JSON.stringify(sheet.heading);
		return moved && reading !== undefined ? { ...sheet, columns: proposeColumns(reading, sheet.heading, known) } : sheet;
	});
	const matching = { ...given, sheets };
	const problems = matchingProblems(kept.reading, matching, known.targets);
	const { unit, state } = matching;
	const register = importable(book, actor, kept.register);
	if (unit !== null && !book.units.units.has(unit)) {
		problems.push({ path: 'unit', message: { zh: '没有这个单位', en: 'there is no such unit' } });
	}
	if (state !== null && !register.states.some((one) => one.id === state)) {
		problems.push({ path: 'state', message: { zh: '没有这个状态', en: 'there is no such state' } });
	}
	if (problems.length > 0) {
		throw new AppError('body_wrong', {}, problems);
	}
	await keepMatching(book, id, matching);
}

/** Starts looking at every row; how it ends stands in the import. Throws `import_busy`, `import_written`. */
export async function startCheck(book: Book, actor: Actor, id: string): Promise<void> {
	const kept = await openImport(book, actor, id);
	const rows = kept.reading.sheets.filter(({ at }) => kept.matching.sheets.some((one) => one.at === at && one.take));
	const total = rows.reduce((sum, sheet) => sum + sheet.rows, 0);
	await startJob(book, id, { stage: 'checking', total, work: async (job) => void (await check(book, actor, kept, job)) });
}

/** Starts writing; done at most once, however often it is asked. Throws `import_unchecked`, `import_refused`, `import_no_rows`, `import_busy`. */
export async function startCommit(book: Book, actor: Actor, id: string, { label, leave_out_refused }: CommitImportRequest): Promise<void> {
	const kept = await getImport(book, actor.account, id);
	if (kept.batch_id !== null) {
		return;
	}
	if (jobOf(book, id) !== undefined) {
		throw new AppError('import_busy');
	}
	if (kept.totals === null) {
		throw new AppError('import_unchecked');
	}
	if (kept.totals.refused > 0 && !leave_out_refused) {
		throw new AppError('import_refused', { count: kept.totals.refused });
	}
	const total = kept.totals.new + kept.totals.changed;
	if (total === 0) {
		throw new AppError('import_no_rows');
	}
	await startJob(book, id, {
		stage: 'writing',
		total,
		work: async (job) => {
			if (await isOutdated(book, kept)) {
				await check(book, actor, kept, { ...job, done: 0 });
				throw new AppError('import_outdated');
			}
			await write(book, actor, kept, { label, job });
			await rememberHeadings(book, kept, chosenHeadings(kept));
		},
	});
}

async function check(book: Book, actor: Actor, kept: KeptImport, job: ImportJob): Promise<ImportTotals> {
	const register = importable(book, actor, kept.register);
	const file = await openAgain(await contentOf(book, kept), kept.hash);
	const [{ targets }, accounts] = [await knownColumns(book, register), await accountNames(book.pool, book.office_id)];
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query('SELECT seq FROM book.chain_head WHERE office_id = $1', [book.office_id]);
		await dropRows(client, book, kept.id);
		let from = 0;
		const totals = await checkImport(client, book, {
			actor,
			register,
			file,
			reading: kept.reading,
			matching: kept.matching,
			targets,
			accounts,
			keep: async (outcomes) => {
				await addRows(client, book, kept.id, { outcomes, from });
				from += outcomes.length;
			},
			progress: (done) => {
				job.done = done;
			},
		});
		await keepTotals(client, book, kept.id, { totals, seq: Number(rows[0].seq) });
		return totals;
	});
}

/** All in one transaction with the note that it was done: killed at any moment, it stands whole or not at all. */
async function write(book: Book, actor: Actor, kept: KeptImport, { label, job }: { label: string; job: ImportJob }): Promise<void> {
	await actInParts(book, {
		actor,
		label,
		parts: () => readRequests(book, kept.id),
		progress: (done) => {
			job.done = done;
		},
		claim: async (client, batchId) => {
			const { rowCount } = await client.query('UPDATE book.import SET batch_id = $3, problem = NULL WHERE office_id = $1 AND id = $2 AND batch_id IS NULL', [
				book.office_id,
				kept.id,
				batchId,
			]);
			if (rowCount === 0) {
				throw new AppError('import_written');
			}
		},
	});
}

/** Whether somebody wrote in the register since the check: what was new may be there by now. */
async function isOutdated(book: Book, { checked_seq, register }: KeptImport): Promise<boolean> {
	const { rows } = await inOffice(book.pool, book.office_id, (client) =>
		client.query('SELECT EXISTS (SELECT FROM book.audit_entry WHERE office_id = $1 AND seq > $2 AND register = $3) AS outdated', [
			book.office_id,
			checked_seq,
			register,
		]),
	);
	return rows[0].outdated;
}

/** The import while it can still be changed. */
async function openImport(book: Book, actor: Actor, id: string): Promise<KeptImport> {
	const kept = await getImport(book, actor.account, id);
	if (jobOf(book, id) !== undefined) {
		throw new AppError('import_busy');
	}
	if (kept.batch_id !== null) {
		throw new AppError('import_written');
	}
	return kept;
}

/** The file as it was sent. Throws `import_unknown` once it is gone. */
export async function contentOf(book: Book, { hash }: Pick<KeptImport, 'hash'>): Promise<Buffer> {
	const content = await readContent(book.files, book.office_id, hash, 'imports');
	if (content === undefined) {
		throw new AppError('import_unknown');
	}
	return content;
}

export async function knownColumns(book: Book, register: Register): Promise<KnownColumns & { readonly targets: readonly Target[] }> {
	return { targets: targetsOf(register, book.code_lists), remembered: await rememberedHeadings(book, register.id) };
}

/** Whoever may neither create nor enter nor amend in a register has nothing to bring into it. */
export function importable(book: Book, actor: Actor, id: string): Register {
	const register = book.registers.get(id);
	if (register === undefined) {
		throw new AppError('register_unknown', { register: id });
	}
	const possible = ['create', 'enter', 'amend'].filter((action) => register.without?.includes(action as 'create') !== true);
	if (!possible.some((action) => mightAct(actor.rights, register, action))) {
		const { label } = getAction(register, possible[0] ?? 'void');
		throw new AppError('not_allowed', {
			register: register.label.zh,
			register_en: register.label.en,
			action: label.zh,
			action_en: label.en,
			instead: '请联系负责的部门。',
			instead_en: 'Ask the section that keeps it.',
		});
	}
	return register;
}

function chosenHeadings({ reading, matching }: KeptImport): Map<string, string | null> {
	const chosen = new Map<string, string | null>();
	for (const { at, take, heading, columns } of matching.sheets) {
		const sheet = reading.sheets.find((one) => one.at === at);
		if (take && heading !== null && sheet !== undefined) {
			const names = headingNames(sheet.first_rows, sheet.merges, heading);
			for (const { at: column, target } of columns) {
				const name = names[column] ?? '';
				if (name !== '') {
					chosen.set(name, target);
				}
			}
		}
	}
	return chosen;
}

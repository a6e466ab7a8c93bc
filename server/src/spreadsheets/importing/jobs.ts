/** What goes on by itself for an import: one thing at a time, told how far it is. It ends with the process, and then nothing is half done. */
import type { Book } from '../../book.ts';
import { AppError, errorAnswer } from '../../errors.ts';
import { keepProblem } from './kept-import.ts';

export interface ImportJob {
	readonly stage: 'checking' | 'writing';
	done: number;
	total: number;
	readonly ended: Promise<void>;
}

/** By office and import: an office's book is opened anew when its units change, its jobs go on. */
const JOBS = new Map<string, ImportJob>();
/** A small file is done before anybody has asked again. */
const WAITED_MS = 400;

export function jobOf(book: Book, id: string): ImportJob | undefined {
	return JOBS.get(`${book.office_id} ${id}`);
}

/** Those that are under way at this moment, whatever ends afterwards. */
export function jobsOf(book: Book): (id: string) => ImportJob | undefined {
	const jobs = new Map(JOBS);
	return (id) => jobs.get(`${book.office_id} ${id}`);
}

/** Throws `import_busy` while one is under way. What goes wrong in it is kept with the import. */
export async function startJob(
	book: Book,
	id: string,
	{ stage, total, work }: { stage: ImportJob['stage']; total: number; work(job: ImportJob): Promise<void> },
): Promise<void> {
	const key = `${book.office_id} ${id}`;
	if (JOBS.has(key)) {
		throw new AppError('import_busy');
	}
	const { promise: ended, resolve } = Promise.withResolvers<void>();
	const job: ImportJob = { stage, total, done: 0, ended };
	JOBS.set(key, job);
	void work(job)
		.catch((error: unknown) => keepProblem(book, id, problemOf(error)))
		// A server that is closing has no store to tell: the import then stands where it stood.
		.catch(() => {})
		.finally(() => {
			JOBS.delete(key);
			resolve();
		});
	await Promise.race([ended, new Promise((done) => setTimeout(done, WAITED_MS).unref())]);
}

function problemOf(error: unknown) {
	const told = error instanceof AppError ? error : new AppError('unexpected', { request: error instanceof Error ? error.name : 'import' });
	const { code, message, message_en } = errorAnswer(told).error;
	const [first] = told.fields;
	return first === undefined
		? { code, message, message_en }
		: { code, message: `${message}${first.message.zh}`, message_en: `${message_en} ${first.message.en}` };
}

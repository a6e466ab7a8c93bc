import { readFile } from 'node:fs/promises';
import type { DraftCheckAnswer } from '@yibenzhang/engine';
import { checkAgainstBook } from '../draft-check/check-against-book.ts';
import { readDraftFile } from '../draft-check/read-draft-file.ts';
import { AppError } from '../errors.ts';
import { type Command, oneOf, print, WrongWords } from './command.ts';
import { wantedPeriod } from './figures.ts';

/** `yb check FILE`: the numbers, claims and faults of a draft, compared with the book when a period is given. */
export const check: Command = async ({ book, options, words: [path, ...others] }) => {
	if (path === undefined || others.length > 0) {
		throw new WrongWords('check FILE');
	}
	const as = oneOf(options, 'as', ['text', 'json'], 'text');
	const period = options.period === undefined ? undefined : wantedPeriod(options);
	const checked = await checkAgainstBook(book(), await readDraftFile(await contentOf(path)), period);
	const { numbers, claims, findings } = checked;
	print(as === 'json' ? JSON.stringify({ numbers, claims, findings }, null, 2) : inLines(checked));
	return 0;
};

async function contentOf(path: string): Promise<Buffer> {
	try {
		return await readFile(path);
	} catch (error) {
		throw new AppError('draft_unread', { file: path, why: (error as Error).message });
	}
}

/** Place, verdict, words, reason: what counts nothing is left out. */
function inLines({ text, numbers, claims, findings }: DraftCheckAnswer): string {
	const characters = [...text];
	const lines = [
		...numbers.filter(({ verdict }) => verdict !== 'not_a_figure').map((one) => ({ ...one, kind: one.verdict })),
		...claims.map((one) => ({ ...one, kind: one.verdict })),
		...findings.map(({ message, ...one }) => ({ ...one, text: characters.slice(one.start, one.end).join(''), reason: message })),
	];
	return lines
		.sort((a, b) => a.start - b.start)
		.map(({ start, kind, text: said, reason }) => [start, kind, said.replace(/\s+/g, ' '), reason].join('\t'))
		.join('\n');
}

import type { Book } from '../book.ts';
import { verifyAcceptances } from '../contradictions/verify-acceptances.ts';
import { verifyEditions } from '../editions/verify-editions.ts';
import { verifyFigures } from '../figures/verify-figures.ts';
import { verifyFiles } from '../files/verify-files.ts';
import { type Verified, verifyRecords } from '../records/verify.ts';
import { verifyFillings } from '../upward-forms/verify-fillings.ts';
import { type Command, print } from './command.ts';

/** `yb verify`: every office's chain, versions, rows and figures, or those of the one that `--office` names. */
export const verify: Command = async ({ started, book, options }) => {
	const books = options.office === undefined ? [...started.books.values()] : [book()];
	const verified: Verified[] = [];
	for (const one of books) {
		verified.push(...(await verifyOffice(one, books.length > 1)));
	}
	for (const { what, count, faults } of verified) {
		print(faults.length === 0 ? `${what}: ${count} ok` : faults.map((fault) => `${what}: ${fault}`).join('\n'));
	}
	const faults = verified.flatMap((one) => one.faults);
	print(`${verified.length} recounted, ${faults.length} faults`);
	return faults.length === 0 ? 0 : 1;
};

async function verifyOffice(book: Book, named: boolean): Promise<Verified[]> {
	const verified = [
		...(await verifyRecords(book)),
		...(await verifyFigures(book)),
		await verifyEditions(book),
		await verifyFillings(book),
		await verifyAcceptances(book),
		await verifyFiles(book),
	];
	return named ? verified.map((one) => ({ ...one, what: `${book.office.id} ${one.what}` })) : verified;
}

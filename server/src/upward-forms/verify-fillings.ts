/** Proves fillings: their bytes against their hash, the hash against the act in the chain, the file against its own, the records behind each figure against their digest. */
import { type Text, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { evidenceFaults } from '../editions/verify-editions.ts';
import { hashOf, readContent } from '../files/file-store.ts';
import type { Verified } from '../records/verify.ts';
import { fillingHash } from './filling-content.ts';
import { type FormFacts, versionHash } from './kept-forms.ts';
import { type KeptFilling, readFilling } from './read-fillings.ts';

/** Every form and every filling of the office. */
export function verifyFillings(book: Book): Promise<Verified> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<{ id: string }>('SELECT id FROM book.form_filling WHERE office_id = $1 ORDER BY id', [book.office_id]);
		const faults = await versionFaults(client, book);
		for (const { id } of rows) {
			faults.push(...(await faultsOfKept(client, book, id)).map(({ en }) => `${id}: ${en}`));
		}
		return { what: 'fillings', count: rows.length, faults };
	});
}

/** What does not fit; nothing when the filling is as it was made. */
export async function fillingFaults(client: pg.PoolClient, book: Book, { summary, text: bytes, content, steps }: KeptFilling): Promise<Text[]> {
	const faults: Text[] = [];
	if (fillingHash(book, bytes) !== summary.hash) {
		faults.push(text('内容与哈希不符', 'the content does not fit its hash'));
	}
	if (steps.every(({ action }) => action !== 'form.fill') || steps.some(({ details }) => details.hash !== summary.hash)) {
		faults.push(text('哈希与操作链中的填报操作不符', 'the hash does not fit the acts in the chain'));
	}
	if (content.form.id !== summary.form || content.period !== summary.period || content.number !== summary.number || content.known_at !== summary.known_at) {
		faults.push(text('报表、统计期、次数或时点与内容不符', 'form, period, number or moment differ from the content'));
	}
	const file = await readContent(book.files, book.office_id, content.file, 'forms');
	if (file === undefined || hashOf(file) !== content.file) {
		faults.push(text('填好的文件不在了或被改动过', 'the filled file is gone or was changed'));
	}
	const figures = content.figures.map(({ key, definition, evidence }) => ({ key, label: definition.label, evidence }));
	return [...faults, ...(await evidenceFaults(client, book, { table: 'form_evidence', id: summary.id }, figures))];
}

/** A filling whose content cannot even be read has lost more than a digest. */
async function faultsOfKept(client: pg.PoolClient, book: Book, id: string): Promise<Text[]> {
	try {
		return await fillingFaults(client, book, await readFilling(client, book, id));
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) {
			return [text('内容已无法读出', 'the content cannot be read')];
		}
		throw error;
	}
}

/** Versions whose facts differ from what their act bound, and whose file is not there. */
async function versionFaults(client: pg.PoolClient, book: Book): Promise<string[]> {
	const { rows } = await client.query<Omit<FormFacts, 'bindings'> & { form_id: string; version: number; bindings: string; hash: string | null }>(
		`SELECT v.*, k.details ->> 'hash' AS hash FROM book.form_version v
		LEFT JOIN book.administrative_act k ON k.office_id = v.office_id AND k.subject = v.form_id::text
			AND k.action IN ('form.load', 'form.bind', 'form.renew', 'form.change') AND (k.details ->> 'version')::int = v.version
		WHERE v.office_id = $1 ORDER BY v.form_id, v.version`,
		[book.office_id],
	);
	const faults: string[] = [];
	for (const { form_id, version, bindings, hash, ...facts } of rows) {
		if (versionHash(book, { ...facts, bindings: JSON.parse(bindings) }) !== hash) {
			faults.push(`${form_id}: version ${version} does not fit the act in the chain`);
		}
		const file = await readContent(book.files, book.office_id, facts.file, 'forms');
		if (file === undefined || hashOf(file) !== facts.file) {
			faults.push(`${form_id}: the file of version ${version} is gone or was changed`);
		}
	}
	return faults;
}

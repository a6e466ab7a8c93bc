/**
 * Forms from above as they are kept: the sender's file and what its cells are bound to, each change a version of its own with who made
 * it in the chain. What is filled into them is in `make-filling.ts`; nothing here reads a workbook.
 */
import { hash } from 'node:crypto';
import { type FormBinding, type Text, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { hashOf, readContent, writeContent } from '../files/file-store.ts';
import { lockOffice } from '../identity/administer.ts';
import { type AdministrativeAction, keepAdministrativeAct } from '../records/administrative-acts.ts';
import { canonicalJson } from '../records/audit.ts';
import type { Actor } from '../records/plan-act.ts';

export interface FormFacts {
	readonly title: string;
	readonly sender: string;
	/** Hash of the sender's file. */
	readonly file: string;
	readonly file_name: string;
	readonly bindings: readonly FormBinding[];
	readonly retired: boolean;
}

export interface KeptForm extends FormFacts {
	readonly id: string;
	readonly unit: string;
	readonly version: number;
}

type FormRow = Omit<KeptForm, 'bindings'> & { readonly bindings: string };

const LATEST = `SELECT DISTINCT ON (f.id) f.id, f.unit, v.version, v.title, v.sender, v.file, v.file_name, v.bindings, v.retired
	FROM book.form f JOIN book.form_version v ON v.office_id = f.office_id AND v.form_id = f.id WHERE f.office_id = $1`;

/** Whoever has a post in the unit by which something may be done. */
export function mayKeep({ rights }: Actor, unit: string): boolean {
	return rights.posts.some((post) => post.unit === unit && post.role.acts.length > 0);
}

/** What the unit is called now. */
export function unitName({ office }: Book, unit: string): Text {
	return office.units.find(({ code }) => code === unit)?.name ?? text(unit, unit);
}

/** The latest version of each, in the order in which they were loaded. */
export async function listKeptForms(client: pg.PoolClient, book: Book): Promise<KeptForm[]> {
	const { rows } = await client.query<FormRow>(`${LATEST} ORDER BY f.id, v.version DESC`, [book.office_id]);
	return rows.map(formOf);
}

/** Throws `form_unknown`. */
export async function readKeptForm(client: pg.PoolClient, book: Book, id: string): Promise<KeptForm> {
	const { rows } = await client.query<FormRow>(`${LATEST} AND f.id = $2 ORDER BY f.id, v.version DESC`, [book.office_id, id]);
	const [row] = rows;
	if (row === undefined) {
		throw new AppError('form_unknown', { form: id });
	}
	return formOf(row);
}

/** Throws `form_unknown`. */
export function getKeptForm(book: Book, id: string): Promise<KeptForm> {
	return inOffice(book.pool, book.office_id, (client) => readKeptForm(client, book, id));
}

/** The sender's file, or one that was filled, byte for byte. Throws `form_file_lost`. */
export async function getFormFile(book: Book, file: string): Promise<Buffer> {
	const content = await readContent(book.files, book.office_id, file, 'forms');
	if (content === undefined) {
		throw new AppError('form_file_lost', { hash: file.slice(0, 12) });
	}
	return content;
}

/** @returns its hash */
export function keepFormFile(book: Book, content: Buffer): Promise<string> {
	return writeContent(book.files, book.office_id, content, { shelf: 'forms', hash: hashOf(content) });
}

/** @returns the id. Throws `form_not_yours`. */
export async function loadForm(book: Book, actor: Actor, { unit, ...facts }: FormFacts & { readonly unit: string }): Promise<string> {
	refuseUnlessKeeper(book, actor, unit);
	const id = book.newId(book.now());
	await inOffice(book.pool, book.office_id, async (client) => {
		await client.query('INSERT INTO book.form (office_id, id, unit) VALUES ($1, $2, $3)', [book.office_id, id, unit]);
		await keepVersion(client, book, actor, { action: 'form.load', form: { ...facts, id, unit, version: 1 } });
	});
	return id;
}

export interface FormChange {
	readonly id: string;
	/** The version that was looked at. */
	readonly version: number;
	readonly action: Extract<AdministrativeAction, 'form.bind' | 'form.renew' | 'form.change'>;
	readonly change: Partial<FormFacts>;
}

/** Keeps what is different as another version. Throws `form_unknown`, `form_not_yours`, `form_stale`. */
export async function changeForm(book: Book, actor: Actor, { id, version, action, change }: FormChange): Promise<void> {
	await inOffice(book.pool, book.office_id, async (client) => {
		await lockOffice(client, book);
		const form = await readKeptForm(client, book, id);
		refuseUnlessKeeper(book, actor, form.unit);
		if (form.version !== version) {
			throw new AppError('form_stale', { title: form.title });
		}
		await keepVersion(client, book, actor, { action, form: { ...form, ...change, version: version + 1 } });
	});
}

/** Throws `form_not_yours`. */
export function refuseUnlessKeeper(book: Book, actor: Actor, unit: string): void {
	if (!mayKeep(actor, unit)) {
		const { zh, en } = unitName(book, unit);
		throw new AppError('form_not_yours', { unit: zh, unit_en: en });
	}
}

/** What binds a version to the act that made it. */
export function versionHash(book: Book, { title, sender, file, file_name, bindings, retired }: FormFacts): string {
	return hash(book.digest, canonicalJson({ title, sender, file, file_name, bindings, retired }), 'hex');
}

async function keepVersion(client: pg.PoolClient, book: Book, actor: Actor, { action, form }: { action: AdministrativeAction; form: KeptForm }): Promise<void> {
	const { id, version, title, sender, file, file_name, bindings, retired } = form;
	await client.query(
		`INSERT INTO book.form_version (office_id, form_id, version, title, sender, file, file_name, bindings, retired)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		[...[book.office_id, id, version, title, sender], ...[file, file_name, JSON.stringify(bindings), retired]],
	);
	await keepAdministrativeAct(client, book, { account: actor.account, action, subject: id, details: { version, title, hash: versionHash(book, form) } });
}

function formOf({ bindings, ...row }: FormRow): KeptForm {
	return { ...row, bindings: JSON.parse(bindings) };
}

import { type OfficeDefinition, today } from '@yibenzhang/engine';
import type pg from 'pg';
import { keepDefinitions } from '../definitions/keep-definitions.ts';
import { AppError } from '../errors.ts';
import { createAccount, USER_NAME } from '../identity/accounts.ts';
import type { Auth } from '../identity/auth.ts';
import { newOneTimePassword } from '../identity/passwords.ts';
import { newId } from '../new-id.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import type { DigestName } from '../records/audit.ts';
import { defineOffice, type NewOffice } from './define-office.ts';
import { createOffice, listOffices } from './open-book.ts';

export interface OfficeMaker {
	readonly pool: pg.Pool;
	readonly auth: Auth;
	/** Sections, registers, figures, reports and roles that the new office begins with. */
	readonly content: OfficeDefinition;
	readonly digest: DigestName;
	now(): Date;
}

export interface MadeOffice {
	readonly code: string;
	readonly name: string;
	readonly administrator: string;
	/** To be changed at the first signing in; the book keeps only its hash. */
	readonly password: string;
}

/** An empty office with its first administrator, in one transaction: it is there with both or not at all. Throws `office_taken`, `account_taken`, `body_wrong`. */
export async function makeOffice(maker: OfficeMaker, wanted: NewOffice & { readonly administrator?: string }): Promise<MadeOffice> {
	const { pool, auth, content, digest, now } = maker;
	const offices = await listOffices(pool);
	if (offices.some(({ name }) => name.zh === wanted.name)) {
		throw new AppError('office_taken', { office: wanted.name });
	}
	const office = defineOffice(content, wanted, new Set(offices.map(({ code }) => code)));
	const administrator = wanted.administrator ?? `${office.id}_admin`;
	if (!new RegExp(USER_NAME).test(administrator)) {
		throw new AppError('body_wrong', {}, [
			{ path: 'admin', message: { zh: '用户名为 2 到 40 个小写字母、数字、_ 或 .', en: 'a user name has 2 to 40 lower-case letters, digits, _ or .' } },
		]);
	}
	const password = newOneTimePassword();
	const { password: hasher } = await auth.$context;
	const password_hash = await hasher.hash(password);
	const at = now();
	const id = await createOffice(pool, office, at, async (client, officeId) => {
		const post = { ...administratorsPost(office), from_on: today(at), until_on: null };
		await createAccount(auth, client, officeId, { id: administrator, name: `${wanted.name}管理员`, password_hash, must_change_password: true, posts: [post] });
		await keepAdministrativeAct(
			client,
			{ office_id: officeId, digest, now, newId },
			{ account: 'system', action: 'office.create', subject: office.id, details: { name: wanted.name, administrator } },
		);
		await client.query('UPDATE book.office SET completed_at = $2 WHERE id = $1', [officeId, at.toISOString()]);
	});
	await keepDefinitions(pool, id, office, at);
	return { code: office.id, name: wanted.name, administrator, password };
}

function administratorsPost(office: OfficeDefinition): { unit: string; role: string } {
	const role = office.roles.find(({ administers }) => administers === true);
	const street = office.units.find(({ kind }) => kind === 'street');
	if (role === undefined || street === undefined) {
		throw new Error('the content has no role that administers, or no street');
	}
	return { unit: street.code, role: role.id };
}

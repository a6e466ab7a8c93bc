/** Code lists as they hold for an office: the content's, with the codes and words that the office added. */
import { type Code, type CodeList, OWN_CODE, type OwnCodeRequest, type Text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { administer } from '../identity/administer.ts';
import { codeOf, freeCode } from './define-office.ts';

export interface OwnCode {
	readonly list: string;
	readonly code: string;
	/** Null for a code of the content. */
	readonly label: Text | null;
	readonly words: readonly string[];
	readonly from_on: string | null;
	readonly until_on: string | null;
}

const MOST_CODES = 300;

export function listOwnCodesOf(book: Book): Promise<OwnCode[]> {
	return inOffice(book.pool, book.office_id, (client) => listOwnCodes(client, book.office_id));
}

/** In the transaction of the office. */
export async function listOwnCodes(client: pg.PoolClient, officeId: string): Promise<OwnCode[]> {
	const { rows } = await client.query(
		'SELECT list, code, label, words, from_on, until_on FROM book.own_code WHERE office_id = $1 ORDER BY list, position, code',
		[officeId],
	);
	return rows;
}

/** The content's lists with what the office added. A code's own days of the content hold unless the office ends it earlier. */
export function withOwnCodes(lists: readonly CodeList[], own: readonly OwnCode[]): CodeList[] {
	return lists.map((list) => {
		const added = own.filter((one) => one.list === list.id);
		if (added.length === 0) {
			return list;
		}
		const byCode = new Map(added.map((one) => [one.code, one]));
		const theirs = list.codes.map((code) => merge(code, byCode.get(code.code)));
		const ours = added.flatMap(({ code, label, words, from_on, until_on }) => (label === null ? [] : [codeFrom({ code, label, words, from_on, until_on })]));
		return { ...list, codes: [...theirs, ...ours] };
	});
}

function merge(code: Code, own: OwnCode | undefined): Code {
	if (own === undefined) {
		return code;
	}
	const until = [code.until_on, own.until_on].filter((day): day is string => typeof day === 'string').sort()[0];
	return { ...code, words: [...(code.words ?? []), ...own.words], ...(until === undefined ? {} : { until_on: until }) };
}

function codeFrom({ code, label, words, from_on, until_on }: Omit<OwnCode, 'list' | 'label'> & { readonly label: Text }): Code {
	return { code, label, words, ...(from_on === null ? {} : { from_on }), ...(until_on === null ? {} : { until_on }) };
}

/**
 * Adds a code, or changes what the office may change of one: its own label, words and days; of the content's codes words and
 * a last day. No code ever goes: records hold it. @returns the code. Throws `code_list_unknown`, `setting_refused` with the places.
 */
export async function keepOwnCode(book: Book, wanted: OwnCodeRequest, by: string): Promise<string> {
	const list = book.code_lists.get(wanted.list);
	if (list === undefined || !book.office.code_lists.some(({ id }) => id === wanted.list)) {
		throw new AppError('code_list_unknown', { list: wanted.list });
	}
	const isNew = wanted.code === undefined;
	const code = wanted.code ?? newCode(list, wanted);
	refuseWrongCode(list, code, wanted, isNew);
	const isOwn = code.startsWith(OWN_CODE);
	const details = { code, label: wanted.label?.zh ?? null, words: wanted.words, from_on: wanted.from_on ?? null, until_on: wanted.until_on ?? null };
	await administer(book, { account: by, action: 'code.keep', subject: wanted.list, details }, async (client) => {
		await client.query(
			`INSERT INTO book.own_code (office_id, list, code, label, words, from_on, until_on, position)
			VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT count(*) FROM book.own_code WHERE office_id = $1 AND list = $2))
			ON CONFLICT (office_id, list, code) DO UPDATE SET label = excluded.label, words = excluded.words, from_on = excluded.from_on, until_on = excluded.until_on`,
			[book.office_id, wanted.list, code, isOwn ? JSON.stringify(wanted.label) : null, wanted.words, wanted.from_on ?? null, wanted.until_on ?? null],
		);
		await client.query('UPDATE book.office SET revision = revision + 1 WHERE id = $1', [book.office_id]);
	});
	return code;
}

function newCode(list: CodeList, { label }: OwnCodeRequest): string {
	return freeCode(`${OWN_CODE}${codeOf(label?.zh ?? '', /$^/)}`, new Set(list.codes.map(({ code }) => code)));
}

function refuseWrongCode(list: CodeList, code: string, wanted: OwnCodeRequest, isNew: boolean): void {
	const refuse = (path: string, zh: string, en: string) => {
		throw new AppError('setting_refused', {}, [{ path, message: { zh, en } }]);
	};
	const others = list.codes.filter((one) => one.code !== code);
	if (!isNew && others.length === list.codes.length) {
		refuse('code', `“${list.label.zh}”没有这个代码`, `“${list.label.en}” has no such code`);
	}
	if (isNew && list.codes.length >= MOST_CODES) {
		refuse('list', `一个代码表最多 ${MOST_CODES} 个代码`, `a list has at most ${MOST_CODES} codes`);
	}
	const isOwn = code.startsWith(OWN_CODE);
	if (isOwn !== (wanted.label !== undefined)) {
		refuse(
			'label',
			isOwn ? '请填写名称' : '系统自带的代码不能改名，可以加说法',
			isOwn ? 'give a name' : 'a code of the content keeps its name; words can be added',
		);
	}
	if (!isOwn && wanted.from_on !== undefined) {
		refuse('from_on', '系统自带的代码不能改起始日', 'a code of the content keeps its first day');
	}
	if (wanted.from_on !== undefined && wanted.until_on !== undefined && wanted.until_on < wanted.from_on) {
		refuse('until_on', '截止日早于起始日', 'the last day lies before the first');
	}
	const taken = new Set(others.flatMap(({ label, words = [] }) => [label.zh, label.en.toLowerCase(), ...words]));
	const said = [...(wanted.label === undefined ? [] : [wanted.label.zh, wanted.label.en.toLowerCase()]), ...wanted.words];
	const double = said.find((word) => taken.has(word));
	if (double !== undefined) {
		refuse('words', `“${double}”已经指另一个代码`, `“${double}” already means another code`);
	}
}

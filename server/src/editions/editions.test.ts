import type { Counted, FigureDefinition } from '@yibenzhang/engine';
import { sampleAccounts } from '@yibenzhang/office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { meanwhile } from '../../test/meanwhile.ts';
import { totpOf } from '../../test/totp.ts';
import type { Book } from '../book.ts';
import { computeFigures } from '../figures/compute-figures.ts';
import { askFor } from '../figures/list-figures.ts';
import { type Account, findAccount } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import { contentText } from './content.ts';
import { makeEdition } from './make-edition.ts';
import { findMoved } from './moved.ts';
import { getEdition } from './read-editions.ts';
import { recomputeEdition, verifyEditions } from './verify-editions.ts';

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer('editions');
});
afterAll(() => server.close());

const HEADS = ['party_building_head', 'economy_head', 'construction_head', 'judicial_head', 'peace_head', 'public_service_head'];
const YEARLY = { report: 'yearly', period: '2022' };

async function make(reason?: string) {
	const { status, body } = await server.ask('general_head', 'POST', '/api/editions', reason === undefined ? YEARLY : { ...YEARLY, reason });
	expect(status, JSON.stringify(body)).toBe(201);
	return body;
}

async function confirmAll(id: string, chapters: readonly { heading: string; unit: string }[]) {
	for (const { heading, unit } of chapters) {
		const { status, body } = await server.ask(`${unit}_head`, 'POST', `/api/editions/${id}/confirm`, { heading });
		expect(status, JSON.stringify(body)).toBe(200);
	}
}

describe('an edition', () => {
	let edition: Awaited<ReturnType<typeof make>>;

	test('is made by the head of the section that keeps the report, and by nobody else', async () => {
		for (const account of ['general_clerk', 'peace_head', 'leader', 'auditor', 'admin']) {
			const { status, body } = await server.ask(account, 'POST', '/api/editions', YEARLY);
			expect([account, status, body.error.code]).toEqual([account, 403, 'report_not_yours']);
		}
		edition = await make();
		expect(edition).toMatchObject({ number: 1, state: 'confirming', made_by: 'general_head', replaces: null, reason: null, faults: [], period: '2022' });
		expect(edition.chapters.map(({ unit }: { unit: string }) => `${unit}_head`)).toEqual(HEADS);
		const petitions = edition.figures.find(({ id }: { id: string }) => id === 'online_petitions');
		expect(petitions).toMatchObject({ until_on: '2022-11-30', evidence: [{ part: 'evidence', count: petitions.value }] });
	});

	test('says what the report says, word for word', async () => {
		const { body: report } = await server.ask('leader', 'GET', '/api/reports/yearly?period=2022');
		const { body: kept } = await server.ask('leader', 'GET', `/api/editions/${edition.id}/report`);
		expect(kept).toEqual(report);
		const md = await server.ask('leader', 'GET', `/api/editions/${edition.id}/report?as=md`);
		expect(md.body).toContain('雷城街道');
		const word = await fetch(`${server.url}/api/editions/${edition.id}/report?as=docx&annex=figures`, {
			headers: { authorization: `Bearer ${server.tokenOf('leader')}` },
		});
		expect(word.headers.get('content-disposition')).toContain(encodeURIComponent('第1稿'));
		expect(
			Buffer.from(await word.arrayBuffer())
				.subarray(0, 2)
				.toString(),
		).toBe('PK');
	});

	test('is confirmed chapter by chapter, each by the section that answers for it', async () => {
		const [first, ...others] = edition.chapters;
		const refused = await server.ask('peace_head', 'POST', `/api/editions/${edition.id}/confirm`, { heading: first.heading });
		expect([refused.status, refused.body.error.code]).toEqual([403, 'chapter_not_yours']);
		const unknown = await server.ask('peace_head', 'POST', `/api/editions/${edition.id}/confirm`, { heading: '没有这一章' });
		expect([unknown.status, unknown.body.error.code]).toEqual([404, 'chapter_unknown']);
		// The section's clerk writes it, and confirms nothing.
		const clerk = await server.ask('party_building_clerk', 'POST', `/api/editions/${edition.id}/confirm`, { heading: first.heading });
		expect([clerk.status, clerk.body.error.code]).toEqual([403, 'chapter_not_yours']);
		await confirmAll(edition.id, [first]);
		const again = await server.ask('party_building_head', 'POST', `/api/editions/${edition.id}/confirm`, { heading: first.heading });
		expect(again.body.error.code).toBe('step_done');
		const early = await (await server.signIn('leader')).ask('POST', `/api/editions/${edition.id}/sign`, {
			body: edition.bodies[0].name.zh,
			password: passwordOf('leader'),
		});
		expect([early.status, early.body.error.code]).toEqual([409, 'edition_closed']);
		await confirmAll(edition.id, others);
		const { body } = await server.ask('leader', 'GET', `/api/editions/${edition.id}`);
		expect(body).toMatchObject({ state: 'signing', bodies: [{ may_sign: true }, { may_sign: true }] });
	});

	test('is signed by two people, each with the password or the authenticator anew', async () => {
		const [party, office] = edition.bodies.map(({ name }: { name: { zh: string } }) => name.zh);
		const sign = `/api/editions/${edition.id}/sign`;
		const byToken = await server.ask('leader', 'POST', sign, { body: party, password: passwordOf('leader') });
		expect(byToken.body.error.code).toBe('session_wanted');
		const secretary = await server.signIn('secretary');
		expect((await secretary.ask('POST', sign, { body: party, password: 'not the password' })).body.error.code).toBe('password_wrong');
		expect((await secretary.ask('POST', sign, { body: '别的机关', password: passwordOf('secretary') })).body.error.code).toBe('body_unknown');
		expect((await secretary.ask('POST', sign, { body: party, code: '000000' })).body.error.code).toBe('totp_not_on');
		expect((await secretary.ask('POST', sign, { body: party, password: passwordOf('secretary') })).body).toMatchObject({ state: 'signing' });
		expect((await secretary.ask('POST', sign, { body: office, password: passwordOf('secretary') })).body.error.code).toBe('signed_for_another');
		const clerk = await server.signIn('peace_head');
		expect((await clerk.ask('POST', sign, { body: office, password: passwordOf('peace_head') })).body.error.code).toBe('signing_not_yours');
		const leader = await server.signIn('leader');
		expect((await leader.ask('POST', sign, { body: party, password: passwordOf('leader') })).body.error.code).toBe('step_done');
		const { body: begun } = await leader.ask('POST', '/api/account/totp', { password: passwordOf('leader') });
		expect((await leader.ask('POST', '/api/account/totp/confirm', { code: totpOf(begun.secret) })).status).toBe(200);
		expect((await leader.ask('POST', sign, { body: office, code: '000000' })).body.error.code).toBe('totp_wrong');
		const { body: signed } = await leader.ask('POST', sign, { body: office, code: totpOf(begun.secret) });
		expect(signed).toMatchObject({ state: 'signed', bodies: [{ signed: { account: 'secretary' } }, { signed: { account: 'leader' } }] });
		const late = await server.ask('peace_head', 'POST', `/api/editions/${edition.id}/return`, { reason: '想想还是不对' });
		expect([late.status, late.body.error.code]).toEqual([409, 'edition_closed']);
	});

	test('is computed anew to the same bytes, whatever has been written since', async () => {
		await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values: await activity() });
		const kept = await getEdition(server.book, edition.id);
		const { same, differing, text } = await recomputeEdition(server.book, kept);
		expect({ same, differing }).toEqual({ same: true, differing: [] });
		const content = await server.ask('leader', 'GET', `/api/editions/${edition.id}/content`);
		expect(content.body).toEqual(JSON.parse(text));
	});

	test('is computed anew to the same bytes when codes and units are called otherwise', async () => {
		const kept = await getEdition(server.book, edition.id);
		const other = { zh: '改了名', en: 'renamed' };
		const lists = [...server.book.code_lists.values()].map((list) => ({ ...list, codes: list.codes.map((code) => ({ ...code, label: other })) }));
		const units = [...server.book.units.units].map(([code, unit]): [string, typeof unit] => [code, { ...unit, name: other }]);
		const renamed = {
			...server.book,
			code_lists: new Map(lists.map((list) => [list.id, list])),
			units: { ...server.book.units, units: new Map(units) },
			office: { ...server.book.office, name: other, signed_by: [other], units: server.book.office.units.map((unit) => ({ ...unit, name: other })) },
		};
		expect(await recomputeEdition(renamed, kept)).toMatchObject({ same: true });
	});

	test('made before reports said their kinds of period, and before names were held, is computed anew to its own bytes', async () => {
		const { content } = await getEdition(server.book, edition.id);
		const {
			names: _,
			report: { periods: __, ...report },
			...first
		} = content;
		const text = contentText({ ...first, report });
		expect(text).not.toMatch(/"periods"|"names":\{/);
		const kept = await getEdition(server.book, edition.id);
		expect(await recomputeEdition(server.book, { ...kept, content: JSON.parse(text), text })).toEqual({ text, same: true, differing: [] });
		// A text that says otherwise is still found.
		const other = text.replace('全年', '全载');
		expect(await recomputeEdition(server.book, { ...kept, content: JSON.parse(other), text: other })).toMatchObject({ same: false });
	});

	test('is replaced only with a reason, and then no more step is done to it', async () => {
		const without = await server.ask('general_head', 'POST', '/api/editions', YEARLY);
		expect([without.status, without.body.error.code]).toEqual([422, 'edition_reason_wanted']);
		const second = await make('补记一场迟报的活动');
		expect(second).toMatchObject({ number: 2, reason: '补记一场迟报的活动', replaces: { id: edition.id, number: 1 } });
		const { body } = await server.ask('leader', 'GET', '/api/editions?report=yearly&period=2022');
		expect(body.editions.map(({ number, replaced_by }: { number: number; replaced_by: unknown }) => [number, replaced_by])).toEqual([
			[2, null],
			[1, { id: second.id, number: 2 }],
		]);
		const outsider = await server.ask('auditor', 'POST', `/api/editions/${second.id}/return`, { reason: '不归我管' });
		expect([outsider.status, outsider.body.error.code]).toEqual([403, 'returning_not_yours']);
		const returned = await server.ask('economy_head', 'POST', `/api/editions/${second.id}/return`, { reason: '产值有误' });
		expect(returned.body).toMatchObject({ state: 'returned', returned: { account: 'economy_head', reason: '产值有误' } });
		const third = await make('按退回意见更正');
		const closed = await server.ask('economy_head', 'POST', `/api/editions/${second.id}/confirm`, { heading: second.chapters[1].heading });
		expect(closed.body.error.message).toContain('已由新的定稿代替');
		expect(third.number).toBe(3);
		// Whoever writes the next year's report reads the one that was signed beside it, not the later ones.
		const { body: draft } = await server.ask('general_clerk', 'POST', '/api/drafts', { report: 'yearly', period: '2023', scope: { of: 'report' } });
		const { body: beside } = await server.ask('general_clerk', 'GET', `/api/drafts/${draft.id}/chapters/c5/before`);
		expect(beside.before.edition).toEqual({ id: edition.id, number: 1, state: 'signed' });
	});

	test('holds a record that was written while it was made, if it says that it knew it', async () => {
		const values = await activity();
		const write = () => server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values });
		let isMade = false;
		const newId = (at: Date) => {
			isMade = true;
			return server.book.newId(at);
		};
		const late = { ...meanwhile(server.book, () => isMade, write), newId, now: () => new Date(Date.now() + 60_000) };
		const account = (await findAccount(server.book.pool, { id: 'general_head' })) as Account;
		const id = await makeEdition(late, actorOf(server.book, account), { report: 'quarterly', period: '2022-Q2' });
		expect(await recomputeEdition(server.book, await getEdition(server.book, id))).toMatchObject({ same: true });
	});

	test('of what goes out as a letter does so too, and says its form once', async () => {
		const { status, body } = await server.ask('general_head', 'POST', '/api/editions', { report: 'brief', period: '2022-Q3' });
		expect(status, JSON.stringify(body)).toBe(201);
		const kept = await getEdition(server.book, body.id);
		expect([kept.content.report.form, 'form' in kept.content.document]).toEqual(['letter', false]);
		expect((await server.ask('leader', 'GET', `/api/editions/${body.id}/report`)).body.form).toBe('letter');
		expect(await recomputeEdition(server.book, kept)).toMatchObject({ same: true });
	});

	test('that does not exist, and periods that are none, are refused in words', async () => {
		const none = await server.ask('leader', 'GET', '/api/editions/01890000-0000-7000-8000-000000000000');
		expect([none.status, none.body.error.code]).toEqual([404, 'edition_unknown']);
		const period = await server.ask('general_head', 'POST', '/api/editions', { report: 'yearly', period: '2022-13' });
		expect(period.body.error.code).toBe('period_wrong');
		const report = await server.ask('general_head', 'POST', '/api/editions', { report: 'daily', period: '2022' });
		expect(report.body.error.code).toBe('report_unknown');
	});
});

/** Counts, sums, lists and progress, of ten registers and more than one time shape. */
const TEN_FIGURES = [
	...(['theory_study_sessions', 'new_probationary_members', 'double_registered_members', 'projects_signed', 'waste_collection_points'] as const),
	...(['good_deed_beneficiaries', 'online_petitions', 'judicial_mediations', 'pension_payers', 'temporary_aid_amount'] as const),
];

/** By the first who may. */
async function takeOut(register: string, id: string): Promise<void> {
	const { body: record } = await server.ask('leader', 'GET', `/api/records/${register}/${id}`);
	const keeper = server.book.registers.get(register)?.keeper;
	const request = { id, version: record.version, reason: '核对后删去' };
	const answers: unknown[] = [];
	const near = [`${record.unit}_worker`, `${record.unit}_clerk`, `${record.unit}_head`, `${keeper}_clerk`, `${keeper}_head`];
	for (const account of near.filter((one) => sampleAccounts.some(({ id: known }) => known === one))) {
		const { status, body } = await server.ask(account, 'POST', `/api/records/${register}/actions/void`, request);
		if (status === 200) {
			return;
		}
		answers.push(body);
	}
	throw new Error(`${register}: ${JSON.stringify(answers)}`);
}

describe('what has moved since an edition', () => {
	test('is told by record, with who did it, when and why', async () => {
		const edition = await make('新一稿');
		const moved = async () => (await server.ask('leader', 'GET', `/api/editions/${edition.id}/moved`)).body.figures;
		const of = async (figure: string) => (await moved()).find(({ id }: { id: string }) => id === figure);
		expect((await moved()).filter(({ came, went, changed }: Record<string, number>) => (came ?? 0) + (went ?? 0) + (changed ?? 0) > 0)).toEqual([]);

		const list = await server.ask('peace_head', 'GET', '/api/figures/fraud_publicity?period=2022');
		const [gone, altered] = list.body.evidence.ids;
		const read = async (id: string) => (await server.ask('peace_head', 'GET', `/api/records/activity/${id}`)).body;
		const [one, other] = [await read(gone), await read(altered)];
		const voided = await server.ask(`${one.unit}_worker`, 'POST', '/api/records/activity/actions/void', { id: gone, version: one.version, reason: '重复登记' });
		expect(voided.status, JSON.stringify(voided.body)).toBe(200);
		const amended = await server.ask(`${other.unit}_worker`, 'POST', '/api/records/activity/actions/amend', {
			id: altered,
			version: other.version,
			values: { title: '反诈宣传（更正名称）' },
		});
		expect(amended.status, JSON.stringify(amended.body)).toBe(200);
		const created = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values: await activity() });
		expect(created.status, JSON.stringify(created.body)).toBe(201);

		const figure = await of('fraud_publicity');
		expect(figure).toMatchObject({ came: 1, went: 1, changed: 1 });
		expect(figure.before.value).toBe(figure.now.value);
		const { body } = await server.ask('peace_head', 'GET', `/api/editions/${edition.id}/moved/fraud_publicity`);
		const record = (id: string) => body.records.find((each: { id: string }) => each.id === id);
		expect(record(gone)).toMatchObject({ how: 'went', late: false, since: [{ action: { zh: '作废' }, reason: '重复登记', account: `${one.unit}_worker` }] });
		expect(record(altered)).toMatchObject({ how: 'changed', since: [{ action: { zh: '修改' }, fields: [{ zh: expect.any(String) }] }] });
		expect(record(created.body.id)).toMatchObject({ how: 'came', late: true, since: [{ version: 1, account: 'chengnan_worker', fields: [] }] });
		const outsider = await server.ask('admin', 'GET', `/api/editions/${edition.id}/moved/fraud_publicity`);
		expect(outsider.body).toMatchObject({ records: [], hidden: 3 });
	});

	test('shows each of ten records taken out behind ten figures, under its figure', async () => {
		const edition = await make('再一稿');
		const taken = new Map<string, string>();
		for (const figure of TEN_FIGURES) {
			const { body } = await server.ask('leader', 'GET', `/api/figures/${figure}?period=2022`);
			const id = body.evidence.ids.find((one: string) => ![...taken.values()].includes(one));
			await takeOut(body.evidence.register, id);
			taken.set(figure, id);
		}
		const from = new Date();
		for (const [figure, id] of taken) {
			const { body } = await server.ask('leader', 'GET', `/api/editions/${edition.id}/moved/${figure}`);
			expect(body.records, figure).toContainEqual(expect.objectContaining({ id, how: 'went', since: [expect.objectContaining({ reason: '核对后删去' })] }));
		}
		const { rows: reads } = await server.admin.query(
			`SELECT DISTINCT register FROM book.read_log WHERE account = 'leader' AND purpose = 'evidence' AND at >= $1`,
			[from],
		);
		expect(reads.map(({ register }) => register)).toContain('pension_contribution');
		const { body } = await server.ask('leader', 'GET', `/api/editions/${edition.id}/moved`);
		const went = body.figures.filter((one: { went: number }) => one.went > 0).map(({ id }: { id: string }) => id);
		expect(went).toEqual(expect.arrayContaining([...TEN_FIGURES]));
	});
});

test('a figure that is defined otherwise by now is counted by both definitions, as the book was and as it is', async () => {
	const { id } = await make('口径变了以后再看');
	const now = server.book.figures.get('hotline_cases') as FigureDefinition;
	const { where: _, ...wider } = now;
	const figures = new Map([...server.book.figures, [now.id, wider]]);
	const moved = (book: Book) => findMoved(book, id).then(({ figures: all }) => all.find((one) => one.id === now.id));
	expect(await moved(server.book)).toMatchObject({ redefined: null });
	const after = await moved({ ...server.book, figures });
	const [{ value }] = (await computeFigures({ ...server.book, figures }, askFor({ ...server.book, figures }, { period: '2022' }, [now]))) as [Counted];
	expect(after).toMatchObject({ now: after?.before, redefined: { before: { value }, now: { value } } });
	expect(Number(value)).toBeGreaterThan(Number(after?.now.value));
});

describe('a change to what is kept of an edition', () => {
	const CONTENT = /content does not fit its hash/;
	const ACT = /hash does not fit the act in the chain/;
	const HEAD = /report, period, scope, number or moment differ/;
	const EVIDENCE = /records behind “.*do not fit their digest/;
	const REHASHED = `UPDATE book.edition SET content = replace(content, '雷城', '雪城'), hash = encode(sha256(convert_to(replace(content, '雷城', '雪城'), 'UTF8')), 'hex')`;
	const CHANGES: readonly [string, string, RegExp][] = [
		['a word of the text', `UPDATE book.edition SET content = replace(content, '雷城', '雪城')`, CONTENT],
		['a value', `UPDATE book.edition SET content = regexp_replace(content, '"value":(\\d)', '"value":9\\1')`, CONTENT],
		['a definition', `UPDATE book.edition SET content = regexp_replace(content, '"op":"is"', '"op":"in"')`, CONTENT],
		['a digest of evidence', `UPDATE book.edition SET content = regexp_replace(content, '"digest":"(.)', '"digest":"0\\1')`, CONTENT],
		['a byte of the JSON itself', `UPDATE book.edition SET content = '[' || substr(content, 2)`, /content cannot be read/],
		['the hash', `UPDATE book.edition SET hash = translate(left(hash, 1), '0123456789abcdef', '123456789abcdef0') || substr(hash, 2)`, ACT],
		['a word together with the hash', REHASHED, ACT],
		['a word of what was signed, together with the hash', REHASHED, /secretary signed other content/],
		['the moment', `UPDATE book.edition SET known_at = known_at + interval '1 millisecond'`, HEAD],
		['the number', 'UPDATE book.edition SET number = number + 10', HEAD],
		['the period', `UPDATE book.edition SET period = '2020'`, HEAD],
		['the report', `UPDATE book.edition SET report = 'brief_' || period`, HEAD],
		['the scope', `UPDATE book.edition SET scope = 'unit', part = 'judicial'`, HEAD],
		['an id of the evidence', `UPDATE book.edition_evidence SET ids[1] = '01890000-0000-7000-8000-000000000000' WHERE figure = 'fraud_publicity'`, EVIDENCE],
		['a version of the evidence', `UPDATE book.edition_evidence SET versions[1] = versions[1] + 1 WHERE figure = 'fraud_publicity'`, EVIDENCE],
		['a record taken out', `UPDATE book.edition_evidence SET ids = ids[2:], versions = versions[2:] WHERE figure = 'fraud_publicity'`, EVIDENCE],
		['a row of evidence', `DELETE FROM book.edition_evidence WHERE figure = 'fraud_publicity'`, EVIDENCE],
		[
			'a row too many',
			`INSERT INTO book.edition_evidence SELECT office_id, edition_id, 'another', part, ids, versions FROM book.edition_evidence WHERE figure = 'fraud_publicity'`,
			/behind another evidence, which it does not name/,
		],
	];

	// The one that was signed is enough: to prove all of them each time takes long.
	beforeAll(async () => {
		await server.admin.query(`DELETE FROM book.edition_evidence WHERE edition_id NOT IN (SELECT id FROM book.edition WHERE report = 'yearly' AND number = 1)`);
		await server.admin.query(`DELETE FROM book.edition WHERE NOT (report = 'yearly' AND number = 1)`);
		expect(await verifyEditions(server.book)).toEqual({ what: 'editions', count: 1, faults: [] });
	});
	afterAll(async () => expect(await verifyEditions(server.book)).toMatchObject({ faults: [] }));

	test.each(CHANGES)('%s is found', async (_what, change, told) => {
		const client = await server.admin.connect();
		try {
			await client.query('CREATE TABLE kept_edition AS TABLE book.edition; CREATE TABLE kept_evidence AS TABLE book.edition_evidence');
			await client.query(change);
			expect((await verifyEditions(server.book)).faults.filter((fault) => told.test(fault)).length).toBeGreaterThan(0);
		} finally {
			await client.query(`DELETE FROM book.edition_evidence; DELETE FROM book.edition; INSERT INTO book.edition TABLE kept_edition;
				INSERT INTO book.edition_evidence TABLE kept_evidence; DROP TABLE kept_edition; DROP TABLE kept_evidence`);
			client.release();
		}
	});
});

function passwordOf(username: string): string {
	return server.accounts.find((account) => account.username === username)?.password ?? '';
}

/** Values of an anti-fraud activity of the year, as another like one that is there. */
async function activity() {
	const { body } = await server.ask('peace_head', 'GET', '/api/figures/fraud_publicity?period=2022');
	const { body: one } = await server.ask('peace_head', 'GET', `/api/records/activity/${body.evidence.ids.at(-1)}`);
	return { ...one.values, title: '迟报的反诈宣传', held_on: '2022-06-17' };
}

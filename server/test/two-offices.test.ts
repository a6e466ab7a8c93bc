/** Two offices in one database: whatever is guessed of the other's is answered as if it had never been, at every route of the OpenAPI document. */
import { randomUUID } from 'node:crypto';
import { office as content } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeOffice } from '../src/offices/create-office.ts';
import { type Called, type Guess, guessesAt } from './foreign-guesses.ts';
import { startTestServer, type TestServer, type TestSession } from './harness.ts';
import { FIGURES_SHEET, quarterForm } from './quarter-form.ts';

const WORD = '独此一处';
const SINCE = '2020-01-01';
const ACTIVITY = { title: `${WORD}的活动`, kind: 'volunteer', topics: ['civilisation'], held_on: '2022-05-06' };

let server: TestServer;
let admin: TestSession;
let theirs: Called;
let never: Called;
/** Totals of lists and values of figures before the other office wrote anything. */
let before: Awaited<ReturnType<typeof counted>>;

beforeAll(async () => {
	server = await startTestServer('yb_two_offices');
	admin = await server.signIn('admin');
	before = await counted('leader');
	theirs = await fillOther();
	const { cursor } = theirs;
	never = {
		...{
			record: randomUUID(),
			post: randomUUID(),
			token: randomUUID(),
			batch: beside(theirs.batch),
			view: beside(theirs.view),
			imported: beside(theirs.imported),
			edition: beside(theirs.edition),
			contradiction: beside(theirs.contradiction),
			draft: beside(theirs.draft),
			remark: beside(theirs.remark),
			form: beside(theirs.form),
			filling: beside(theirs.filling),
			note_word: beside(theirs.note_word),
			act: beside(theirs.act),
		},
		...{ attached: 'a'.repeat(64), uploaded: 'b'.repeat(64), definition: 'c'.repeat(64) },
		...{ account: 'nobody_ever', unit: 'nowhere', figure: 'no_figure', word: '从未有过' },
		cursor: cursorBeside(cursor),
	};
});

afterAll(() => server.close());

/** An id that nothing has, of the same moment: where ids are compared, it stands in the same place. */
function beside(id: string): string {
	return `${id.slice(0, 24)}${randomUUID().slice(24)}`;
}

function cursorBeside(cursor: string): string {
	const [sort, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
	return Buffer.from(JSON.stringify([sort, value, beside(id)])).toString('base64url');
}

/** Another office with people, records, a batch, files, a token and a figure of its own, all by its own doors. */
async function fillOther(): Promise<Called> {
	const wanted = { name: '南湖街道办事处', communities: [`${WORD}社区`, '乙社区'], from_on: '2000-01-01' };
	const made = await makeOffice({ ...server.started, content, now: () => new Date() }, wanted);
	const first = await server.signIn(made.administrator, made.password);
	expect(await first.ask('POST', '/api/account/password', { password: made.password, new_password: 'a long one for the other office' })).toMatchObject({
		status: 200,
	});
	const { body: listed } = await first.ask('GET', '/api/administration/units');
	const unit = listed.units.find(({ kind }: { kind: string }) => kind === 'community').code;
	for (const [id, of, role] of [
		['nanhu_worker', unit, 'community_worker'],
		['nanhu_clerk', 'general', 'section_clerk'],
		['nanhu_head', 'general', 'section_head'],
		['nanhu_leader', 'street', 'leader'],
	]) {
		expect(await first.ask('POST', '/api/administration/accounts', { id, name: `${WORD}${role}`, unit: of, role, from_on: SINCE })).toMatchObject({
			status: 201,
		});
	}
	const [attached, uploaded] = [await upload('nanhu_clerk', `${WORD}附件`), await upload('nanhu_leader', `${WORD}还没有附上`)];
	const record = await server.ask('nanhu_clerk', 'POST', '/api/records/activity/actions/create', { values: { ...ACTIVITY, papers: [attached] } });
	expect(record).toMatchObject({ status: 201 });
	const requests = [1, 2].map((n) => ({ register: 'activity', action: 'create', values: { ...ACTIVITY, title: `${WORD}${n}` } }));
	const batch = await server.ask('nanhu_clerk', 'POST', '/api/batches', { label: WORD, requests });
	const token = await first.ask('POST', '/api/account/tokens', { label: WORD });
	const view = await server.ask('nanhu_clerk', 'POST', '/api/views/activity', { name: WORD, unit: 'general', look: {} });
	const imported = await sendLedger('nanhu_clerk');
	const edition = await server.ask('nanhu_head', 'POST', '/api/editions', { report: 'yearly', period: '2022' });
	expect(edition).toMatchObject({ status: 201 });
	const words = await first.ask('POST', '/api/notes/words', { word: WORD, means: { unit } });
	const figure = { ...content.figures.find(({ id }) => id === 'volunteer_activities'), label: { zh: WORD, en: WORD } };
	const definition = 'd'.repeat(64);
	for (const id of ['only_theirs', 'volunteer_activities']) {
		await server.admin.query(
			`INSERT INTO book.definition (office_id, kind, id, hash, body, held_from) SELECT id, 'figure', $1, $2, $3, '2020-01-01' FROM book.office WHERE code = $4`,
			[id, definition, JSON.stringify({ ...figure, id }), made.code],
		);
	}
	const { body: people } = await first.ask('GET', '/api/administration/accounts');
	const { body: acts } = await first.ask('GET', '/api/administration/acts');
	const page = await server.ask('nanhu_leader', 'GET', '/api/records/activity?limit=1&sort=-held_on');
	return {
		...{
			record: record.body.id,
			batch: batch.body.id,
			view: view.body.id,
			imported,
			edition: edition.body.id,
			contradiction: await findContradiction(),
			...(await beginDraft()),
			...(await fillForm('nanhu_clerk')),
			note_word: words.body.words[0].id,
			token: token.body.id,
			act: acts.acts[0].id,
			cursor: page.body.next,
		},
		...{ attached: attached.hash, uploaded: uploaded.hash, account: 'nanhu_clerk', unit, figure: 'only_theirs', definition, word: WORD },
		post: people.accounts.find(({ id }: { id: string }) => id === 'nanhu_clerk').posts[0].id,
	};
}

/** A station without a community, found by a run. */
async function findContradiction(): Promise<string> {
	const values = { name: `${WORD}实践站`, kind: 'civilisation_station', built_on: '2022-05-06' };
	expect(await server.ask('nanhu_clerk', 'POST', '/api/records/facility/actions/create', { values })).toMatchObject({ status: 201 });
	expect(await server.ask('nanhu_head', 'POST', '/api/contradictions/run')).toMatchObject({ status: 202 });
	const isUnderWay = async () => (await server.ask('nanhu_head', 'GET', '/api/contradictions')).body.running !== null;
	while (await isUnderWay()) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const { body } = await server.ask('nanhu_head', 'GET', '/api/contradictions/station_without_community/findings');
	expect(body.findings).toHaveLength(1);
	return body.findings[0].id;
}

const AT_THE_START = Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(new Y.Doc().getXmlFragment('text'), 0))).toString('base64');

async function beginDraft(): Promise<Pick<Called, 'draft' | 'remark'>> {
	const draft = await server.ask('nanhu_clerk', 'POST', '/api/drafts', { report: 'yearly', period: '2022', scope: { of: 'report' } });
	expect(draft).toMatchObject({ status: 201 });
	const at = { from: AT_THE_START, until: AT_THE_START, quoted: '', text: WORD };
	const remarks = await server.ask('nanhu_clerk', 'POST', `/api/drafts/${draft.body.id}/chapters/c1/remarks`, at);
	expect(remarks).toMatchObject({ status: 201 });
	return { draft: draft.body.id, remark: remarks.body.remarks[0].id };
}

async function sendLedger(account: string): Promise<string> {
	const init = {
		method: 'POST',
		headers: { authorization: `Bearer ${server.tokenOf(account)}`, 'content-type': 'application/octet-stream' },
		body: `名称,日期\n${WORD},2022-05-06\n`,
	};
	const response = await fetch(`${server.url}/api/imports/activity?name=${encodeURIComponent(`${WORD}.csv`)}`, init);
	expect(response.status).toBe(201);
	return ((await response.json()) as { id: string }).id;
}

/** A form of theirs, bound and filled. */
async function fillForm(account: string): Promise<Pick<Called, 'form' | 'filling'>> {
	const query = new URLSearchParams({ name: `${WORD}.xlsx`, title: WORD, sender: WORD, unit: 'general' });
	const init = { method: 'POST', headers: { authorization: `Bearer ${server.tokenOf(account)}` }, body: new Uint8Array(await quarterForm()) };
	const response = await fetch(`${server.url}/api/forms?${query}`, { ...init, headers: { ...init.headers, 'content-type': 'application/octet-stream' } });
	expect(response.status).toBe(201);
	const { id } = (await response.json()) as { id: string };
	const cell = { sheet: FIGURES_SHEET, cell: 'C4', kind: 'figure', figure: 'volunteer_activities', period: 'asked', as: 'exact', divide: 1, decimals: 0 };
	expect(await server.ask(account, 'POST', `/api/forms/${id}/bindings`, { version: 1, bindings: [cell] })).toMatchObject({ status: 200 });
	const filled = await server.ask(account, 'POST', `/api/forms/${id}/fillings`, { version: 2, period: '2022', asked: [] });
	expect(filled).toMatchObject({ status: 201 });
	return { form: id, filling: filled.body.id };
}

async function upload(account: string, text: string): Promise<{ hash: string }> {
	await server.ask(account, 'GET', '/api/account');
	const init = { method: 'POST', headers: { authorization: `Bearer ${server.tokenOf(account)}` }, body: text };
	const response = await fetch(`${server.url}/api/attachments?name=${encodeURIComponent('附件.txt')}`, init);
	expect(response.status).toBe(201);
	return response.json() as Promise<{ hash: string }>;
}

async function counted(account: string) {
	const totals = await Promise.all(
		content.registers.map(async ({ id }) => {
			const { body } = await server.ask(account, 'GET', `/api/records/${id}?limit=1`);
			return [id, body.total, body.capped];
		}),
	);
	const { body } = await server.ask(account, 'GET', '/api/figures?period=2022');
	return { totals, figures: body.figures.map(({ id, value, said }: { id: string; value: number; said: string }) => [id, value, said]) };
}

/** Status and body, with every name of one kind written alike. */
async function answer(route: string, { by, path, body }: Guess, called: Called): Promise<string> {
	const method = route.split(' ')[0] as 'GET' | 'POST' | 'DELETE';
	const reply = by === 'admin' ? await admin.ask(method, path, body) : await server.ask(by, method, path, body);
	let text = `${reply.status} ${JSON.stringify(reply.body)}`;
	for (const [kind, name] of Object.entries(called)) {
		// A hash of a definition is told by its first twelve characters.
		text = text.replaceAll(name, kind).replaceAll(`${name.slice(0, 12)}…`, kind);
	}
	return text.replaceAll(/"(known_at|last_used_at|last_sign_in_at|since|until)":"[^"]*T[^"]*"/g, '"$1"');
}

/** How things are called in the other office, whoever hears of it. */
const marks = () => [...Object.values(theirs).filter((name) => name.length > 5), WORD, 'nanhu', '南湖'];

test('every route of the document has been thought of', async () => {
	const { paths } = (await server.ask('leader', 'GET', '/api/openapi.json')).body;
	const routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`));
	expect(Object.keys(guessesAt(never)).sort()).toEqual(routes.sort());
});

test('what the other office has is answered like what never was, and with nothing of theirs', async () => {
	const [guesses, shots] = [guessesAt(theirs), guessesAt(never)];
	for (const [route, at] of Object.entries(guesses)) {
		for (const [n, guess] of at.entries()) {
			const shot = shots[route]?.[n] as Guess;
			const [told, due] = [await answer(route, guess, theirs), await answer(route, shot, never)];
			expect.soft(told, `${route} ${JSON.stringify(guess)}`).toBe(due);
			expect
				.soft(
					marks().filter((mark) => told.includes(mark)),
					`${route} ${JSON.stringify(guess)}`,
				)
				.toEqual([]);
		}
	}
});

test('lists count, and figures say, what they did before the other office wrote anything; and the other way round', async () => {
	expect(await counted('leader')).toEqual(before);
	const { totals, figures } = await counted('nanhu_leader');
	expect(totals.filter(([, total]) => total !== 0)).toEqual([
		['activity', 3, false],
		['facility', 1, false],
	]);
	const filled = figures.filter(([, value]: [string, number]) => value > 0 && value !== 100);
	expect(filled).toEqual([
		['communities', 2, '2'],
		['civilisation_stations', 1, '1'],
		['volunteer_activities', 3, '3'],
	]);
	const { body } = await server.ask('nanhu_leader', 'GET', '/api/figures/volunteer_activities?period=2022');
	expect(body.evidence).toMatchObject({ total: 3, hidden: 0 });
	expect(body.evidence.ids).toContain(theirs.record);
});

test('a file that the other office sent is sent here as if for the first time', async () => {
	const [known, fresh] = [await upload('leader', `${WORD}附件`), await upload('leader', '谁也没有发过的内容')];
	expect(Object.keys(known)).toEqual(Object.keys(fresh));
	expect(known.hash).toBe(theirs.attached);
	const found = await server.ask('leader', 'GET', `/api/records/activity/${theirs.record}/attachments/${known.hash}`);
	expect(found).toMatchObject({ status: 404, body: { error: { code: 'record_unknown' } } });
});

test('an idempotency key of the other office is as new here, with the same request and with another', async () => {
	const send = (account: string, title: string) =>
		server.ask(account, 'POST', '/api/records/activity/actions/create', { values: { ...ACTIVITY, title } }, { 'idempotency-key': 'shared-key' });
	const there = await send('nanhu_clerk', '同一个键');
	for (const [account, title] of [
		['general_clerk', '同一个键'],
		['general_head', '另一个请求'],
	] as const) {
		const here = await send(account, title);
		expect([here.status, here.body.made_by]).toEqual([201, account]);
		expect(here.body.id).not.toBe(there.body.id);
	}
});

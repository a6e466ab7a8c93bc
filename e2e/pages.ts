/** Every page of the book, for whoever looks at all of them: journeys, pictures, benches. A new page is a line here. */
import type { APIRequestContext, Page } from 'playwright-core';
import { quarterForm } from '../server/test/quarter-form.ts';

export interface LookedAtPage {
	/** Also the name of its picture. */
	readonly name: string;
	/** `:latest` stands for the latest record of the register before it, `:draft` for the report that is being written, `:form` for a form from above. */
	readonly path: string;
	/** Of the latest record, a condition. */
	readonly where?: unknown;
	/** What must be there before it is looked at. */
	readonly there: string;
	/** Who looks; `null`: nobody is signed in. Default: the leader. */
	readonly account?: string | null;
	/** Draws itself bit by bit, as a table of thousands does: how far it moves meanwhile is not looked at. */
	readonly settles?: true;
	/** Has a request waiting at the server all the time: its network is never idle. */
	readonly follows?: true;
	/** What is pressed with the mouse before anything is there. */
	readonly click?: string;
	/** A key that opens what is meant. */
	readonly press?: string;
}

export const PAGES: readonly LookedAtPage[] = [
	{ name: 'sign-in', path: '/sign-in', there: 'button[type=submit]', account: null },
	{ name: 'workbench', path: '/?period=2022', there: '.due-row' },
	{ name: 'registers', path: '/records', there: '.registers-list a' },
	{ name: 'records', path: '/records/petition', there: '.records-table, .desk-text', settles: true },
	{ name: 'import', path: '/records/activity/import', there: '.drop-place', account: 'general_clerk' },
	{ name: 'record', path: '/records/petition/:latest', where: { field: 'state', op: 'is', value: 'closed' }, there: '.versions li' },
	{ name: 'form', path: '/records/activity/new', there: '.record-form input', account: 'chengnan_worker' },
	{ name: 'amend', path: '/records/activity/:latest/edit', there: '.record-form input', account: 'chengnan_worker' },
	{ name: 'note', path: '/note', there: '#note-said', account: 'chengnan_worker' },
	{ name: 'record-masked', path: '/records/patient/:latest', there: '.versions li' },
	{ name: 'figures', path: '/figures?period=2022', there: '.figures-table td' },
	{ name: 'figure', path: '/figures?period=2022&figure=legal_adviser_lectures', there: '.evidence-rows a' },
	{ name: 'figure-page', path: '/figures/pension_payers?period=2022', there: '.chart svg' },
	{ name: 'definitions', path: '/figures/definitions?period=2022', there: '.definition-why' },
	{ name: 'burden', path: '/forms/burden?period=2022', there: '.burden .chart svg' },
	{ name: 'report', path: '/report?period=2022', there: '.report a.opens' },
	{ name: 'editions', path: '/report/editions?period=2022', there: '.editions h1', account: 'general_head' },
	{ name: 'drafts', path: '/report/drafts?period=2022', there: '.drafts h1', account: 'general_head' },
	{ name: 'draft', path: '/report/drafts/:draft?chapter=c2', there: '.chapter-text .chip', account: 'general_head', settles: true, follows: true },
	{ name: 'compare', path: '/report/compare?period=2022&with=2021', there: '.values-table td' },
	{ name: 'draft-check', path: '/draft-check?period=2022', there: '.draft-entry' },
	{ name: 'contradictions', path: '/contradictions', click: '.contradictions-head button', there: '.contradiction-findings li', settles: true },
	{ name: 'returned', path: '/report/returned?period=2022', there: '.drop-place' },
	{ name: 'forms', path: '/forms?period=2022', there: '.owed li, .owed p', account: 'general_clerk' },
	{ name: 'form-from-above', path: '/forms/:form?period=2022-Q3&cell=C4', there: '.form-cell-bound', account: 'general_clerk' },
	{ name: 'form-filling', path: '/forms/:form/fill?period=2022-Q3', there: '.form-cell-bound', account: 'general_clerk' },
	{ name: 'search', path: '/search?q=反诈', there: '[role=option] mark' },
	{ name: 'keys', path: '/figures?period=2022', there: '.dialog', press: '?' },
	{ name: 'account', path: '/account', there: '.account-rows li' },
	{ name: 'settings', path: '/settings', there: '.settings-pages a', account: 'admin' },
	{ name: 'office', path: '/settings/office', there: '.settings-form', account: 'admin' },
	{ name: 'units', path: '/settings/units', there: '.unit-row', account: 'admin' },
	{ name: 'codes', path: '/settings/codes?list=activity_kind', there: '.account-rows li', account: 'admin' },
	{ name: 'closing-days', path: '/settings/closing-days?year=2022', there: '.settings-table', account: 'admin' },
	{ name: 'calendar', path: '/settings/calendar?year=2022', there: '.settings-form', account: 'admin' },
	{ name: 'targets', path: '/settings/targets?year=2022', there: '.settings-table td', account: 'general_clerk' },
	{ name: 'rights', path: '/settings/rights', there: '.settings-table td', account: 'auditor' },
	{ name: 'audit', path: '/settings/audit', there: '.audit-rows li', account: 'auditor' },
	{ name: 'first-run', path: '/first-run', there: 'form', account: null },
	{ name: 'accounts', path: '/settings/accounts', there: '.account-rows a', account: 'admin' },
];

/** Goes there, as somebody who is signed in already, and waits until it stands. */
export async function openPageOf(page: Page, { path, where, there, click, press }: LookedAtPage): Promise<void> {
	await page.goto(await addressOf(page.request, path, where));
	if (click !== undefined) {
		await page.locator(click).click();
	}
	if (press !== undefined) {
		await page.locator('main h1, main h2').first().waitFor();
		await page.keyboard.press(press);
	}
	await page.locator(there).first().waitFor();
}

async function addressOf(request: APIRequestContext, path: string, where: unknown): Promise<string> {
	if (path.includes(':draft')) {
		return path.replace(':draft', await draftOf(request));
	}
	if (path.includes('/:form')) {
		return path.replace(':form', await boundForm(request));
	}
	const register = /\/(\w+)\/:latest/.exec(path)?.[1];
	if (register === undefined) {
		return path;
	}
	const filter = where === undefined ? '' : `&filter=${encodeURIComponent(JSON.stringify(where))}`;
	const answer = await (await request.get(`/api/records/${register}?limit=1${filter}`)).json();
	return path.replace(':latest', answer.records[0].id);
}

/** The yearly report of 2022 that is being written; where nobody has begun, it is begun. */
async function draftOf(request: APIRequestContext): Promise<string> {
	const { drafts } = await (await request.get('/api/drafts?report=yearly&period=2022')).json();
	const found = drafts.find(({ state }: { state: string }) => state === 'writing');
	if (found !== undefined) {
		return found.id;
	}
	const { origin } = new URL((await request.get('/healthz')).url());
	const begun = await request.post('/api/drafts', { data: { report: 'yearly', period: '2022', scope: { of: 'report' } }, headers: { origin } });
	return (await begun.json()).id;
}

/** The form that is there, or one that is loaded now and bound as its words suggest. */
async function boundForm(request: APIRequestContext): Promise<string> {
	const there = await request.get('/api/forms');
	const [known] = (await there.json()).forms;
	if (known !== undefined) {
		return known.id;
	}
	const headers = { origin: new URL(there.url()).origin };
	const query = new URLSearchParams({ name: '平安季报.xlsx', title: '平安建设和为民服务季报', sender: '市委政法委', unit: 'general' });
	const data = await quarterForm();
	const loaded = await request.post(`/api/forms?${query}`, { headers: { ...headers, 'content-type': 'application/octet-stream' }, data });
	const { id, version, proposals } = await loaded.json();
	await request.post(`/api/forms/${id}/bindings`, { headers, data: { version, bindings: proposals } });
	return id;
}

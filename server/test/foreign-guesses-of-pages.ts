/** Guesses at what the page asks for: spreadsheets, the workbench, the search, settings and the audit. */
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import type { Called, Guess } from './foreign-guesses.ts';

/** By `METHOD /path` of the OpenAPI document. */
export function guessesOfPages(called: Called): Readonly<Record<string, readonly Guess[]>> {
	return {
		...ofSpreadsheets(called),
		...ofWorkbench(called),
		...ofRecordPage(called),
		...ofSettings(called),
		...ofAudit(called),
		...ofContradictions(called),
		...ofEditions(called),
		...ofDrafts(called),
		...ofForms(called),
	};
}

function ofSpreadsheets({ imported, record, figure, unit, word }: Called): Record<string, Guess[]> {
	const read = (path: string): Guess => ({ by: 'leader', path });
	const clerk = (path: string, body?: unknown): Guess => ({ by: 'general_clerk', path, ...(body === undefined ? {} : { body }) });
	const at = `/api/imports/${imported}`;
	const matching = { sheets: [], unit: null, empty_clears: false };
	const one = encodeURIComponent(JSON.stringify({ field: 'id', op: 'is', value: record }));
	return {
		// What is sent there is the sender's own file.
		'POST /api/imports/{register}': [],
		'GET /api/imports': [clerk('/api/imports')],
		'GET /api/imports/{id}': [clerk(at)],
		'DELETE /api/imports/{id}': [clerk(at)],
		'POST /api/imports/{id}/matching': [clerk(`${at}/matching`, matching), clerk(`${at}/matching`, { ...matching, unit })],
		'POST /api/imports/{id}/check': [clerk(`${at}/check`, matching)],
		'GET /api/imports/{id}/rows': [clerk(`${at}/rows?kind=new`)],
		'POST /api/imports/{id}/commit': [clerk(`${at}/commit`, { label: '猜测', leave_out_refused: true })],
		'GET /api/imports/{id}/refused': [clerk(`${at}/refused`)],
		'GET /api/records/{register}/export': [
			read(`/api/records/activity/export?as=csv&filter=${one}`),
			read(`/api/records/activity/export?as=csv&search=${encodeURIComponent(word)}`),
		],
		'GET /api/records/{register}/template': [],
		'GET /api/figures/{id}/export': [read(`/api/figures/${figure}/export?period=2022&as=csv`)],
	};
}

function ofWorkbench({ figure, word }: Called): Record<string, Guess[]> {
	const read = (path: string, body?: unknown): Guess => ({ by: 'leader', path, ...(body === undefined ? {} : { body }) });
	return {
		'GET /api/workbench/due': [read('/api/workbench/due'), { by: 'chengnan_worker', path: '/api/workbench/due' }],
		'GET /api/workbench/came-in': [read('/api/workbench/came-in'), { by: 'chengnan_worker', path: '/api/workbench/came-in' }],
		'GET /api/taken-along': [{ by: 'chengnan_worker', path: '/api/taken-along' }],
		'POST /api/workbench/came-in/seen': [],
		'GET /api/workbench/entries': [read('/api/workbench/entries')],
		'GET /api/workbench/figures': [read('/api/workbench/figures?period=2022')],
		'GET /api/figures/trends': [read('/api/figures/trends?period=2022')],
		'GET /api/forms/burden': [read('/api/forms/burden?period=2022')],
		'GET /api/figures/compare': [read('/api/figures/compare?period=2022')],
		'GET /api/pins': [read('/api/pins')],
		'POST /api/pins': [read('/api/pins', { figures: [figure] })],
		'POST /api/pins/{figure}': [read(`/api/pins/${figure}`)],
		'DELETE /api/pins/{figure}': [read(`/api/pins/${figure}`)],
		'GET /api/search': [read(`/api/search?q=${encodeURIComponent(word)}`)],
		'GET /api/session/seal': [{ by: 'admin', path: '/api/session/seal' }],
		// The content's own words and how they are spelt.
		'GET /api/spellings': [],
	};
}

function ofRecordPage({ record }: Called): Record<string, Guess[]> {
	const read = (path: string): Guess => ({ by: 'leader', path });
	return {
		'GET /api/records/{register}/{id}/around': [read(`/api/records/activity/${record}/around`)],
		'GET /api/records/{register}/{id}/figures': [read(`/api/records/activity/${record}/figures?period=2022`)],
	};
}

function ofSettings({ unit, note_word }: Called): Record<string, Guess[]> {
	const at = (path: string, body?: unknown): Guess => ({ by: 'admin', path, ...(body === undefined ? {} : { body }) });
	return {
		'GET /api/administration/codes': [at('/api/administration/codes')],
		'GET /api/administration/closing-days': [at('/api/administration/closing-days')],
		'GET /api/administration/calendar': [at('/api/administration/calendar?year=2022')],
		// An office sets its own; none of another's is named.
		'POST /api/administration/codes': [],
		'POST /api/administration/closing-days': [],
		'POST /api/administration/calendar': [],
		'POST /api/administration/calendar/fill': [],
		'GET /api/first-run': [],
		'POST /api/first-run': [],
		'GET /api/notes/words': [at('/api/notes/words')],
		'POST /api/notes/words': [at('/api/notes/words', { word: '猜一猜', means: { unit } })],
		'DELETE /api/notes/words/{id}': [at(`/api/notes/words/${note_word}`)],
	};
}

function ofAudit({ record, account, unit }: Called): Record<string, Guess[]> {
	const at = (path: string): Guess => ({ by: 'admin', path });
	return {
		'GET /api/audit': [at(`/api/audit?record=${record}`), at(`/api/audit?account=${account}`), at(`/api/audit?unit=${unit}`)],
		'GET /api/audit/reads': [at(`/api/audit/reads?record=${record}`), at(`/api/audit/reads?account=${account}`)],
		'GET /api/audit/rights': [at('/api/audit/rights')],
		'GET /api/audit/proof': [],
		'POST /api/audit/proof': [],
	};
}

function ofForms({ form, filling, figure, unit }: Called): Record<string, Guess[]> {
	const clerk = (path: string, body?: unknown): Guess => ({ by: 'general_clerk', path, ...(body === undefined ? {} : { body }) });
	const at = `/api/forms/${form}`;
	const kept = `/api/forms/fillings/${filling}`;
	const version = 1;
	return {
		'GET /api/forms': [clerk('/api/forms')],
		'POST /api/forms': [clerk(`/api/forms?${new URLSearchParams({ name: 'a.xlsx', title: '猜测', sender: '', unit })}`, {})],
		'GET /api/forms/{id}': [clerk(at)],
		'GET /api/forms/{id}/file': [clerk(`${at}/file`)],
		'POST /api/forms/{id}/file': [clerk(`${at}/file?name=a.xlsx&version=1`, {})],
		'POST /api/forms/{id}/bindings': [clerk(`${at}/bindings`, { version, bindings: [] })],
		'POST /api/forms/{id}/facts': [clerk(`${at}/facts`, { version, title: '猜测', sender: '', retired: false })],
		'GET /api/forms/{id}/preview': [clerk(`${at}/preview?period=2022`)],
		'POST /api/forms/{id}/preview': [clerk(`${at}/preview`, { period: '2022', asked: [] })],
		'POST /api/forms/{id}/fillings': [clerk(`${at}/fillings`, { version, period: '2022', asked: [] })],
		'GET /api/forms/fillings/{id}': [clerk(kept)],
		'GET /api/forms/fillings/{id}/file': [clerk(`${kept}/file`)],
		'GET /api/forms/fillings/{id}/moved/{key}': [clerk(`${kept}/moved/${encodeURIComponent(`${figure} 2022-01-01..2022-12-31`)}`)],
		'POST /api/forms/fillings/{id}/sent': [clerk(`${kept}/sent`, { hours: null, answers: null })],
		'POST /api/forms/fillings/{id}/recalled': [clerk(`${kept}/recalled`, { reason: '标错了' })],
	};
}

function ofEditions({ edition, figure }: Called): Record<string, Guess[]> {
	const at = `/api/editions/${edition}`;
	const read = (path: string, body?: unknown): Guess => ({ by: 'leader', path, ...(body === undefined ? {} : { body }) });
	return {
		'GET /api/editions': [read('/api/editions?report=yearly&period=2022')],
		// An office finishes its own; none of another's is named.
		'POST /api/editions': [],
		'GET /api/editions/{id}': [read(at)],
		'GET /api/editions/{id}/report': [read(`${at}/report`)],
		'GET /api/editions/{id}/content': [read(`${at}/content`)],
		'GET /api/editions/{id}/moved': [read(`${at}/moved`)],
		'GET /api/editions/{id}/moved/{figure}': [read(`${at}/moved/${figure}`), read(`${at}/moved/fraud_publicity`)],
		'POST /api/editions/{id}/confirm': [read(`${at}/confirm`, { heading: '强化法治建设，提升治理水平' })],
		'POST /api/editions/{id}/return': [read(`${at}/return`, { reason: '猜测' })],
		'POST /api/editions/{id}/sign': [{ by: 'admin', path: `${at}/sign`, body: { body: '猜测', password: SAMPLE_PASSWORD } }],
	};
}

function ofContradictions({ contradiction, unit }: Called): Record<string, Guess[]> {
	const at = `/api/contradictions/findings/${contradiction}`;
	const read = (path: string, body?: unknown): Guess => ({ by: 'leader', path, ...(body === undefined ? {} : { body }) });
	return {
		'GET /api/contradictions': [read('/api/contradictions'), read(`/api/contradictions?unit=${unit}`)],
		'GET /api/contradictions/{rule}/findings': [
			read('/api/contradictions/station_without_community/findings'),
			read(`/api/contradictions/station_without_community/findings?unit=${unit}`),
			read(`/api/contradictions/station_without_community/findings?cursor=${contradiction}`),
		],
		// Each office asks its own rules of its own book.
		'POST /api/contradictions/run': [],
		'POST /api/contradictions/findings/{id}/accept': [read(`${at}/accept`, { reason: '猜测', fingerprint: '0'.repeat(32) })],
		'POST /api/contradictions/findings/{id}/withdraw': [read(`${at}/withdraw`)],
		'GET /api/workbench/contradictions': [read('/api/workbench/contradictions')],
	};
}

function ofDrafts({ draft, remark }: Called): Record<string, Guess[]> {
	const at = `/api/drafts/${draft}`;
	const chapter = `${at}/chapters/c1`;
	const ask = (path: string, body?: unknown): Guess => ({ by: 'general_clerk', path, ...(body === undefined ? {} : { body }) });
	const place = { from: 'AAAA', until: 'AAAA', quoted: '猜', text: '猜测' };
	return {
		'GET /api/drafts': [ask('/api/drafts')],
		// An office begins its own; none of another's is named.
		'POST /api/drafts': [],
		'GET /api/drafts/{id}': [ask(at)],
		'GET /api/drafts/{id}/preview': [ask(`${at}/preview`), ask(`${at}/preview?as=md`)],
		'GET /api/drafts/{id}/figures': [ask(`${at}/figures`)],
		'GET /api/drafts/{id}/check': [ask(`${at}/check`)],
		'POST /api/drafts/{id}/set-aside': [ask(`${at}/set-aside`, { reason: '猜测' })],
		'POST /api/drafts/{id}/take-up': [ask(`${at}/take-up`, {})],
		'POST /api/drafts/{id}/finish': [ask(`${at}/finish`, {})],
		'GET /api/drafts/{id}/chapters/{key}/updates': [ask(`${chapter}/updates?after=0`)],
		'POST /api/drafts/{id}/chapters/{key}/updates': [ask(`${chapter}/updates`, { client: 1, updates: ['AAA='] })],
		'POST /api/drafts/{id}/chapters/{key}/presence': [ask(`${chapter}/presence`, { client: 1, anchor: null, head: null })],
		// The body is a file; the route reads the draft of the office that asks.
		'POST /api/drafts/{id}/returned': [],
		'POST /api/drafts/{id}/chapters/{key}/assign': [ask(`${chapter}/assign`, { writer: null, due_on: null })],
		'POST /api/drafts/{id}/chapters/{key}/hand-in': [ask(`${chapter}/hand-in`, {})],
		'POST /api/drafts/{id}/chapters/{key}/take-back': [ask(`${chapter}/take-back`, {})],
		'GET /api/drafts/{id}/chapters/{key}/before': [ask(`${chapter}/before`)],
		'GET /api/drafts/{id}/chapters/{key}/versions': [ask(`${chapter}/versions`)],
		'POST /api/drafts/{id}/chapters/{key}/versions': [ask(`${chapter}/versions`, { name: '猜测' })],
		'GET /api/drafts/{id}/chapters/{key}/versions/{number}': [ask(`${chapter}/versions/1`)],
		'POST /api/drafts/{id}/chapters/{key}/versions/{number}/restore': [ask(`${chapter}/versions/1/restore`, {})],
		'GET /api/drafts/{id}/chapters/{key}/remarks': [ask(`${chapter}/remarks`)],
		'POST /api/drafts/{id}/chapters/{key}/remarks': [ask(`${chapter}/remarks`, place), ask(`${chapter}/remarks`, { parent: remark, text: '猜测' })],
		'POST /api/drafts/{id}/remarks/{remark}/settle': [ask(`${at}/remarks/${remark}/settle`, { state: 'resolved' })],
	};
}

/** For every route, how somebody might try to get at what another office has, by guessing how it is called there. */

import { guessesOfPages } from './foreign-guesses-of-pages.ts';

/** What the other office's things are called; and, of the same shape, what nobody ever called anything. */
export interface Called {
	readonly record: string;
	/** The file that the record holds, and one that no record holds yet. */
	readonly attached: string;
	readonly uploaded: string;
	readonly batch: string;
	/** A saved view. */
	readonly view: string;
	/** An import that waits to be written. */
	readonly imported: string;
	/** A report that was finished. */
	readonly edition: string;
	/** What a rule found there. */
	readonly contradiction: string;
	/** A report that is being written, and what somebody remarked in it. */
	readonly draft: string;
	readonly remark: string;
	/** A form from above, and what was filled into it. */
	readonly form: string;
	readonly filling: string;
	readonly note_word: string;
	readonly account: string;
	readonly post: string;
	readonly token: string;
	readonly act: string;
	readonly unit: string;
	/** A figure that is defined only there, and its hash. */
	readonly figure: string;
	readonly definition: string;
	readonly cursor: string;
	/** A word in the titles of records. */
	readonly word: string;
}

export interface Guess {
	/** `admin` asks by a session, others by a token. */
	readonly by: 'admin' | 'leader' | 'general_clerk' | 'chengnan_worker';
	readonly path: string;
	readonly body?: unknown;
}

/** Nothing of another office can be named there: the asker's own account, the sign-in that all offices share, or no office at all. */
const NOTHING_TO_GUESS = [
	...['POST /api/session', 'DELETE /api/session', 'POST /api/account/password', 'POST /api/account/tokens'],
	...['POST /api/account/totp', 'POST /api/account/totp/confirm', 'POST /api/account/totp/backup-codes', 'POST /api/account/totp/off'],
	...['POST /api/attachments', 'POST /api/administration/settings'],
];

/** What is asked without a name: the answer must hold nothing of the other office. */
const LISTS: Readonly<Record<string, readonly Guess[]>> = {
	'GET /api/session': [{ by: 'admin', path: '/api/session' }],
	'GET /api/account': [{ by: 'leader', path: '/api/account' }],
	'GET /api/account/tokens': [{ by: 'leader', path: '/api/account/tokens' }],
	'GET /api/registers': [{ by: 'leader', path: '/api/registers' }],
	'GET /api/registers/{register}': [{ by: 'leader', path: '/api/registers/activity' }],
	'GET /api/reports': [{ by: 'leader', path: '/api/reports' }],
	'GET /api/reports/{id}': [{ by: 'leader', path: '/api/reports/yearly?period=2022' }],
	'POST /api/reports/{id}/returned': [],
	// What is checked is the sender's own text, against the own office's figures.
	'POST /api/draft-check': [],
	'POST /api/draft-check/file': [],
	'GET /api/figures/examples': [{ by: 'leader', path: `/api/figures/examples?period=2022&section=${encodeURIComponent('一(五)')}` }],
	'GET /api/figures/definitions': [{ by: 'leader', path: '/api/figures/definitions?period=2022' }],
	'GET /api/administration/accounts': [{ by: 'admin', path: '/api/administration/accounts' }],
	'GET /api/administration/tokens': [{ by: 'admin', path: '/api/administration/tokens' }],
	'GET /api/administration/settings': [{ by: 'admin', path: '/api/administration/settings' }],
	'GET /api/administration/units': [{ by: 'admin', path: '/api/administration/units' }],
};

const SINCE = '2020-01-01';

/** By `METHOD /path` of the OpenAPI document. */
export function guessesAt(called: Called): Readonly<Record<string, readonly Guess[]>> {
	return {
		...Object.fromEntries(NOTHING_TO_GUESS.map((route) => [route, []])),
		...LISTS,
		...ofAdministrators(called),
		...ofRecords(called),
		...ofDesk(called),
		...ofFigures(called),
		...guessesOfPages(called),
	};
}

function ofAdministrators({ account, post, token, act, unit }: Called): Record<string, Guess[]> {
	const accounts = '/api/administration/accounts';
	const at = (path: string, body?: unknown): Guess => ({ by: 'admin', path, ...(body === undefined ? {} : { body }) });
	const given = { unit: 'chengnan', role: 'community_worker', from_on: SINCE };
	const until = { until_on: '2030-01-01' };
	const standIn = { from_on: '2031-01-01', until_on: '2031-01-02' };
	return {
		// That a user name is taken is told: all offices sign in at one door.
		[`POST ${accounts}`]: [at(accounts, { id: 'quite_new', name: '新人', ...given, unit })],
		[`POST ${accounts}/{id}/name`]: [at(`${accounts}/${account}/name`, { name: '改名' })],
		[`POST ${accounts}/{id}/posts`]: [at(`${accounts}/${account}/posts`, given), at(`${accounts}/chengnan_worker/posts`, { ...given, unit })],
		[`POST ${accounts}/{id}/posts/{post}/end`]: [
			at(`${accounts}/${account}/posts/${post}/end`, until),
			at(`${accounts}/chengnan_worker/posts/${post}/end`, until),
		],
		[`POST ${accounts}/{id}/stand-ins`]: [
			at(`${accounts}/${account}/stand-ins`, { stands_in_for: 'leader', ...standIn }),
			at(`${accounts}/leader/stand-ins`, { stands_in_for: account, ...standIn }),
		],
		[`POST ${accounts}/{id}/stand-ins/{post}/end`]: [
			at(`${accounts}/${account}/stand-ins/${post}/end`, until),
			at(`${accounts}/leader/stand-ins/${post}/end`, until),
		],
		[`POST ${accounts}/{id}/leave`]: [at(`${accounts}/${account}/leave`, { on: '2030-01-01' })],
		[`POST ${accounts}/{id}/return`]: [at(`${accounts}/${account}/return`, given)],
		[`POST ${accounts}/{id}/password`]: [at(`${accounts}/${account}/password`, {})],
		[`POST ${accounts}/{id}/unlock`]: [at(`${accounts}/${account}/unlock`, {})],
		[`POST ${accounts}/{id}/totp/off`]: [at(`${accounts}/${account}/totp/off`, {})],
		'POST /api/administration/tokens/{id}/withdraw': [at(`/api/administration/tokens/${token}/withdraw`, {})],
		'POST /api/account/tokens/{id}/withdraw': [at(`/api/account/tokens/${token}/withdraw`, {})],
		'GET /api/administration/acts': [at('/api/administration/acts?limit=200'), at(`/api/administration/acts?before=${act}&limit=1`)],
		'POST /api/administration/units': [
			at('/api/administration/units', { name: '新网格', kind: 'grid', parent: unit, from_on: SINCE }),
			at('/api/administration/units', { name: '新社区', kind: 'community', parent: 'street', from_on: SINCE, follows: [unit] }),
		],
		'POST /api/administration/units/change': [at('/api/administration/units/change', { units: [unit], to: '改名社区', from_on: '2030-01-01' })],
		'POST /api/administration/units/{code}/end': [at(`/api/administration/units/${unit}/end`, until)],
	};
}

function ofRecords({ record, attached, uploaded, batch, account, unit, cursor, word }: Called): Record<string, Guess[]> {
	const read = (path: string): Guess => ({ by: 'leader', path });
	const clerk = (path: string, body: unknown): Guess => ({ by: 'general_clerk', path, body });
	const filter = (condition: unknown) => read(`/api/records/activity?limit=1&filter=${encodeURIComponent(JSON.stringify(condition))}`);
	const activity = { title: '猜测', kind: 'volunteer', held_on: '2022-05-06' };
	const file = { hash: attached, name: '猜.txt', type: 'text/plain', size: 4 };
	const acts: [string, Record<string, unknown>][] = [
		['amend', { id: record, values: { attendance: 1 } }],
		['amend', { id: record, version: 7, values: { attendance: 1 } }],
		['void', { id: record, reason: '猜测' }],
		['void', { id: record }],
		['restore', { id: record }],
		['create', { unit, values: activity }],
		['create', { values: { ...activity, organiser: unit } }],
		['create', { values: { ...activity, papers: [file] } }],
		['create', { values: { ...activity, papers: [{ ...file, hash: uploaded }] } }],
	];
	return {
		'GET /api/records/{register}': [
			read(`/api/records/activity?limit=1&sort=-held_on&cursor=${cursor}`),
			read(`/api/records/activity?search=${encodeURIComponent(word)}`),
			filter({ field: 'id', op: 'is', value: record }),
			filter({ field: 'unit', op: 'is', value: unit }),
			filter({ field: 'made_by', op: 'is', value: account }),
			filter({ field: 'title', op: 'contains', value: word }),
			read(`/api/records/good_deed?filter=${encodeURIComponent(JSON.stringify({ field: 'activity', op: 'is', value: record }))}`),
		],
		'GET /api/records/{register}/{id}': [read(`/api/records/activity/${record}`), read(`/api/records/facility/${record}`)],
		'GET /api/records/{register}/{id}/history': [read(`/api/records/activity/${record}/history`)],
		'GET /api/records/{register}/{id}/attachments/{hash}': [read(`/api/records/activity/${record}/attachments/${attached}`)],
		'GET /api/attachments/{hash}': [read(`/api/attachments/${attached}`), read(`/api/attachments/${uploaded}`)],
		'POST /api/records/{register}/actions/{action}': [
			...acts.map(([action, body]) => clerk(`/api/records/activity/actions/${action}`, body)),
			{
				by: 'chengnan_worker',
				path: '/api/records/good_deed/actions/create',
				body: { values: { title: '猜测', kind: 'care', done_on: '2022-05-06', activity: record } },
			},
		],
		'POST /api/records/{register}/doubles': [
			clerk('/api/records/activity/doubles', { values: { title: `${word}1`, held_on: '2022-05-06', kind: 'volunteer' } }),
			clerk('/api/records/activity/doubles', { values: { title: word }, id: record }),
		],
		'GET /api/batches': [
			{ by: 'general_clerk', path: `/api/batches?cursor=${batch}&limit=1` },
			{ by: 'general_clerk', path: '/api/batches' },
		],
		'POST /api/batches': [
			clerk('/api/batches', { label: '猜测', requests: acts.slice(0, 1).map(([action, body]) => ({ register: 'activity', action, ...body })) }),
			clerk('/api/batches', { label: '猜测', requests: [{ register: 'activity', action: 'create', unit, values: activity }] }),
		],
		'POST /api/batches/{id}/take-back': [clerk(`/api/batches/${batch}/take-back`, { reason: '猜测' })],
	};
}

function ofDesk({ record, account, unit, view, word }: Called): Record<string, Guess[]> {
	const read = (path: string): Guess => ({ by: 'leader', path });
	const clerk = (path: string, body?: unknown): Guess => ({ by: 'general_clerk', path, ...(body === undefined ? {} : { body }) });
	const asked = [
		`search=${encodeURIComponent(word)}`,
		...[
			{ field: 'id', op: 'is', value: record },
			{ field: 'made_by', op: 'is', value: account },
		].map((condition) => `filter=${encodeURIComponent(JSON.stringify(condition))}`),
	];
	const at = `/api/views/activity/${view}`;
	return {
		'GET /api/records/{register}/order': asked.map((query) => read(`/api/records/activity/order?${query}`)),
		'GET /api/records/{register}/totals': asked.map((query) => read(`/api/records/activity/totals?sums=attendance&${query}`)),
		'GET /api/views/{register}': [clerk('/api/views/activity')],
		'POST /api/views/{register}': [clerk('/api/views/activity', { name: '猜测', unit, look: {} })],
		'GET /api/views/{register}/{id}': [clerk(at)],
		'POST /api/views/{register}/{id}': [clerk(at, { name: '猜测' })],
		'DELETE /api/views/{register}/{id}': [clerk(at)],
		'POST /api/views/{register}/{id}/default': [clerk(`${at}/default`, { is_default: true })],
	};
}

function ofFigures({ unit, figure, definition, cursor }: Called): Record<string, Guess[]> {
	const read = (path: string): Guess => ({ by: 'leader', path });
	return {
		'GET /api/figures': [read('/api/figures?period=2022'), read(`/api/figures?period=2022&unit=${unit}`)],
		'GET /api/figures/{id}': [
			read(`/api/figures/${figure}?period=2022`),
			read(`/api/figures/volunteer_activities?period=2022&unit=${unit}`),
			read(`/api/figures/volunteer_activities?period=2022&definition=${definition}`),
			read(`/api/figures/volunteer_activities?period=2022&limit=1&cursor=${cursor}`),
		],
		'GET /api/definitions/{kind}/{id}': [read(`/api/definitions/figure/${figure}`)],
	};
}

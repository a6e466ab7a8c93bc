/** Role × register × action × unit: what the doors answer is what the office's rules say. */
import { type BookRecord, type FieldKindId, type Register, VOIDED } from '@yibenzhang/engine';
import { office } from '@yibenzhang/office';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { ASKER, mayDo, mayRead, type Placed, type Post, seesInClear } from '../../test/office-oracle.ts';
import { GIVEN, KEEPS } from '../../test/office-rules.ts';
import type { AppError } from '../errors.ts';
import { actTogether } from './act.ts';
import { actionIds } from './actions.ts';
import { wireValues } from './answer-record.ts';
import { findRecord, findRecords } from './find.ts';
import type { Actor, ActRequest } from './plan-act.ts';
import { rightsOf, systemRights } from './rights.ts';

const SYSTEM: Actor = { account: 'system', rights: systemRights(office), unit: 'street' };
const REGISTERS = office.registers.map((register) => [register.id, register as Register] as const);
/** Refused for what it asks, never for who asks; so nothing of the walk is ever written. */
const REFUSED_AFTER_ALL: ActRequest = { register: 'no_such_register', action: 'create' };
const NEW = ['create', 'enter'];
const NO_SUCH_FIELD = { no_such_field: 1 };
const AFTER_RIGHTS = ['state_refused', 'reason_wanted'];

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_office_rights');
});

afterAll(() => server.close());

function postsFor(keeper: string): Post[] {
	const other = keeper === 'rural' ? 'economy' : 'rural';
	const sections = [keeper, other];
	return [
		{ role: 'community_worker', unit: 'chengnan' },
		{ role: 'grid_worker', unit: 'chengnan_g1' },
		{ role: 'grid_worker', unit: 'chengnan' },
		...sections.flatMap((unit) => ['section_clerk', 'section_head', 'enforcement_officer'].map((role) => ({ role, unit }))),
		...(sections.includes('enforcement') ? [] : [{ role: 'enforcement_officer', unit: 'enforcement' }]),
		{ role: 'legal_reviewer', unit: 'judicial' },
		{ role: 'leader', unit: 'street' },
		{ role: 'auditor', unit: 'street' },
		{ role: 'administrator', unit: 'street' },
	];
}

/** The own community, two grids below it, another community, the street, the keeper, another section. */
function placesFor(keeper: string): Placed[] {
	return ['chengnan', 'chengnan_g1', 'chengnan_g2', 'nanmen', 'street', keeper, keeper === 'rural' ? 'economy' : 'rural'].map((unit) => ({ unit }));
}

/** Beside the unit, what the rules ask of some registers. */
function oddPlaces(id: string): Placed[] {
	const about = { unit: 'chengnan', about_asker: true } as const;
	switch (id) {
		case 'petition':
			return [
				{ unit: 'petition_office', handler: 'chengnan' },
				{ unit: 'petition_office', handler: 'nanmen' },
				{ unit: 'petition_office', handler: 'chengnan', secret: true },
				{ unit: 'petition_office', handler: 'chengnan', purpose: 'accusation' },
				about,
			];
		case 'petition_step':
			return [
				{ unit: 'petition_office', to_unit: 'chengnan' },
				{ unit: 'petition_office', to_unit: 'nanmen' },
			];
		case 'enforcement_case':
			return [
				{ unit: 'emergency', officer: ASKER },
				{ unit: 'emergency', second_officer: ASKER },
			];
		case 'gang_clue':
			return [about];
		case 'problem':
		case 'task':
		case 'supervision':
			return ['chengnan', 'nanmen', 'rural'].map((owner) => ({ unit: 'general', owner }));
		default:
			return [];
	}
}

interface Standing {
	readonly id: string;
	readonly placed: Placed;
}

/** What the rules ask for beside the unit: nobody's, unless a place says so. */
const ASKED: Readonly<Record<string, Partial<Placed>>> = {
	...Object.fromEntries(GIVEN.map((id) => [id, { owner: 'publicity' }])),
	petition: { handler: 'publicity', purpose: 'request', secret: false },
	petition_step: { to_unit: 'publicity' },
	enforcement_case: { officer: 'officer_1', second_officer: 'officer_2' },
};
const ABOUT: Readonly<Record<string, string>> = { petition: 'accused_account', gang_clue: 'reported_account' };

/** By register; where a value may stand only once, copies cannot be made twice. */
const standings = new Map<string, Standing[]>();

/** Copies of one of the sample's records, one in each place: what is asked is who may, not how it came there. */
async function stand(register: Register, like: BookRecord): Promise<Standing[]> {
	const known = standings.get(register.id);
	if (known !== undefined) {
		return known;
	}
	const standing: Standing[] = [];
	standings.set(register.id, standing);
	for (const [at, placed] of [...placesFor(register.keeper), ...oddPlaces(register.id)].entries()) {
		const { about_asker, ...asked } = { ...ASKED[register.id], ...placed };
		const id = server.book.newId(new Date());
		const alone = Object.entries(register.fields).flatMap(([field, { unique_within }]) => (unique_within === undefined ? [] : [[field, 1900 + at]]));
		const columns = {
			...filled(register),
			...asked,
			...Object.fromEntries(alone),
			id,
			number: null,
			...(about_asker === true ? { [ABOUT[register.id] ?? '']: ASKER } : {}),
		};
		await server.admin.query(
			`INSERT INTO ledger."${register.id}" SELECT (jsonb_populate_record(r, $1::jsonb)).* FROM ledger."${register.id}" r WHERE r.id = $2`,
			[JSON.stringify(columns), like.id],
		);
		standing.push({ id, placed });
	}
	return standing;
}

/** A value for each kind of field that is sensitive somewhere, as it is stored. */
const FILLED: Readonly<Partial<Record<FieldKindId, unknown>>> = {
	...{ text: '示例', long_text: '示例', phone: '13800000000', id_number: '110101199003074477', account: 'somebody', choice: 'some', choices: ['some'] },
	...{ money: 100, whole_number: 1, decimal: 1, date: '2022-01-01', place: { address: '示例' }, attachments: [], items: [{ item: 'some', quantity: 1 }] },
};

/** Every sensitive field, so that each is seen masked or in the clear. */
function filled(register: Register): Record<string, unknown> {
	const sensitive = Object.entries(register.fields).filter(([, field]) => field.sensitive !== undefined);
	return Object.fromEntries(sensitive.map(([id, { kind }]) => [id, FILLED[kind]]));
}

async function oneOf(register: Register): Promise<BookRecord> {
	const { rows } = await server.admin.query(`SELECT id FROM ledger."${register.id}" WHERE state <> '${VOIDED}' ORDER BY id LIMIT 1`);
	return (await findRecord(server.book, SYSTEM, register.id, rows[0].id)).record;
}

function actorOf({ role, unit }: Post): Actor {
	return { account: ASKER, rights: rightsOf(office, ASKER, [{ role, unit }]), unit };
}

/** Kinds of sensitive value in the clear, by record; records that are not there are not read. */
async function readsOf(register: Register, actor: Actor, standing: readonly Standing[]): Promise<Map<string, string[]>> {
	if (!actor.rights.reads(register.id)) {
		return new Map();
	}
	const ids = sql.join(standing.map(({ id }) => id));
	const within = [(alias: string) => sql<boolean>`${sql.ref(`${alias}.id`)} IN (${ids})`];
	const { records } = await findRecords(server.book, actor, { register: register.id, purpose: 'list', limit: 200, within });
	return new Map(records.map(({ record, masked }) => [record.id, kindsSeen(register, record, masked)]));
}

/** A kind counts as seen when all its fields are: one left masked or one shown too many is told by its name. */
function kindsSeen(register: Register, { values }: BookRecord, masked: readonly string[]): string[] {
	const fields = Object.entries(register.fields).flatMap(([id, { sensitive }]) =>
		sensitive === undefined || (values[id] ?? null) === null ? [] : [{ id, sensitive }],
	);
	return [...Map.groupBy(fields, ({ sensitive }) => sensitive)]
		.flatMap(([kind, own]) => {
			const clear = own.filter(({ id }) => !masked.includes(id));
			return clear.length === own.length ? [kind] : clear.map(({ id }) => `${kind} only in ${id}`);
		})
		.sort();
}

/** `may` when it got as far as what is wrong with the request itself, otherwise how it was refused. */
async function answerTo(actor: Actor, request: ActRequest): Promise<string> {
	try {
		await actTogether(server.book, { actor, requests: [request, REFUSED_AFTER_ALL] });
		return 'written';
	} catch (error) {
		const { code, fields } = error as AppError;
		const path = fields?.[0]?.path;
		return path === 'requests.1' || path === 'requests.0.values.no_such_field' || AFTER_RIGHTS.includes(code) ? 'may' : `${code ?? error}`;
	}
}

test('every register stands in the rules, kept by the section that keeps it and open when it is', () => {
	const rules = Object.entries(KEEPS).flatMap(([unit, { open, closed }]) => [
		...open.map((id) => `${id} ${unit} open`),
		...closed.map((id) => `${id} ${unit} restricted`),
	]);
	expect(office.registers.map(({ id, keeper, access }) => `${id} ${keeper} ${access}`).sort()).toEqual(rules.sort());
});

test.each(REGISTERS)('%s: everybody reads what the rules say, and sees of it what they say, at every unit', async (_, register) => {
	const standing = await stand(register, await oneOf(register));
	const kinds = [...new Set(Object.values(register.fields).flatMap(({ sensitive }) => sensitive ?? []))].sort();
	const [seen, due]: [string[], string[]] = [[], []];
	for (const post of postsFor(register.keeper)) {
		const read = await readsOf(register, actorOf(post), standing);
		for (const { id, placed } of standing) {
			const one = { post, register: register.id, record: placed };
			seen.push(`${told(one)}: ${read.get(id)}`);
			due.push(`${told(one)}: ${mayRead(one) ? kinds.filter((kind) => seesInClear(one).includes(kind)) : undefined}`);
		}
	}
	expect(seen).toEqual(due);
});

test.each(REGISTERS)('%s: everybody does what the rules say, at every unit', async (_, register) => {
	const like = await oneOf(register);
	const standing = await stand(register, like);
	const values = { ...wireValues(register, like, []), ...ASKED[register.id] };
	const asked: { said: string; due: string; answer: Promise<string> }[] = [];
	for (const post of postsFor(register.keeper)) {
		for (const [{ id, placed }, action] of standing.flatMap((one) => actionsAt(register, one.placed).map((action) => [one, action] as const))) {
			const one = { post, register: register.id, record: placed };
			const request = NEW.includes(action) ? { unit: placed.unit, values } : { id, values: NO_SUCH_FIELD };
			const refusal = NEW.includes(action) || mayRead(one) ? 'not_allowed' : 'record_unknown';
			const due = mayDo(one, action) ? 'may' : refusal;
			asked.push({ said: `${told(one)}, ${action}`, due, answer: answerTo(actorOf(post), { register: register.id, action, ...request }) });
		}
	}
	const answers = await Promise.all(asked.map(async ({ said, answer }) => `${said}: ${await answer}`));
	expect(answers).toEqual(asked.map(({ said, due }) => `${said}: ${due}`));
});

/** A new record is nobody's yet: it is made at each unit once. */
function actionsAt(register: Register, placed: Placed): string[] {
	return actionIds(register).filter((id) => !NEW.includes(id) || Object.keys(placed).length === 1);
}

function told({ post, record }: { post: Post; record: Placed }): string {
	return `${post.role} of ${post.unit}, ${JSON.stringify(record)}`;
}

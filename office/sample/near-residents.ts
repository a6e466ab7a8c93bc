/**
 * Old people and households whom the figures about absent, living-apart and elderly residents must tell apart: each differs in one thing from
 * those that count. What holds for a while holds from March to September 2022, so that one record serves before, within and after.
 */
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

const GRID = 'xiyuan_grid';
const WORKER = 'xiyuan_worker';
/** When all of them were visited; nothing that is a while old began before it in the book. */
const VISITED = '2021-11-08';
const LONG_SINCE = '2010-05-01';
const WHILE = { from_on: '2022-03-01', until_on: '2022-09-30' };

interface Span {
	/** Holds for a while only. */
	readonly brief?: true;
	/** Ended before the year. */
	readonly over?: true;
}

export function sampleNearResidents(build: SampleBuild): void {
	const book = nearResidents(build);
	const home = book.dwelling();
	const outside = { area: 'city', outside: '示例他街道' };
	const registered = { kind: 'registered', area: 'street', dwelling: home };
	const elsewhere = { kind: 'registered', area: 'province', outside: '示例外市示例镇' };
	const living = { kind: 'living', area: 'street', dwelling: home, reason: 'work' };
	const away = { kind: 'living', ...outside, reason: 'work' };
	const person = (residences: readonly (readonly [Record<string, unknown>, Span?])[], span: Span = {}): string => {
		const key = book.resident(span);
		for (const [values, spanOfIt = {}] of residences) {
			book.residence(key, values, spanOfIt);
		}
		return key;
	};
	/** Lives at the first of the addresses where they are or were registered. */
	const atRegistered = (registrations: readonly (readonly [Record<string, unknown>, Span?])[], span: Span = {}): string => {
		const key = book.resident({});
		const [same_as] = registrations.map(([values, spanOfIt = {}]) => book.residence(key, values, spanOfIt));
		book.residence(key, { kind: 'living', same_as: ref(same_as ?? '') }, span);
		return key;
	};

	person([[registered], [away]], { brief: true });
	const briefly = person([[registered, { brief: true }], [away]]);
	atRegistered([[registered]], { brief: true });
	const stranger = person([[elsewhere], [away]]);
	const guest = person([[elsewhere], [living]], { brief: true });
	const lodger = person([[elsewhere], [living, { brief: true }]]);
	const neighbour = person([[registered, { brief: true }], [living], [elsewhere, { over: true }]]);
	atRegistered([[registered, { over: true }], [elsewhere]]);
	atRegistered([[elsewhere]]);
	const returned = atRegistered([[elsewhere, { over: true }], [registered]]);
	atRegistered([[registered, { brief: true }], [registered]]);
	const doubled = person([[registered], [away]]);
	const doubledGuest = person([[elsewhere], [living]]);
	book.residence(book.withoutNumber('1951-06-11'), living, {});
	const absent = Array.from({ length: 3 }, () => person([[registered], [away]]));

	book.household('registered', [[briefly]], { brief: true });
	book.household('living', [[stranger]]);
	book.household('registered', []);
	book.household('registered', [[returned, { brief: true }]]);
	for (const [at, other] of ([[neighbour, { brief: true }], [guest], [lodger]] as const).entries()) {
		book.household('registered', [[absent[at] ?? ''], other]);
	}
	const twice = book.household('registered', [[doubled]]);
	book.void('household', twice);
	book.void('resident', doubled);
	book.void('resident', doubledGuest);
}

function nearResidents(build: SampleBuild) {
	const span = ({ brief, over }: Span) => (brief === true ? WHILE.from_on : over === true ? LONG_SINCE : VISITED);
	const create = (register: string, values: Record<string, unknown>, { brief }: Span): string => {
		const key = build.key('near resident');
		build.add(brief === true ? '2022-03-02' : VISITED, { account: GRID, register, action: 'create', key, values });
		return key;
	};
	const end = (of: { register: string; action: string; key: string; account?: string }, { brief, over }: Span, more: Record<string, unknown> = {}) => {
		if (brief === true || over === true) {
			const until_on = brief === true ? WHILE.until_on : '2021-06-30';
			const { register, action, key, account = GRID } = of;
			build.add(brief === true ? '2022-10-02' : VISITED, { account, register, action, of: key, values: { until_on, ...more } });
		}
	};
	return {
		dwelling: () => ref(create('dwelling', { address: '西园路99号（示例）', kind: 'flat', use: 'owner', from_on: VISITED }, {})),
		resident: (how: Span): string => {
			const { name, id_number, phone } = build.person('1938-01-01', '1955-12-31');
			const key = create('resident', { name, id_number, phone, ethnicity: '01', from_on: span(how) }, how);
			end({ register: 'resident', action: 'end', key, account: WORKER }, how, { end_cause: 'moved' });
			return key;
		},
		withoutNumber: (birth_on: string): string => {
			const { name, phone } = build.person();
			const paper = '护照（示例）';
			return create('resident', { name, birth_on, sex: '2', paper, phone, ethnicity: '01', from_on: VISITED }, {});
		},
		residence: (resident: string, values: Record<string, unknown>, how: Span): string => {
			const from_on = how.brief === true ? WHILE.from_on : LONG_SINCE;
			const key = create('residence', { resident: ref(resident), ...values, from_on }, how);
			end({ register: 'residence', action: 'end', key }, how);
			return key;
		},
		household: (kind: string, members: readonly (readonly [string, Span?])[], how: Span = {}): string => {
			const key = create('household', { name: '示例户', kind, from_on: span(how) }, how);
			for (const [at, [resident, spanOfIt = {}]] of members.entries()) {
				const relation = at === 0 ? 'head' : 'other';
				const from_on = span(spanOfIt);
				const membership = create('household_membership', { resident: ref(resident), household: ref(key), relation, from_on }, spanOfIt);
				end({ register: 'household_membership', action: 'leave', key: membership }, spanOfIt);
			}
			end({ register: 'household', action: 'close', key }, how);
			return key;
		},
		void: (register: string, of: string) => build.add('2021-12-20', { account: WORKER, register, action: 'void', of, reason: '同一人登记两次' }),
	};
}

/**
 * What the book learned late or wrong: facts of the year that were written down after it, put right, or taken out again. Figures asked
 * as known on 25 January 2023 differ by exactly this from what they are afterwards.
 */
import type { SampleBuild } from './build.ts';
import { moment, type SampleAct } from './sample.ts';

type Values = Readonly<Record<string, unknown>>;
type Pick = (values: Values) => boolean;

const LEARNED = '2023-01-26';

export function sampleCorrections(build: SampleBuild): void {
	learnLate(build, 'good_deed', 'done_on');
	const paysOnce = ({ id_number }: Values) => build.acts.filter(({ values }) => values?.['id_number'] === id_number).length === 1;
	learnLate(build, 'pension_contribution', 'paid_on', (values) => values['year'] === 2022 && paysOnce(values));
	putRight(
		build,
		'activity',
		({ kind, held_on }) => kind === 'party_lecture' && isOf2022(held_on),
		({ attendance }) => ({ attendance: Number(attendance) + 30 }),
	);
	putRight(
		build,
		'aid_payment',
		({ programme, paid_on, grant }) => programme === 'medical' && grant === undefined && isOf2022(paid_on),
		({ amount }) => ({
			amount: Number(amount) - 100,
		}),
	);
	putRight(
		build,
		'facility',
		({ topic, built_on }) => topic === 'rule_of_law' && isOf2022(built_on),
		() => ({ topic: 'civilisation' }),
	);
	putRight(
		build,
		'mediation',
		({ body, accepted_on }) => body === 'judicial_office' && String(accepted_on) > '2022-02-01',
		() => ({ body: 'people_committee' }),
	);
	putRight(
		build,
		'renewal_project',
		({ name }) => name === '灵山里',
		() => ({ name: '灵山巷' }),
	);
	takeOut(build);
	bringBack(build);
	sealedTwice(build);
}

function isOf2022(day: unknown): boolean {
	return typeof day === 'string' && day >= '2022-02-01' && day <= '2022-11-20';
}

/** Counted, and found in a drawer a month later. */
function learnLate(build: SampleBuild, register: string, on: string, pick: Pick = () => true): void {
	const [at, act] = alone(build, register, (values) => isOf2022(values[on]) && pick(values));
	build.acts[at] = { ...act, at: moment(LEARNED), made_at: act.at };
}

/** The first one made that nothing else in the sample acts on or points at. */
function alone({ acts }: SampleBuild, register: string, pick: Pick): [number, SampleAct] {
	const used = new Set(acts.flatMap(({ of, values = {} }) => [of, ...Object.values(values).map((value) => (value as { ref?: string } | null)?.ref)]));
	const at = acts.findIndex(
		({ register: one, action, key, values }) => one === register && action === 'create' && (key === undefined || !used.has(key)) && pick(values ?? {}),
	);
	return [at, found(acts[at], register)];
}

/** One that was written down wrong, and put right by whoever wrote it. */
function putRight(build: SampleBuild, register: string, pick: Pick, wrongOf: (values: Values) => Values): void {
	const at = build.acts.findIndex(
		(act) =>
			act.register === register &&
			act.action === 'create' &&
			pick(act.values ?? {}) &&
			!build.acts.some(({ action, of }) => action === 'void' && of !== undefined && of === act.key),
	);
	const act = found(build.acts[at], register);
	const values = act.values ?? {};
	const wrong = wrongOf(values);
	const key = act.key ?? build.key(register);
	build.acts[at] = { ...act, key, values: { ...values, ...wrong } };
	const right = Object.fromEntries(Object.keys(wrong).map((field) => [field, values[field]]));
	build.add(LEARNED, { account: act.account, register, action: 'amend', of: key, values: right });
}

/** A hotline order that came twice, found out only when the year was over. */
function takeOut(build: SampleBuild): void {
	const key = build.key('petition');
	const by = { account: 'petition_office_clerk', register: 'petition' };
	const days = { received_on: '2022-11-08', accepted_on: '2022-11-10', answered_on: '2022-11-16', closed_on: '2022-11-17' };
	const values = { matter: '路灯问题（示例）', channel: 'hotline', reply: '已修复（示例）', ...days };
	build.add('2022-11-17', { ...by, action: 'enter', state: 'closed', unit: 'nanmen', key, values });
	build.add(LEARNED, { ...by, action: 'void', of: key, reason: '与另一工单重复' });
}

/** An activity taken for a double, and brought back. */
function bringBack(build: SampleBuild): void {
	const [at, act] = alone(build, 'activity', ({ kind, held_on }) => kind === 'volunteer' && isOf2022(held_on));
	const key = act.key ?? build.key('activity');
	build.acts[at] = { ...act, key };
	build.add('2022-12-29', { account: act.account, register: 'activity', action: 'void', of: key, reason: '疑似重复' });
	build.add(LEARNED, { account: 'general_clerk', register: 'activity', action: 'restore', of: key });
}

/** One sealing that two people wrote down. */
function sealedTwice(build: SampleBuild): void {
	const by = { account: 'general_clerk', register: 'seal_use' };
	const key = build.key('seal');
	const values = { document: '示例文件', seal: 'contract', copies: 2, used_on: '2022-09-14', approved_by: 'general_head' };
	build.add('2022-09-14', { ...by, action: 'create', key, values });
	build.add('2022-09-16', { ...by, action: 'void', of: key, reason: '与另一条重复' });
}

function found(act: SampleAct | undefined, register: string): SampleAct {
	if (act === undefined) {
		throw new Error(`sample: nothing of ${register} to be put right`);
	}
	return act;
}

/** Enforcement cases of the sample: every state, on the spot and ordinary, reviewed by somebody else than its officers. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { sampleCreditCode } from './people.ts';

const REGISTER = 'enforcement_case';
const OFFICER = 'officer_1';
const SECOND = 'officer_2';
const REVIEWER = 'legal_reviewer';
const HEAD = 'enforcement_head';
const STAGES = ['filed', 'investigated', 'submitted', 'reviewed', 'decided', 'served', 'closed'] as const;

interface SampleCase {
	readonly filed_on: string;
	readonly title: string;
	readonly domain: string;
	readonly until: (typeof STAGES)[number];
	readonly organisation?: boolean;
	readonly major?: boolean;
	readonly fine?: number;
}

type Step = (after: number, account: string, action: string, values?: Readonly<Record<string, unknown>>, reason?: string) => void;

export function sampleEnforcement(build: SampleBuild): void {
	const open = (one: Omit<SampleCase, 'until'> & { readonly until?: SampleCase['until'] }) => ordinary(build, { until: 'closed', ...one });
	open({ filed_on: '2022-02-22', title: '擅自占用城市道路堆放物料', domain: 'appearance', organisation: true, fine: 2000 });
	open({ filed_on: '2022-03-16', title: '未取得许可擅自搭建', domain: 'planning', major: true, fine: 8000 });
	open({ filed_on: '2022-05-10', title: '餐饮场所未安装可燃气体报警装置', domain: 'gas', organisation: true, major: true, fine: 12_000 });
	open({ filed_on: '2022-06-28', title: '随意倾倒垃圾', domain: 'appearance', fine: 500 });
	open({ filed_on: '2021-07-06', title: '占道经营屡教不改', domain: 'appearance', fine: 600 });
	open({ filed_on: '2022-09-14', title: '违法存放烟花爆竹', domain: 'safety', organisation: true, major: true, fine: 20_000, until: 'served' });
	open({ filed_on: '2022-10-11', title: '露天焚烧垃圾', domain: 'environment', fine: 800, until: 'decided' });
	open({ filed_on: '2022-10-25', title: '擅自拆改承重墙', domain: 'planning', major: true, until: 'reviewed' });
	open({ filed_on: '2022-11-17', title: '作坊安全通道被占用', domain: 'safety', organisation: true, major: true, until: 'submitted' });
	open({ filed_on: '2023-01-09', title: '占道摆卖年货', domain: 'appearance', until: 'filed' });
	onTheSpot(build, '2022-04-12', 'person', 100);
	onTheSpot(build, '2022-08-23', 'organisation', 3000);
	sampleReturned(build);
	sampleDropped(build);
	sampleAnnulled(build);
	const minor = file(build, { filed_on: '2022-05-24', title: '噪声扰民', domain: 'environment' });
	investigate(minor.step, '2022-05-24', 7, false);
	minor.step(9, HEAD, 'decide_unreviewed', { decided_on: '2022-06-02', decision: 'no_penalty', informed_on: '2022-06-01', statement: 'accepted' });
	minor.step(10, SECOND, 'serve', { served_on: '2022-06-03', serving: 'direct' });
	minor.step(11, HEAD, 'keep_private', { not_published: '涉及未成年人隐私（示例）' });
	minor.step(13, HEAD, 'close', { closed_on: '2022-06-06' });
	const doubled = open({ filed_on: '2022-06-29', title: '随意倾倒垃圾', domain: 'appearance', until: 'filed' });
	build.add('2022-06-30', { account: HEAD, register: REGISTER, action: 'void', of: doubled.key, reason: '同一违法行为重复立案' });
}

function file(build: SampleBuild, { filed_on, title, domain, organisation = false }: Omit<SampleCase, 'until'>): { key: string; step: Step } {
	const key = build.key('case');
	const { name, id_number, phone } = build.person('1960-01-01', '1999-12-31');
	build.add(filed_on, {
		account: OFFICER,
		register: REGISTER,
		action: 'create',
		key,
		values: {
			title: `${title}（示例）`,
			domain,
			procedure: 'ordinary',
			source: build.random.pick(['patrol', 'complaint', 'transfer']),
			party_kind: organisation ? 'organisation' : 'person',
			party: organisation ? `示例商行${build.random.between(1, 60)}号` : name,
			...(organisation ? { credit_code: sampleCreditCode(7000 + build.random.between(0, 900)) } : { id_number }),
			phone,
			place: { address: `示例路${build.random.between(1, 180)}号` },
			occurred_on: addDays(filed_on, -1),
			filed_on,
			officer: OFFICER,
			certificate: '示例执法证0001',
			second_officer: SECOND,
			second_certificate: '示例执法证0002',
		},
	});
	const step: Step = (after, account, action, values, reason) =>
		build.add(addDays(filed_on, after), {
			account,
			register: REGISTER,
			action,
			of: key,
			...(values === undefined ? {} : { values }),
			...(reason === undefined ? {} : { reason }),
		});
	return { key, step };
}

function investigate(step: Step, filed_on: string, after: number, major: boolean): void {
	step(after, OFFICER, 'investigate', {
		investigated_on: addDays(filed_on, after),
		identified: true,
		rights_told: true,
		facts: '现场检查并询问，违法事实清楚（示例）',
		legal_basis: '示例条例第一条',
		recorded_by: ['written', 'photo', 'video'],
		major,
	});
}

function ordinary(build: SampleBuild, one: SampleCase): { key: string } {
	const { filed_on, major = false, fine = 500 } = one;
	const { key, step } = file(build, one);
	const day = (after: number) => addDays(filed_on, after);
	const reaches = (stage: (typeof STAGES)[number]) => STAGES.indexOf(one.until) >= STAGES.indexOf(stage);
	if (reaches('investigated')) {
		investigate(step, filed_on, 12, major);
	}
	if (major && reaches('submitted')) {
		step(14, OFFICER, 'submit', { submitted_on: day(14) });
	}
	if (major && reaches('reviewed')) {
		step(18, REVIEWER, 'review', { reviewed_on: day(18), review_opinion: 'agree', review_note: '事实清楚，程序合法（示例）' });
	}
	if (reaches('decided')) {
		const discussed = major ? { discussed_on: day(24) } : {};
		step(26, HEAD, major ? 'decide' : 'decide_unreviewed', {
			decided_on: day(26),
			decision: 'fine',
			discretion: '按裁量基准从轻（示例）',
			fine,
			informed_on: day(19),
			statement: 'none',
			...discussed,
		});
	}
	if (reaches('served')) {
		step(29, SECOND, 'serve', { served_on: day(29), serving: 'direct' });
		step(31, OFFICER, 'publish', { published_on: day(31), published_at: '示例执法公示平台' });
	}
	if (reaches('closed')) {
		step(40, OFFICER, 'perform', { performed_on: day(40), paid: fine });
		step(42, HEAD, 'close', { closed_on: day(42) });
		step(50, OFFICER, 'archive', { archived_on: day(50) });
	}
	return { key };
}

function onTheSpot(build: SampleBuild, filed_on: string, party_kind: 'person' | 'organisation', fine: number): void {
	const { step } = file(build, { filed_on, title: '乱张贴小广告', domain: 'appearance', organisation: party_kind === 'organisation' });
	step(0, OFFICER, 'correct', { procedure: 'on_the_spot' });
	step(0, OFFICER, 'decide_on_the_spot', {
		decided_on: filed_on,
		decision: 'fine',
		fine,
		facts: '当场查实（示例）',
		legal_basis: '示例条例第二条',
		identified: true,
		rights_told: true,
		recorded_by: ['written', 'photo'],
		statement: 'none',
	});
	step(0, SECOND, 'serve', { served_on: filed_on, serving: 'direct' });
	step(3, OFFICER, 'publish', { published_on: addDays(filed_on, 3), published_at: '示例执法公示平台' });
	step(3, OFFICER, 'perform', { performed_on: addDays(filed_on, 3), paid: fine });
	step(5, HEAD, 'close', { closed_on: addDays(filed_on, 5) });
}

/** The review asks for more evidence: back to the officers, and through the review a second time. */
function sampleReturned(build: SampleBuild): void {
	const filed_on = '2022-07-05';
	const { step } = file(build, { filed_on, title: '擅自停止供气', domain: 'gas', organisation: true });
	const day = (after: number) => addDays(filed_on, after);
	step(1, OFFICER, 'take_measure', { measure: 'evidence', measure_on: day(1), measure_due_on: day(10) });
	step(8, OFFICER, 'lift_measure', { measure_lifted_on: day(8) });
	investigate(step, filed_on, 15, true);
	step(16, OFFICER, 'submit', { submitted_on: day(16) });
	step(20, REVIEWER, 'review', { reviewed_on: day(20), review_opinion: 'supplement', review_note: '补充供用气合同（示例）' });
	step(21, HEAD, 'send_back', undefined, '按审核意见补充调查');
	step(60, HEAD, 'extend', { extended_on: day(60), decide_by_on: day(120) }, '需补充鉴定（示例）');
	investigate(step, filed_on, 75, true);
	step(80, REVIEWER, 'review', { reviewed_on: day(80), review_opinion: 'agree' });
	step(90, HEAD, 'decide', {
		decided_on: day(90),
		decision: 'fine',
		fine: 15_000,
		informed_on: day(81),
		statement: 'in_part',
		hearing_asked_on: day(83),
		hearing_on: day(88),
		discussed_on: day(89),
	});
	step(93, SECOND, 'serve', { served_on: day(93), serving: 'left' });
	step(95, OFFICER, 'publish', { published_on: day(95), published_at: '示例执法公示平台' });
	step(120, OFFICER, 'remind', { reminded_on: day(120) });
	step(140, HEAD, 'ask_court', { court_asked_on: day(140) });
}

function sampleDropped(build: SampleBuild): void {
	const filed_on = '2022-08-02';
	const { step } = file(build, { filed_on, title: '疑似违法搭建', domain: 'planning' });
	investigate(step, filed_on, 9, false);
	step(12, HEAD, 'drop', { dropped_on: addDays(filed_on, 12) }, '搭建已于立案前自行拆除（示例）');
}

/** Annulled on appeal, its notice withdrawn. */
function sampleAnnulled(build: SampleBuild): void {
	const filed_on = '2021-09-06';
	const { step } = file(build, { filed_on, title: '夜间施工噪声', domain: 'environment', organisation: true });
	const day = (after: number) => addDays(filed_on, after);
	investigate(step, filed_on, 10, false);
	step(20, HEAD, 'decide_unreviewed', { decided_on: day(20), decision: 'fine', fine: 5000, informed_on: day(12), statement: 'not_accepted' });
	step(22, SECOND, 'serve', { served_on: day(22), serving: 'direct' });
	step(24, OFFICER, 'publish', { published_on: day(24), published_at: '示例执法公示平台' });
	step(50, HEAD, 'appeal', { appeal: 'reconsideration', appealed_on: day(50) });
	step(105, HEAD, 'appeal', { appeal: 'reconsideration', appealed_on: day(50), appeal_result: 'annulled' });
	step(107, HEAD, 'withdraw_notice', { withdrawn_on: day(107) }, '决定被撤销');
	step(110, HEAD, 'close', { closed_on: day(110) });
}

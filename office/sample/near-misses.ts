/**
 * What figures must not count: for each figure something that differs from what it counts in one thing only. A test drops every
 * clause of every figure's filter and wants the value to change by what stands here (or by near misses that came about elsewhere).
 */
import type { SampleBuild } from './build.ts';
import { ref } from './sample.ts';

type Values = Readonly<Record<string, unknown>>;

interface NearMiss {
	readonly register: string;
	readonly state: string;
	readonly values: Values;
	readonly unit?: string;
	readonly key?: string;
	/** Taken out again: it was entered twice. */
	readonly voided?: true;
}

/** What heads decide is entered by heads. */
const HEADS_ENTER = ['party_member_development', 'aid_grant'];

/** Entered by somebody of that section on that day, in the state that it had. */
type Enter = (section: string, day: string, miss: NearMiss) => void;

export function sampleNearMisses(build: SampleBuild): void {
	const enter: Enter = (section, day, { register, state, values, unit, key = build.key('near miss'), voided }) => {
		const account = `${section}_${HEADS_ENTER.includes(register) ? 'head' : 'clerk'}`;
		build.add(day, { account, register, action: 'enter', state, key, values, ...(unit === undefined ? {} : { unit }) });
		if (voided === true) {
			build.add(day, { account, register, action: 'void', of: key, reason: '与另一条重复', late: 1 });
		}
	};
	nearParty(build, enter);
	nearProjects(enter);
	nearPlaces(enter);
	nearActivities(enter);
	nearPeace(build, enter);
	nearPatients(build, enter);
	nearLivelihood(build, enter);
	nearGrants(build, enter);
}

function nearParty(build: SampleBuild, enter: Enter): void {
	const develop = (state: string, values: Values, voided?: true) => {
		const { name, id_number } = build.person('1980-01-01', '2000-12-31');
		const course = { applied_on: '2019-03-01', activist_on: '2020-03-01', candidate_on: '2021-09-01', precheck_on: '2022-09-20' };
		const miss = { register: 'party_member_development', state, values: { name, id_number, branch: '示例机关支部', ...course, ...values } };
		enter('party_building', '2022-09-29', voided === true ? { ...miss, voided } : miss);
	};
	develop('probationary', { probationary_on: '2022-09-28' }, true);
	// The meeting's day was written down beforehand, and the meeting was put off.
	develop('prechecked', { probationary_on: '2022-10-18' });
	const member = { register: 'joint_committee_membership', state: 'member', voided: true } as const;
	enter('party_building', '2022-04-06', { ...member, values: { member: '示例重复单位', committee: 'street', from_on: '2022-04-01' } });
	enter('party_building', '2022-04-06', { ...member, values: { member: '示例重复机关', committee: 'community', community: 'nanmen', from_on: '2022-04-01' } });
	const later = { member: '示例来年机关', committee: 'community', community: 'nanmen', from_on: '2022-12-28' };
	enter('party_building', '2022-12-28', { register: 'joint_committee_membership', state: 'member', values: later });
	const { name, phone } = build.person('1970-01-01', '1999-12-31');
	const serving = { name, phone, home_unit: '示例机关单位1', from_on: '2022-05-09' };
	enter('party_building', '2022-05-09', { register: 'double_registration', state: 'registered', unit: 'nanmen', values: serving, voided: true });
}

/** The two projects of the report once more: signed two years earlier, signed after the closing day, never signed, entered twice. */
function nearProjects(enter: Enter): void {
	const amounts = { planned: 9_000_000, fixed: 8_000_000, output: 6_000_000, tax: 50_000 };
	const register = 'investment_project';
	for (const [name, industry] of [
		['电器综合体、租赁和商务服务业', 'commerce'],
		['民办幼儿园', 'education'],
	] as const) {
		const one = { name, industry, investor: '示例投资公司', ...amounts };
		const done = { started_on: '2022-04-10', completed_on: '2022-09-30' };
		// The day on which it was to be completed was written down, and it was not.
		const signed = { lead_on: '2020-05-10', signed_on: '2020-09-10', completed_on: '2020-11-30' };
		enter('economy', '2020-09-10', { register, state: 'signed', values: { ...one, ...signed } });
		// Built first, signed afterwards.
		enter('economy', '2022-12-29', { register, state: 'completed', values: { ...one, ...done, lead_on: '2022-03-01', signed_on: '2022-12-29' } });
		enter('economy', '2022-03-02', { register, state: 'lead', values: { ...one, ...done, lead_on: '2022-03-01', signed_on: '2022-03-20' } });
		enter('economy', '2022-10-10', { register, state: 'completed', values: { ...one, ...done, lead_on: '2022-03-01', signed_on: '2022-03-20' }, voided: true });
	}
	const planned = { name: '示例物流园', industry: 'commerce', ...amounts, lead_on: '2022-07-01', signed_on: '2022-11-20' };
	enter('economy', '2022-07-01', { register, state: 'lead', values: planned });
	enter('economy', '2022-11-21', { register, state: 'signed', values: planned, voided: true });
	enter('economy', '2020-06-02', { register, state: 'signed', values: { ...planned, name: '示例停工项目', lead_on: '2020-03-01', signed_on: '2020-06-01' } });
}

function nearPlaces(enter: Enter): void {
	const renew = (name: string, kind: string, state: string, days: Values, voided?: true) => {
		const values = {
			name,
			kind,
			sequence: 8,
			...(kind === 'old_neighbourhood' ? { phase: name } : {}),
			planned_on: '2020-08-01',
			started_on: '2020-10-01',
			...days,
		};
		const miss = { register: 'renewal_project', state, values };
		enter('construction', '2023-01-09', voided === true ? { ...miss, voided } : miss);
	};
	for (const [name, kind] of [
		['示例期', 'old_neighbourhood'],
		['示例巷', 'showcase_lane'],
	] as const) {
		renew(`${name}（重复）`, kind, 'completed', { completed_on: '2022-06-30' }, true);
		renew(`${name}（前年完工）`, kind, 'completed', { completed_on: '2020-12-20' });
		renew(`${name}（年后完工）`, kind, 'completed', { completed_on: '2023-01-06' });
		// The day planned for completion went by.
		renew(`${name}（未完工）`, kind, 'started', { completed_on: '2022-12-15' });
	}
	const site = { kind: 'temple', integrated: true, sequence: 7 };
	enter('publicity', '2022-02-20', {
		register: 'heritage_site',
		state: 'listed',
		values: { ...site, name: '示例庙（重复）', from_on: '2022-02-20' },
		voided: true,
	});
	const gone = { ...site, name: '示例旧祠', from_on: '2019-05-10', until_on: '2021-12-31' };
	enter('publicity', '2022-01-10', { register: 'heritage_site', state: 'listed', values: gone });
	nearFacilities(enter);
	const deed = { title: '为群众办实事（重复登记）', done_on: '2022-09-08', beneficiaries: 70 };
	enter('publicity', '2022-09-08', { register: 'good_deed', state: 'done', values: deed, voided: true });
}

function nearFacilities(enter: Enter): void {
	const build = (name: string, kind: string, built_on: string, more: Values = {}, voided?: true) => {
		const community = String(more['community'] ?? 'nanmen');
		const miss = { register: 'facility', state: 'in_use', unit: community, values: { name, kind, built_on, community, ...more } };
		enter('construction', '2023-01-12', voided === true ? { ...miss, voided } : miss);
	};
	for (const kind of ['waste_point', 'civilisation_institute', 'civilisation_station']) {
		build('示例重复设施', kind, '2021-05-10', {}, true);
		build('示例年后设施', kind, '2023-01-10', kind === 'civilisation_station' ? { community: 'xincheng' } : {});
	}
	for (const topic of ['rule_of_law', 'anti_drug']) {
		build('示例重复宣传栏', 'notice_board', '2022-05-10', { topic }, true);
		build('示例年后宣传栏', 'notice_board', '2022-12-28', { topic });
		build('示例主题站点', 'civilisation_station', '2022-06-10', { topic, removed_on: '2022-12-20' });
		build('示例主题公厕', 'public_toilet', '2022-06-10', { topic });
	}
	build('台风毁坏的禁毒宣传栏', 'notice_board', '2022-03-10', { topic: 'anti_drug', removed_on: '2022-07-03' });
	build('上年更换的禁毒宣传栏', 'notice_board', '2018-03-10', { topic: 'anti_drug', replaced_on: '2021-06-20' });
	build('年后更换的禁毒宣传栏', 'notice_board', '2018-03-10', { topic: 'anti_drug', replaced_on: '2023-01-08' });
}

function nearActivities(enter: Enter): void {
	const held = (section: string, held_on: string, values: Values) =>
		enter(section, held_on, { register: 'activity', state: 'held', values: { held_on, ...values } });
	held('publicity', '2022-10-14', {
		title: '文明创建宣传（示例）',
		kind: 'publicity',
		topics: ['civilisation'],
		attendance: 60,
		quantities: [
			{ item: 'leaflets', quantity: 120 },
			{ item: 'banners', quantity: 6 },
			{ item: 'screen_runs', quantity: 80 },
		],
	});
	held('enforcement', '2022-05-17', { title: '春风利剑业务培训（示例）', kind: 'training', campaign: 'spring_sword', topics: ['traffic'], attendance: 35 });
}

function nearPeace(build: SampleBuild, enter: Enter): void {
	const receive = (channel: string, received_on: string, state: string, days: Values, voided?: true) => {
		const { name: petitioner, phone } = build.person();
		const reply = days['answered_on'] === undefined ? {} : { reply: '已处理（示例）' };
		const values = { matter: '示例近似件', channel, received_on, petitioner, phone, ...reply, ...days };
		const miss = { register: 'petition', state, unit: 'nanmen', values };
		enter('petition_office', '2023-01-05', voided === true ? { ...miss, voided } : miss);
	};
	const closed = { accepted_on: '2022-05-12', answered_on: '2022-05-20', closed_on: '2022-05-21' };
	for (const channel of ['online', 'mediation_centre', 'hotline']) {
		receive(channel, '2022-05-10', 'closed', closed, true);
		// Still open, and a year old.
		receive(channel, '2021-11-20', 'accepted', { accepted_on: '2021-11-22' });
		receive(channel, '2021-10-08', 'closed', { accepted_on: '2021-10-10', closed_on: '2021-10-20' });
		receive(channel, '2021-10-09', 'answered', { accepted_on: '2021-10-10', answered_on: '2021-10-20' });
		receive(channel, '2021-11-10', 'closed', { accepted_on: '2021-11-12', answered_on: '2021-12-10', closed_on: '2022-01-05' });
		// To be closed that day, had the petitioner not come back.
		receive(channel, '2021-10-12', 'answered', { accepted_on: '2021-10-13', answered_on: '2021-10-20', closed_on: '2021-10-22' });
	}
	receive('hotline', '2022-08-10', 'received', {}, true);
	const handed = { handed_on_to: '示例责任单位' };
	receive('visit', '2022-05-10', 'handed_on', { ...handed, handed_on_on: '2022-05-12' }, true);
	// Handed on by telephone before it was written down.
	receive('visit', '2022-12-02', 'handed_on', { ...handed, handed_on_on: '2022-11-29' });
	// Days that were foreseen: neither was it handed on, nor closed.
	receive('visit', '2022-06-01', 'accepted', { ...handed, accepted_on: '2022-06-02', handed_on_on: '2022-06-03' });
	receive('visit', '2021-12-20', 'closed', { accepted_on: '2021-12-21', answered_on: '2022-01-08', closed_on: '2022-01-10' });
	receive('visit', '2022-06-08', 'answered', { accepted_on: '2022-06-09', answered_on: '2022-06-20', closed_on: '2022-06-21' });
	for (const body of ['judicial_office', 'womens_federation']) {
		const mediate = (state: string, days: Values, voided?: true) => {
			const values = { matter: '示例近似纠纷', body, accepted_on: '2021-09-20', ...days };
			const miss = { register: 'mediation', state, unit: 'nanmen', values };
			enter('judicial', '2023-01-06', voided === true ? { ...miss, voided } : miss);
		};
		mediate('concluded', { concluded_on: '2022-06-20', agreement: false }, true);
		mediate('concluded', { concluded_on: '2021-10-20', agreement: false });
		mediate('accepted', { concluded_on: '2022-06-20' });
	}
	const happen = (category: string, happened_on: string, voided?: true) => {
		const miss = { register: 'incident', state: 'recorded', unit: 'nanmen', values: { title: '示例近似事件', category, severity: 'major', happened_on } };
		enter('peace', '2022-12-30', voided === true ? { ...miss, voided } : miss);
	};
	happen('criminal', '2022-04-04', true);
	happen('public_order', '2021-04-04');
}

function nearPatients(build: SampleBuild, enter: Enter): void {
	const list = (day: string, days: Values, voided?: true): string => {
		const { name, id_number } = build.person('1955-01-01', '1999-12-31');
		const key = build.key('patient');
		const miss = { register: 'patient', state: 'followed', unit: 'nanmen', key, values: { name, id_number, diagnosis: 'schizophrenia', ...days } };
		enter('peace', day, voided === true ? { ...miss, voided } : miss);
		return key;
	};
	list('2022-03-01', { from_on: '2022-03-01' }, true);
	// Visited before being put on the register, then moved away without another visit.
	const patient = list('2022-12-29', { from_on: '2022-12-29', until_on: '2023-03-31' });
	const values = { patient: ref(patient), visited_on: '2022-08-10', outcome: 'stable' };
	enter('peace', '2022-12-29', { register: 'patient_follow_up', state: 'visited', unit: 'nanmen', values });
}

function nearLivelihood(build: SampleBuild, enter: Enter): void {
	const section = 'public_service';
	const contribute = (year: number, paid_on: string, voided?: true) => {
		const { name, id_number } = build.person('1963-01-01', '2004-12-31');
		const miss = { register: 'pension_contribution', state: 'paid', unit: 'nanmen', values: { name, id_number, year, paid_on, amount: 180 } };
		enter(section, paid_on, voided === true ? { ...miss, voided } : miss);
	};
	contribute(2022, '2022-05-06', true);
	contribute(2021, '2021-06-08');
	contribute(2023, '2022-12-08');
	const target = { register: 'target', state: 'set' };
	const set = { title: '示例任务', year: 2022, source: '示例人社〔2022〕9号', issued_on: '2022-01-19' };
	enter(section, '2022-01-19', { ...target, values: { ...set, figure: 'good_deeds', value: 40 } });
	enter(section, '2022-01-20', { ...target, values: { ...set, figure: 'pension_payers', value: 13_000 }, voided: true });
	for (const programme of ['medical', 'second_round', 'temporary', 'old_age']) {
		const pay = (paid_on: string, voided?: true) => {
			const { name, id_number } = build.person('1935-01-01', '1941-12-31');
			const miss = { register: 'aid_payment', state: 'paid', unit: 'nanmen', values: { name, id_number, programme, paid_on, amount: 360 } };
			enter(section, paid_on, voided === true ? { ...miss, voided } : miss);
		};
		pay('2022-05-16', true);
		pay('2022-12-15');
	}
}

/** Grants that never came about, and payments beside the days of the report under grants that did. */
function nearGrants(build: SampleBuild, enter: Enter): void {
	const section = 'public_service';
	const born = { minimum_living: ['1950-01-01', '1990-12-31'], unattended_child: ['2009-01-01', '2018-12-31'] } as const;
	for (const programme of ['minimum_living', 'unattended_child'] as const) {
		const apply = (day: string, state: string, days: Values, voided?: true) => {
			const { name, id_number } = build.person(...born[programme]);
			const key = build.key('grant');
			const values = { name, id_number, programme, applied_on: '2022-03-01', checked_on: '2022-03-06', publicised_on: '2022-03-08', ...days };
			enter(section, day, { register: 'aid_grant', state, unit: 'nanmen', key, values, ...(voided === true ? { voided } : {}) });
			return { key, name, id_number };
		};
		const pay = (day: string, { key, ...person }: { key: string; name: string; id_number: string }, voided?: true) => {
			const values = { ...person, programme, paid_on: day, amount: 480, grant: ref(key) };
			enter(section, day, { register: 'aid_payment', state: 'paid', unit: 'nanmen', values, ...(voided === true ? { voided } : {}) });
		};
		apply('2022-03-21', 'granted', { granted_on: '2022-03-20' }, true);
		// The day set for the decision was written down, and the decision was put off.
		pay('2022-06-10', apply('2022-03-09', 'publicised', { granted_on: '2022-03-20' }));
		// Helped at once, granted afterwards.
		const afterwards = apply('2022-12-20', 'granted', { granted_on: '2022-12-20' });
		pay('2022-12-08', afterwards);
		const counted = grantOf2022(build, programme);
		pay('2021-12-29', counted);
		pay('2022-12-16', counted);
		pay('2022-11-25', counted, true);
	}
}

/** One whose grant the figures count, made by another generator. */
function grantOf2022({ acts }: SampleBuild, programme: string): { key: string; name: string; id_number: string } {
	const granted = new Set(
		acts.filter(({ register, action, at }) => register === 'aid_grant' && action === 'grant' && at.startsWith('2022-0')).map(({ of }) => of),
	);
	const found = acts.find(({ key, action, values }) => action === 'create' && granted.has(key) && values?.['programme'] === programme);
	if (found?.key === undefined) {
		throw new Error(`sample: no grant of ${programme} in 2022`);
	}
	return { key: found.key, name: String(found.values?.['name']), id_number: String(found.values?.['id_number']) };
}

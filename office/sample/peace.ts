/** Mediations, incidents, anti-gang clues and the campaigns of three years, with what must not count. */
import { addDays } from '@yibenzhang/engine';
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';
import type { SamplePremises } from './premises.ts';
import { ref } from './sample.ts';

export function samplePeace(build: SampleBuild, places: readonly SamplePremises[]): void {
	sampleMediations(build);
	sampleIncidents(build, places);
	sampleClues(build);
	sampleCampaigns(build);
}

const DISPUTES = [
	['neighbours', '邻里通行'],
	['rent', '房屋租赁'],
	['labour', '劳务报酬'],
	['family', '婚姻家庭'],
	['damages', '损害赔偿'],
	['house_land', '宅基地界'],
	['property_management', '物业服务'],
] as const;

export type Outcome = 'agreed' | 'not_agreed' | 'terminated' | 'open';

function sampleMediations(build: SampleBuild): void {
	const many = (count: number, body: string, days: readonly [string, string], outcome: Outcome = 'agreed') => {
		for (let at = 0; at < count; at += 1) {
			mediate(build, body, build.random.day(...days), outcome);
		}
	};
	const year = ['2022-01-05', '2022-11-10'] as const;
	many(32, 'judicial_office', year);
	many(4, 'judicial_office', year, 'not_agreed');
	many(3, 'womens_federation', year);
	many(18, 'people_committee', year);
	many(2, 'people_committee', year, 'not_agreed');
	many(2, 'judicial_office', year, 'terminated');
	many(1, 'womens_federation', year, 'terminated');
	many(2, 'judicial_office', ['2022-11-01', '2022-11-20'], 'open');
	many(3, 'judicial_office', ['2022-12-01', '2022-12-10']);
	many(1, 'womens_federation', ['2022-12-01', '2022-12-10']);
	many(20, 'judicial_office', ['2021-02-01', '2021-11-20']);
	many(2, 'womens_federation', ['2021-02-01', '2021-11-20']);
	many(1, 'judicial_office', ['2023-01-04', '2023-01-06']);
	for (const body of ['judicial_office', 'womens_federation']) {
		const { key, account } = mediate(build, body, '2022-06-14', 'agreed');
		build.add('2022-09-20', { account, register: 'mediation', action: 'void', of: key, reason: '与人民调解委员会登记的重复' });
	}
}

/** One dispute with its course. */
export function mediate(build: SampleBuild, body: string, accepted_on: string, outcome: Outcome): { key: string; account: string } {
	const register = 'mediation';
	const key = build.key(register);
	const community = build.community();
	const [kind, word] = build.random.pick(body === 'womens_federation' ? DISPUTES.slice(3, 4) : DISPUTES);
	const account = body === 'people_committee' ? `${community}_worker` : body === 'womens_federation' ? 'womens_federation_clerk' : 'judicial_clerk';
	const [applicant, respondent] = [build.person(), build.person()];
	const step = (on: string, action: string, values: Record<string, unknown>, reason?: string) =>
		build.add(on, { account, register, action, of: key, values, ...(reason === undefined ? {} : { reason }) });
	build.add(accepted_on, {
		account,
		register,
		action: 'create',
		key,
		...(body === 'womens_federation' ? {} : { unit: community }),
		values: {
			matter: `${word}纠纷（示例）`,
			body,
			kind,
			source: build.random.pick(['applied', 'applied', 'own_initiative', 'police', 'court']),
			community,
			accepted_on,
			applicant: applicant.name,
			applicant_phone: applicant.phone,
			respondent: respondent.name,
			people: build.random.between(2, 6),
			risk: body === 'womens_federation' ? 'violence' : build.random.chance(0.08) ? 'criminal' : 'none',
			mediators: '示例调解员甲、示例调解员乙',
		},
	});
	const concluded_on = addDays(accepted_on, build.random.between(2, 15));
	if (outcome === 'terminated') {
		step(concluded_on, 'terminate', { terminated_on: concluded_on, guided_to: ['court'] }, '一方拒绝调解（示例）');
	} else if (outcome === 'not_agreed') {
		step(concluded_on, 'conclude', { concluded_on, agreement: false, sessions: 3 });
		step(addDays(concluded_on, 1), 'guide', { guided_to: ['court', 'legal_aid'] });
	} else if (outcome === 'agreed') {
		agree(build, concluded_on, step);
	}
	return { key, account };
}

function agree(build: SampleBuild, concluded_on: string, step: (on: string, action: string, values: Record<string, unknown>) => void): void {
	const oral = build.random.chance(0.2);
	step(concluded_on, 'conclude', {
		concluded_on,
		agreement: true,
		agreement_form: oral ? 'oral' : 'written',
		effective_on: concluded_on,
		terms: '双方自愿达成一致（示例）',
		perform_by_on: addDays(concluded_on, 30),
		sessions: build.random.between(1, 3),
	});
	if (!oral && build.random.chance(0.25)) {
		const [asked, decided] = [addDays(concluded_on, build.random.between(5, 25)), addDays(concluded_on, build.random.between(26, 40))];
		step(asked, 'ask_confirmation', { confirmation_asked_on: asked });
		step(decided, 'confirm', { confirmed_on: decided, confirmation_result: 'confirmed' });
	}
	const later = addDays(concluded_on, build.random.between(10, 45));
	if (build.random.chance(0.7)) {
		step(later, 'perform', { performed_on: later, performance: 'performed' });
	} else if (build.random.chance(0.4)) {
		step(later, 'look_after', { checked_on: later, performance: 'refused', guided_to: ['court'] });
	}
}

function sampleIncidents(build: SampleBuild, places: readonly SamplePremises[]): void {
	const register = 'incident';
	const account = 'peace_clerk';
	const happen = (
		happened_on: string,
		category: string,
		severity: string,
		course: 'recorded' | 'reported' | 'closed' = 'closed',
		more: Record<string, unknown> = {},
	): string => {
		const key = build.key(register);
		const community = build.community();
		build.add(happened_on, {
			account,
			register,
			action: 'create',
			key,
			unit: community,
			late: build.random.chance(0.15) ? build.random.between(1, 9) : 0,
			values: {
				title: `${build.random.pick(['街面', '小区', '市场', '巷道'])}案事件（示例）`,
				category,
				severity,
				happened_on,
				community,
				source: build.random.pick(['police', 'community', 'resident']),
				deaths: 0,
				injured: build.random.chance(0.2) ? 1 : 0,
				...more,
			},
		});
		const reported_on = addDays(happened_on, 1);
		if (course === 'reported' || severity !== 'minor') {
			build.add(reported_on, { account, register, action: 'report', of: key, values: { reported_on, reported_to: ['leaders', 'police'] } });
		}
		if (course === 'closed') {
			const closed_on = addDays(happened_on, build.random.between(2, 20));
			build.add(closed_on, { account, register, action: 'close', of: key, values: { closed_on, handling: '已处置（示例）' } });
		}
		return key;
	};
	for (const [category, count] of [
		['criminal', 7],
		['public_order', 16],
		['traffic', 9],
		['fire', 3],
		['other', 2],
	] as const) {
		for (let at = 0; at < count; at += 1) {
			happen(build.random.day('2022-01-05', '2022-12-20'), category, build.random.chance(0.85) ? 'minor' : 'serious');
		}
	}
	happen('2022-08-19', 'fire', 'major');
	happen('2022-11-05', 'public_order', 'serious', 'closed', { premises: ref(places[0]?.key ?? '') });
	happen('2021-05-06', 'criminal', 'major');
	happen('2021-09-16', 'public_order', 'minor');
	happen('2023-01-08', 'public_order', 'major', 'reported');
	happen('2023-01-15', 'criminal', 'minor', 'recorded');
	const graded = happen('2022-10-12', 'public_order', 'major', 'reported');
	build.add('2022-12-08', { account, register, action: 'amend', of: graded, values: { severity: 'serious' } });
	const elsewhere = happen('2022-05-21', 'criminal', 'major', 'recorded');
	build.add('2022-05-23', { account, register, action: 'void', of: elsewhere, reason: '案发地不在本辖区' });
}

function sampleClues(build: SampleBuild): void {
	const register = 'gang_clue';
	const course = (
		received_on: string,
		last: 'received' | 'assigned' | 'checked' | 'untrue' | 'handed_over' | 'fed_back' | 'closed',
		more: Record<string, unknown> = {},
	): string => {
		const key = build.key(register);
		const step = (after: number, who: 'clerk' | 'head', action: string, values: Record<string, unknown>) =>
			build.add(addDays(received_on, after), { account: `peace_${who}`, register, action, of: key, values });
		build.add(received_on, {
			account: 'peace_clerk',
			register,
			action: 'create',
			key,
			values: {
				title: `${build.random.pick(['强占摊位', '暴力讨债', '聚众赌博', '强揽工程'])}线索（示例）`,
				source: build.random.pick(['report', 'superior', 'platform', 'screening']),
				field: build.random.pick(['market', 'lending', 'gambling_vice_drugs', 'building']),
				received_on,
				...more,
			},
		});
		const at = ['received', 'assigned', 'checked', 'handed_over', 'fed_back', 'closed'].indexOf(last === 'untrue' ? 'checked' : last);
		const day = (after: number) => addDays(received_on, after);
		if (at >= 1) step(1, 'head', 'assign', { assigned_on: day(1), checkers: '示例核查人甲、示例核查人乙' });
		if (at >= 2) step(9, 'clerk', 'check', { checked_on: day(9), check_result: last === 'untrue' ? 'untrue' : 'partly', findings: '走访核实（示例）' });
		if (last === 'untrue') step(11, 'head', 'close', { closed_on: day(11) });
		if (at >= 3) step(11, 'head', 'hand_over', { handed_over_on: day(11), handed_over_to: 'police' });
		if (at >= 4) step(40, 'clerk', 'feed_back', { fed_back_on: day(40), outcome: build.random.pick(['filed', 'punished', 'not_filed']) });
		if (at >= 5) step(42, 'head', 'close', { closed_on: day(42) });
		return key;
	};
	const named = { named: true, informant: '示例举报人', informant_phone: '19900009999', reported: '示例被举报人' };
	const told = course('2022-02-16', 'closed', named);
	build.add('2022-04-06', { account: 'peace_clerk', register, action: 'tell', of: told, values: { told_on: '2022-04-06' } });
	const again = course('2022-09-07', 'checked');
	const anew = {
		account: 'peace_head',
		register,
		action: 'check_again',
		of: again,
		values: { assigned_on: '2022-09-20', checkers: '示例核查人丙、示例核查人丁' },
	};
	build.add('2022-09-20', { ...anew, reason: '核查不充分（示例）' });
	course('2022-03-22', 'untrue');
	course('2022-04-19', 'closed');
	course('2022-05-30', 'untrue');
	course('2022-07-06', 'closed', { official: false });
	course('2022-08-17', 'fed_back');
	course('2022-10-21', 'handed_over');
	course('2022-11-24', 'checked');
	course('2022-12-15', 'assigned', { ...named, reported_account: 'beiting_worker' });
	course('2021-04-13', 'closed');
	course('2021-10-26', 'untrue');
	course('2023-01-11', 'received');
	const doubled = course('2022-04-20', 'received');
	build.add('2022-04-21', { account: 'peace_clerk', register, action: 'void', of: doubled, reason: '与上级交办的同一线索重复' });
}

function sampleCampaigns(build: SampleBuild): void {
	const register = 'campaign';
	const run = (title: string, campaign: string, from_on: string, until_on: string | undefined, more: Record<string, unknown>): string => {
		const key = build.key(register);
		const by = { account: 'peace_clerk', register, of: key };
		build.add(from_on, {
			account: 'peace_clerk',
			register,
			action: 'create',
			key,
			values: { title, campaign, year: Number(from_on.slice(0, 4)), from_on, lead: 'enforcement', document: '示例文号', ...more },
		});
		if (until_on !== undefined) {
			build.add(until_on, { ...by, action: 'end', values: { until_on } });
			build.add(addDays(until_on, 8), {
				...by,
				action: 'sum_up',
				values: { summed_up_on: addDays(until_on, 8), summary: '按方案完成，数字见活动台账（示例）' },
			});
		}
		return key;
	};
	const sword = { partners: '派出所、交警中队、应急办、社区辅警', objects: '摩托车、电动自行车' };
	run('2021年“春风利剑”专项行动', 'spring_sword', '2021-03-01', '2021-12-10', { ...sword, planned_operations: 6, planned_publicity: 4 });
	run('2022年“春风利剑”专项行动', 'spring_sword', '2022-03-01', '2022-12-16', { ...sword, planned_operations: 10, planned_publicity: 6 });
	run('2023年“春风利剑”专项行动', 'spring_sword', '2023-01-10', undefined, { ...sword, planned_operations: 12, planned_publicity: 8 });
	const month = { lead: 'peace', partners: '派出所、各社区', planned_publicity: communities.length * 5 };
	run('2022年平安宣传月', 'peace_month', '2022-04-15', '2022-05-31', month);
	const longer = run('2021年平安宣传月', 'peace_month', '2021-04-15', undefined, month);
	const by = { register, of: longer };
	build.add('2021-05-31', { ...by, account: 'peace_clerk', action: 'end', values: { until_on: '2021-05-31' } });
	build.add('2021-06-01', { ...by, account: 'peace_head', action: 'extend', values: { until_on: null }, reason: '延长半个月（示例）' });
	build.add('2021-06-15', { ...by, account: 'peace_clerk', action: 'end', values: { until_on: '2021-06-15' } });
}

/**
 * 2021, thinner than 2022, so that growth has something to stand on and the report of 2021 reads without holes: what the generators of
 * each line of work do not give it anyway. Its plan and that of 2022 are in `promises.ts`, its problems in `problems.ts`.
 */
import { hold } from './activities.ts';
import { payDay, paymentBatches } from './aid-batches.ts';
import type { SampleBuild } from './build.ts';
import { type Course, project } from './investment.ts';
import { mediate } from './peace.ts';
import { many } from './petitions.ts';

const DAYS = ['2021-01-10', '2021-12-20'] as const;

export function sampleLastYear(build: SampleBuild): void {
	moreActivities(build);
	moreDeeds(build);
	many(build, 58, 'hotline', ['2021-01-10', '2021-11-10']);
	many(build, 3, 'mediation_centre', ['2021-01-10', '2021-11-10']);
	for (let at = 0; at < 12; at += 1) {
		mediate(build, 'judicial_office', build.random.day('2021-01-10', '2021-11-05'), 'agreed');
	}
	moreProjects(build);
	payGrants(build);
	setTargets(build);
}

function moreActivities(build: SampleBuild): void {
	const anyCommunity = () => `${build.community()}_worker`;
	const inCommunity = { hosts: ['community'], venue: 'community' };
	hold(build, {
		title: '志愿服务（二〇二一年）',
		count: 58,
		account: anyCommunity,
		values: { ...inCommunity, kind: 'volunteer', topics: ['civilisation'] },
		attendance: 1100,
		days: DAYS,
	});
	hold(build, {
		title: '宪法宣传',
		count: 9,
		account: anyCommunity,
		values: { ...inCommunity, kind: 'publicity', topics: ['rule_of_law'] },
		attendance: 8100,
		quantities: { leaflets: 6800, banners: 52, screen_runs: 2100 },
		days: DAYS,
	});
	hold(build, {
		title: '反诈宣传月（二〇二一年）',
		count: 22,
		account: anyCommunity,
		values: { ...inCommunity, kind: 'publicity', campaign: 'peace_month', topics: ['anti_fraud'] },
		attendance: 1400,
		days: ['2021-04-15', '2021-06-15'],
	});
}

function moreDeeds(build: SampleBuild): void {
	for (let at = 0; at < 18; at += 1) {
		const done_on = build.random.day(...DAYS);
		const values = { title: `为群众办实事（二〇二一年第${at + 1}件）`, done_on, beneficiaries: build.random.between(40, 190) };
		build.add(done_on, { account: `${build.community()}_worker`, register: 'good_deed', action: 'create', values });
	}
}

function moreProjects(build: SampleBuild): void {
	const sign = (name: string, industry: string, course: Course, planned: number) =>
		project(build, name, industry, course, { planned, fixed: planned / 2, output: planned });
	const finished = { lead_on: '2021-02-20', signed_on: '2021-05-12', started_on: '2021-06-10', completed_on: '2021-11-05' };
	sign('示例骑楼茶馆', 'tourism', finished, 1_200_000);
	sign('示例冷链配送点', 'logistics', { lead_on: '2021-06-15', signed_on: '2021-09-28', started_on: '2021-11-02' }, 2_600_000);
	const lane = { name: '示例前里', kind: 'showcase_lane', sequence: 5, community: 'donghu', contents: ['road', 'greening'] };
	const by = { account: 'construction_clerk', register: 'renewal_project' };
	const key = build.key('renewal');
	build.add('2020-11-02', { ...by, action: 'create', key, values: { ...lane, planned_on: '2020-11-02' } });
	build.add('2021-02-22', { ...by, action: 'start', of: key, values: { started_on: '2021-02-22', contractor: '示例施工单位' } });
	build.add('2021-08-20', { ...by, action: 'complete', of: key, values: { completed_on: '2021-08-20' } });
}

/** The grants that other generators made in 2021 are paid from the month after. */
function payGrants(build: SampleBuild): void {
	const batches = paymentBatches(build);
	const granted = build.acts.filter(({ register, action, at }) => register === 'aid_grant' && action === 'grant' && at.startsWith('2021-'));
	for (const { of: grant = '', at } of granted) {
		const made = build.acts.find(({ key, action }) => key === grant && action === 'create');
		const [name, id_number] = [String(made?.values?.['name']), String(made?.values?.['id_number'])];
		const programme = String(made?.values?.['programme']);
		const month = Math.min(Number(at.slice(5, 7)) + 1, 12);
		batches.pay({
			person: { name, id_number },
			programme,
			paid_on: payDay(`2021-${String(month).padStart(2, '0')}`),
			amount: programme === 'minimum_living' ? 520 : 1313,
			unit: made?.unit ?? 'chengnan',
			grant,
		});
	}
}

/** What the level above had set for 2022 by the time the report of 2021 was written. */
function setTargets(build: SampleBuild): void {
	const issued_on = '2021-12-14';
	const values = { title: '2022年引进项目任务', figure: 'projects_signed', year: 2022, value: 2, measured_in: '个', owner: 'economy', issued_on };
	build.add(issued_on, { account: 'economy_clerk', register: 'target', action: 'create', values: { ...values, source: '示例市招商〔2021〕15号' } });
}

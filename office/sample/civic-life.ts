/** Activities that no figure of the report prints: inner-party life, drills, safety publicity in five places, meetings, consolation. */
import { communities } from '../units.ts';
import type { SampleBuild } from './build.ts';

export function sampleCivicLife(build: SampleBuild): void {
	samplePartyLife(build);
	sampleDrills(build);
	sampleSafetyPublicity(build);
	sampleMeetings(build);
}

/** Each community's branch: members' meeting by quarter, theme day by month of two, a review at the year's end. */
function samplePartyLife(build: SampleBuild): void {
	for (const { code, name } of communities) {
		const branch = `${name.zh.slice(0, 4)}党支部`;
		const live = (title: string, kind: string, held_on: string, more: Record<string, unknown> = {}) => {
			const attendance = build.random.between(14, 40);
			build.add(held_on, {
				account: `${code}_worker`,
				register: 'activity',
				action: 'create',
				late: build.random.chance(0.1) ? build.random.between(2, 15) : 0,
				values: {
					title: `${branch}${title}`,
					kind,
					held_on,
					branch,
					topics: ['party_building'],
					hosts: ['party_branch'],
					venue: 'community',
					attendance,
					expected: attendance + build.random.between(0, 6),
					...more,
				},
			});
		};
		for (const [at, month] of ['03', '06', '09', '11'].entries()) {
			const decisions = at === 3 ? { decisions: '通过发展党员事项（示例）' } : {};
			live(`第${at + 1}季度党员大会`, 'branch_meeting', `2022-${month}-${build.random.between(10, 24)}`, { first_topic: '重要讲话精神（示例）', ...decisions });
		}
		for (const month of ['01', '04', '07', '10']) {
			live('主题党日', 'theme_day', `2022-${month}-${build.random.between(10, 24)}`, { hours: 2, agenda: '重温入党誓词、志愿清洁（示例）' });
		}
		live('支委会', 'branch_committee', build.random.day('2022-02-10', '2022-11-20'), { attendance: 5, expected: 5 });
		live('年度组织生活会', 'organisation_life', build.random.day('2023-01-05', '2023-01-18'));
		live('年度民主评议党员', 'member_review', build.random.day('2021-12-05', '2021-12-24'));
	}
}

function sampleDrills(build: SampleBuild): void {
	const drill = (title: string, drill_kind: string, held_on: string, more: Record<string, unknown> = {}) =>
		build.add(held_on, {
			account: 'emergency_clerk',
			register: 'activity',
			action: 'create',
			values: {
				title,
				kind: 'drill',
				topics: ['work_safety'],
				held_on,
				hosts: ['section'],
				organiser: 'emergency',
				drill_kind,
				drill_form: 'field',
				emergency_plan: '雷城街道突发事件总体应急预案（示例）',
				assessment: '集结用时偏长，已调整点名顺序（示例）',
				attendance: build.random.between(40, 160),
				hours: 1.5,
				...more,
			},
		});
	drill('防汛防台风演练', 'flood', '2022-05-19', { topics: ['work_safety', 'flood'], hosts: ['section', 'community'], partners: '示例消防救援站' });
	drill('高层住宅消防疏散演练', 'fire', '2022-11-09', { topics: ['work_safety', 'fire'], goes_into: ['community', 'home'] });
	drill('校园地震避险演练', 'earthquake', '2022-05-12', { hosts: ['section', 'school'], venue: 'school', goes_into: ['school'] });
	drill('燃气泄漏桌面演练', 'gas', '2022-09-15', { topics: ['work_safety', 'gas'], drill_form: 'table_top', attendance: 22 });
	drill('消防疏散演练', 'fire', '2021-11-09', { topics: ['work_safety', 'fire'] });
	drill('烟花爆竹仓库火灾演练', 'fire', '2023-01-11', { topics: ['work_safety', 'fireworks'] });
}

function sampleSafetyPublicity(build: SampleBuild): void {
	const places = [
		['enterprise', 'enterprise'],
		['village', 'village'],
		['community', 'community'],
		['school', 'school'],
		['home', 'home'],
	] as const;
	for (let at = 0; at < 20; at += 1) {
		const [goes_into, venue] = places[at % places.length] ?? places[0];
		const held_on = build.random.day('2022-02-10', '2022-12-20');
		build.add(held_on, {
			account: `${build.community()}_worker`,
			register: 'activity',
			action: 'create',
			late: build.random.chance(0.1) ? 3 : 0,
			values: {
				title: `安全宣传“五进”（${at + 1}）`,
				kind: 'publicity',
				topics: ['work_safety', build.random.pick(['fire', 'gas', 'fireworks'])],
				held_on,
				hosts: ['community'],
				venue,
				goes_into: [goes_into],
				attendance: build.random.between(20, 120),
				quantities: [{ item: 'leaflets', quantity: build.random.between(30, 200) }],
			},
		});
	}
}

function sampleMeetings(build: SampleBuild): void {
	const meet = (title: string, held_on: string, more: Record<string, unknown>) =>
		build.add(held_on, {
			account: 'general_clerk',
			register: 'activity',
			action: 'create',
			values: { title, held_on, hosts: ['section'], organiser: 'general', venue: 'street', attendance: build.random.between(12, 60), ...more },
		});
	for (const month of ['01', '03', '05', '07', '09', '11']) {
		meet(`${Number(month)}月党工委会议`, `2022-${month}-${build.random.between(10, 24)}`, {
			kind: 'meeting',
			topics: ['party_building'],
			first_topic: '重要会议精神（示例）',
			agenda: '一、研究重点工作；二、研究干部事项（示例）',
			decisions: '按议定事项落实（示例）',
			hours: 2,
		});
	}
	meet('意识形态工作联席会议', '2022-04-21', { kind: 'meeting', topics: ['ideology'] });
	meet('春节前慰问困难群众', '2022-01-20', { kind: 'consolation', topics: ['livelihood'], venue: 'home', partners: '示例爱心协会' });
	meet('春节前慰问困难群众', '2023-01-12', { kind: 'consolation', topics: ['livelihood'], venue: 'home' });
}

/** What was done, closed and counted. */
import { type ContradictionRule, defineContradiction, text } from '@yibenzhang/engine';

/** What somebody compared with its document, of a whole year: a half differs from it rightly. */
const WHOLE_YEAR = {
	all: [
		{ field: 'state', op: 'is', value: 'confirmed' },
		{ field: 'part_of_year', op: 'is_empty' },
	],
} as const;

export const workContradictions: readonly ContradictionRule[] = [
	defineContradiction({
		id: 'closed_without_answer',
		label: text('没有答复就已办结', 'Closed without an answer'),
		why: text('办结答复率按答复日期算，没有答复的不能算办结', 'The rate of answers asks for the day of the answer; without one nothing is closed'),
		mend: text('补填答复日期和答复内容；转交别处的改为转办', 'Fill in day and words of the answer; if it was handed on, say so'),
		says: text('“{matter}”{closed_on} 办结，答复日期{answered_on}', '“{matter}” was closed on {closed_on}; day of the answer: {answered_on}'),
		finds: {
			records: 'petition',
			where: {
				all: [
					{ field: 'state', op: 'is', value: 'closed' },
					{ field: 'answered_on', op: 'is_empty' },
				],
			},
		},
	}),
	defineContradiction({
		id: 'petition_twice',
		label: text('同一件信访登记了两次', 'The same petition twice'),
		why: text('不标明重复，件数就多算；“含重复件”也说不清', 'Unless marked as a repeat it is counted twice'),
		mend: text('在后一件上填“重复件”，指向前一件', 'In the later one fill in of which it is a repeat'),
		says: text(
			'“{matter}”：{against.received_on} 已登记，{received_on} 又登记，没有标明重复',
			'“{matter}”: recorded on {against.received_on} and again on {received_on}, not marked as a repeat',
		),
		finds: { same: 'petition', alike: ['matter', 'channel', 'petitioner'], on: 'received_on', days: 30, where: { field: 'repeat_of', op: 'is_empty' } },
	}),
	defineContradiction({
		id: 'activity_twice',
		label: text('同一场活动登记了两次', 'The same activity twice'),
		why: text('联合举办的活动只记一条，记两条就多算一场', 'An activity held together is one record; two count it twice'),
		mend: text('留一条，主办都选上；另一条作废', 'Keep one with all its hosts and void the other'),
		says: text('“{title}”{held_on} 有两条：{unit}、{against.unit}', '“{title}” on {held_on} stands twice: {unit}, {against.unit}'),
		finds: { same: 'activity', alike: ['title', 'kind', 'attendance'], on: 'held_on', days: 0, where: { field: 'attendance', op: 'gt', value: 0 } },
	}),
	defineContradiction({
		id: 'attendance_far_from_its_like',
		label: text('参加人数与同类相差百倍', 'An attendance far from its like'),
		why: text('受教育人数会被一条记录撑大', 'One record swells the number of people reached'),
		mend: text('核对签到表；确有这么多人的认可并写明', 'Check the list of those present; if it is right, accept it and say why'),
		says: text(
			'“{title}”参加 {value} 人，同类 {neighbours} 场的中位数是 {median} 人，为其 {times}',
			'“{title}”: {value} people, where the median of {neighbours} like it is {median}: {times}',
		),
		finds: { outlier: 'activity', field: 'attendance', group: ['kind'], by_unit_kind: true, times: 100 },
	}),
	defineContradiction({
		id: 'quantity_far_from_its_like',
		label: text('宣传数量与同类相差百倍', 'A quantity far from its like'),
		why: text('资料、横幅的合计会被一条记录撑大', 'One record swells the totals of leaflets and banners'),
		mend: text('核对领用登记；确有这么多的认可并写明', 'Check what was handed out; if it is right, accept it and say why'),
		says: text(
			'“{title}”{item} {value}，同类 {neighbours} 条的中位数是 {median}，为其 {times}',
			'“{title}”: {item} {value}, where the median of {neighbours} like it is {median}: {times}',
		),
		finds: { outlier: 'activity', field: 'quantities', group: ['kind'], by_unit_kind: true, times: 100 },
	}),
	defineContradiction({
		id: 'beneficiaries_far_from_their_like',
		label: text('受益人数与同类相差百倍', 'Beneficiaries far from their like'),
		why: text('“受益群众”会被一条记录撑大', 'One record swells the number of people who benefited'),
		mend: text('核对受益范围；确实如此的认可并写明', 'Check who benefited; if it is right, accept it and say why'),
		says: text(
			'“{title}”受益 {value} 人，同类 {neighbours} 件的中位数是 {median} 人，为其 {times}',
			'“{title}”: {value} people, where the median of {neighbours} like it is {median}: {times}',
		),
		finds: { outlier: 'good_deed', field: 'beneficiaries', group: ['kind'], by_unit_kind: true, times: 100 },
	}),
	defineContradiction({
		id: 'station_without_community',
		label: text('实践站没有写明社区', 'A station without a community'),
		why: text('覆盖率按社区算，没有社区的站不算数', 'Coverage is counted by community; a station without one does not count'),
		mend: text('补填所在社区', 'Fill in the community'),
		says: text('“{name}”没有写明所在社区', '“{name}” names no community'),
		finds: {
			records: 'facility',
			where: {
				all: [
					{ field: 'kind', op: 'is', value: 'civilisation_station' },
					{ field: 'state', op: 'is_not', value: 'removed' },
					{ field: 'community', op: 'is_empty' },
				],
			},
		},
	}),
	defineContradiction({
		id: 'hazard_closed_unseen',
		label: text('没有复查就已销号的隐患', 'A hazard closed without a second look'),
		why: text('整改闭环要有复查，否则“全部整改”说不出口', 'A hazard is closed by a second look; without it no claim holds'),
		mend: text('补填复查日期和结果；没有复查的去复查', 'Fill in the second inspection, or go and look'),
		says: text('“{title}”{closed_on} 销号，复查日期{reinspected_on}', '“{title}” was closed on {closed_on}; second inspection: {reinspected_on}'),
		finds: {
			records: 'hazard',
			where: {
				all: [
					{ field: 'state', op: 'is', value: 'closed' },
					{ field: 'reinspected_on', op: 'is_empty' },
				],
			},
		},
	}),
	defineContradiction({
		id: 'task_and_target',
		label: text('任务与下达的目标不一致', 'A task with another goal than its target'),
		why: text('同一个数字，工作安排和年度任务两处写得不同', 'One figure has two goals: one in the plan, another in the target'),
		mend: text('以正式文件为准，改另一处', 'Correct one of them by the document'),
		says: text(
			'任务“{title}”的目标是 {goal}，{against.year} 年度任务是 {against.value}',
			'The task “{title}” aims at {goal}, the target of {against.year} is {against.value}',
		),
		finds: {
			records: 'task',
			where: { field: 'goal', op: 'is_set' },
			against: { register: 'target', by: 'figure', same: 'figure' },
			and: {
				all: [
					{ field: 'year', op: 'is', value: { field: 'year', up: 1 } },
					{ field: 'value', op: 'is_not', value: { field: 'goal', up: 1 } },
				],
			},
		},
	}),
	defineContradiction({
		id: 'statistic_twice',
		label: text('同一个外来统计有两个值', 'One outside statistic, two values'),
		why: text('报告只能用一个', 'A report can use only one'),
		mend: text('看两份文件的口径和日期，作废过时的一条', 'Compare the two documents and void the outdated one'),
		says: text(
			'{statistic}（{year}）：{source}为 {value} {measured_in}，{against.source}为 {against.value} {measured_in}',
			'{statistic} ({year}): {value} {measured_in} by {source}, {against.value} {measured_in} by {against.source}',
		),
		finds: {
			records: 'outside_statistic',
			where: WHOLE_YEAR,
			against: { register: 'outside_statistic', by: 'statistic', same: 'statistic' },
			and: {
				all: [
					{ field: 'year', op: 'is', value: { field: 'year', up: 1 } },
					{ field: 'as_of_on', op: 'is', value: { field: 'as_of_on', up: 1 } },
					{ field: 'measured_in', op: 'is', value: { field: 'measured_in', up: 1 } },
					{ field: 'value', op: 'is_not', value: { field: 'value', up: 1 } },
					WHOLE_YEAR,
				],
			},
		},
	}),
];

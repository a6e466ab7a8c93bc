/** Money paid, listed and shared out. */
import { type ContradictionRule, defineContradiction, text } from '@yibenzhang/engine';

const PAID = { field: 'state', op: 'is', value: 'paid' } as const;
const DIED_BEFORE = (day: string) =>
	({
		all: [
			{ field: 'end_cause', op: 'is', value: 'death' },
			{ field: 'until_on', op: 'lt', value: { field: day, up: 1 } },
		],
	}) as const;

export const moneyContradictions: readonly ContradictionRule[] = [
	defineContradiction({
		id: 'payment_after_death',
		label: text('人已去世还在发放', 'A payment after death'),
		why: text('多发的钱要追回，越晚越难', 'What was paid too much must come back, and later is harder'),
		mend: text('核实后登记退回，并停发待遇；如果是居民登记错了，改居民', 'Record the return and stop the grant; or correct the resident, if that is wrong'),
		says: text(
			'{paid_on} 向 {name} 发放 {amount}，居民登记 {against.until_on} 去世',
			'{amount} paid to {name} on {paid_on}, but the resident died on {against.until_on}',
		),
		finds: { records: 'aid_payment', where: PAID, against: { register: 'resident', by: 'id_number', same: 'id_number' }, and: DIED_BEFORE('paid_on') },
	}),
	defineContradiction({
		id: 'grant_after_death',
		label: text('人已去世待遇还没有停', 'A grant that outlives its receiver'),
		why: text('下一批发放名单会再列上这个人', 'The next list of payments will name this person again'),
		mend: text('办理停发，原因选去世', 'Stop the grant, giving death as the cause'),
		says: text('{name} 的待遇仍在享受，居民登记 {against.until_on} 去世', 'The grant of {name} stands, but the resident died on {against.until_on}'),
		finds: {
			records: 'aid_grant',
			where: { field: 'state', op: 'is', value: 'granted' },
			against: { register: 'resident', by: 'id_number', same: 'id_number' },
			and: {
				all: [
					{ field: 'end_cause', op: 'is', value: 'death' },
					{ field: 'until_on', op: 'lte', value: { param: 'day' } },
				],
			},
		},
	}),
	defineContradiction({
		id: 'pension_after_death',
		label: text('人已去世还在缴养老保险', 'A pension contribution after death'),
		why: text('参保人数会多算', 'The number of payers counts somebody too many'),
		mend: text('核实身份证号；确属误缴的办理退费', 'Check the ID number; refund what was paid by mistake'),
		says: text('{name} {paid_on} 缴费，居民登记 {against.until_on} 去世', '{name} paid on {paid_on}, but the resident died on {against.until_on}'),
		finds: {
			records: 'pension_contribution',
			where: PAID,
			against: { register: 'resident', by: 'id_number', same: 'id_number' },
			and: DIED_BEFORE('paid_on'),
		},
	}),
	defineContradiction({
		id: 'payment_under_other_programme',
		label: text('发放的项目与批准的不同', 'Paid under another programme than granted'),
		why: text('两个项目的人数和金额都会错', 'People and amounts of both programmes are wrong'),
		mend: text('改发放记录的项目，或改所依据的申请', 'Correct the programme of the payment, or the grant it names'),
		says: text('按“{programme}”发给 {name}，批准的是“{against.programme}”', 'Paid to {name} as “{programme}”, but granted as “{against.programme}”'),
		finds: {
			records: 'aid_payment',
			where: PAID,
			against: { through: 'grant' },
			and: { field: 'programme', op: 'is_not', value: { field: 'programme', up: 1 } },
		},
	}),
	defineContradiction({
		id: 'payment_to_other_person',
		label: text('发放对象与申请人不是一个人', 'Paid to somebody else than granted'),
		why: text('钱发给了谁，申请和发放两处说法不同', 'Grant and payment disagree on who received it'),
		mend: text('核对身份证号，改错的一处', 'Compare the ID numbers and correct the wrong one'),
		says: text(
			'发给 {name}（{id_number}），申请人是 {against.name}（{against.id_number}）',
			'Paid to {name} ({id_number}), granted to {against.name} ({against.id_number})',
		),
		finds: {
			records: 'aid_payment',
			where: PAID,
			against: { through: 'grant' },
			and: { field: 'id_number', op: 'is_not', value: { field: 'id_number', up: 1 } },
		},
	}),
	defineContradiction({
		id: 'paid_twice',
		label: text('同一笔待遇发了两次', 'The same payment twice'),
		why: text('同一人、同一项目、同样金额，几天内两笔，多半重复', 'One person, one programme, one amount within days: mostly the same payment twice'),
		mend: text(
			'确属重复的登记退回或作废一条；两个月份补发的，认可并写明',
			'Void or return one of them; if two months were paid together, accept it and say so',
		),
		says: text(
			'{name} 的“{programme}”{amount}：{against.paid_on} 和 {paid_on} 各发一次',
			'“{programme}” to {name}, {amount}: on {against.paid_on} and again on {paid_on}',
		),
		finds: { same: 'aid_payment', alike: ['id_number', 'programme', 'amount'], on: 'paid_on', days: 7, where: PAID },
	}),
	defineContradiction({
		id: 'batch_and_its_payments',
		label: text('批次金额与明细合计不符', 'A batch that its payments do not add up to'),
		why: text('批次报财政，明细报领导，两个数字必须一样', 'The batch goes to the treasury, the payments into the report: both must be one number'),
		mend: text('补录漏掉的明细，或改批次金额', 'Add the payments that are missing, or correct the amount of the batch'),
		says: text('批次金额 {amount}，{count} 笔明细合计 {sum}', 'The batch says {amount}, its {count} payments come to {sum}'),
		finds: { parts: 'aid_batch', whole: 'amount', of: { register: 'aid_payment', by: 'batch', sum: 'amount' }, must: 'equal', where: PAID },
	}),
	defineContradiction({
		id: 'batch_and_its_people',
		label: text('批次人数与明细笔数不符', 'A batch with other people than payments'),
		why: text('人数要与名单对得上', 'The number must be that of the list'),
		mend: text('补录漏掉的明细，或改批次人数', 'Add the payments that are missing, or correct the number of the batch'),
		says: text('批次 {people} 人，明细 {sum} 笔', 'The batch names {people} people, there are {sum} payments'),
		finds: { parts: 'aid_batch', whole: 'people', of: { register: 'aid_payment', by: 'batch' }, must: 'equal', where: PAID },
	}),
	defineContradiction({
		id: 'photovoltaic_shares',
		label: text('光伏收益分配超过收入', 'More shared out than came in'),
		why: text('分配表要公示，超出的部分没有来处', 'The shares are posted in public; what exceeds the income has no source'),
		mend: text('核对收益金额和各项分配', 'Compare the income with its shares'),
		says: text('收益 {amount}，{count} 笔分配合计 {sum}', '{amount} came in, {count} shares come to {sum}'),
		finds: { parts: 'photovoltaic_income', whole: 'amount', of: { register: 'photovoltaic_share', by: 'income', sum: 'amount', where: PAID }, must: 'at_most' },
	}),
	defineContradiction({
		id: 'fixed_above_planned',
		label: text('固定投资超过计划投资', 'More fixed than planned'),
		why: text('固定投资是计划投资的一部分', 'The fixed investment is a part of the planned one'),
		mend: text('按签约文本核对，留意单位是元还是万元', 'Compare with the contract; mind 元 and 万元'),
		says: text('计划投资 {planned}，其中固定投资 {fixed}', 'Planned {planned}, of which fixed {fixed}'),
		finds: { records: 'investment_project', where: { field: 'fixed', op: 'gt', value: { field: 'planned' } } },
	}),
	defineContradiction({
		id: 'fine_overpaid',
		label: text('缴纳的罚款超过决定', 'More paid than fined'),
		why: text('多缴的要退，少记的决定要改', 'What was paid too much goes back, or the decision is wrong'),
		mend: text('核对处罚决定和缴款凭证', 'Compare the decision with the receipt'),
		says: text('决定罚款 {fine}，已缴 {paid}', 'Fined {fine}, paid {paid}'),
		finds: {
			records: 'enforcement_case',
			where: {
				all: [
					{ field: 'paid', op: 'gt', value: { field: 'fine' } },
					{ field: 'extra_fine', op: 'is_empty' },
				],
			},
		},
	}),
	defineContradiction({
		id: 'payment_far_from_its_like',
		label: text('发放金额与同类相差百倍', 'A payment far from its like'),
		why: text('多半是元和万元写混', 'Mostly 元 and 万元 were mixed up'),
		mend: text('核对金额；确实如此的认可并写明依据', 'Check the amount; if it is right, accept it and give the basis'),
		says: text(
			'“{programme}”发放 {value}，同类 {neighbours} 笔的中位数是 {median}，为其 {times}',
			'“{programme}”: {value} paid, where the median of {neighbours} like it is {median}: {times}',
		),
		finds: { outlier: 'aid_payment', field: 'amount', group: ['programme'], times: 100, where: PAID },
	}),
];

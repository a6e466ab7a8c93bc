/** Numbers that other bodies gave, one of them questioned and put right. */
import type { SampleBuild } from './build.ts';

const CLERK = 'general_clerk';
const REGISTER = 'outside_statistic';

export function sampleOutside(build: SampleBuild): void {
	const given = (title: string, values: Record<string, unknown>) => {
		const key = build.key('statistic');
		build.add(String(values['given_on']), { account: CLERK, register: REGISTER, action: 'create', key, values: { title, ...values } });
		return key;
	};
	for (const [year, people, cases] of [
		[2021, 57_300, 61],
		[2022, 57_900, 48],
	] as const) {
		const [as_of_on, given_on] = [`${year}-12-31`, `${year + 1}-01-16`];
		const by = { year, as_of_on, given_on };
		given('常住人口（示例）', { ...by, value: people, measured_in: '人', source: '示例市统计局', document_number: `示例统〔${year + 1}〕2号` });
		given('电信网络诈骗立案（示例）', { ...by, value: cases, measured_in: '起', source: '示例派出所' });
	}
	const wrong = given('限额以上商贸单位（示例）', {
		year: 2022,
		as_of_on: '2022-09-30',
		given_on: '2022-10-18',
		value: 9,
		measured_in: '家',
		source: '示例市统计局',
	});
	const questioned = { questioned_on: '2022-10-20', note: '少列一家新入库单位（示例）' };
	build.add('2022-10-20', { account: CLERK, register: REGISTER, action: 'question', of: wrong, values: questioned, reason: '与名录不符（示例）' });
	const settled = { settled_on: '2022-11-01', value: 10, note: '已更正（示例）' };
	build.add('2022-11-01', { account: CLERK, register: REGISTER, action: 'settle', of: wrong, values: settled });
	const twice = given('常住人口（示例）', { year: 2021, given_on: '2022-01-17', value: 57_300, measured_in: '人', source: '示例市统计局' });
	build.add('2022-01-18', { account: CLERK, register: REGISTER, action: 'void', of: twice, reason: '重复登记' });
}

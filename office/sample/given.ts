/**
 * Numbers of others that may stand in a report: entered by a clerk with their document, confirmed by the head. Beside each stand those
 * that must not count: an early one that has lapsed, one in another unit, one that nobody has confirmed, the half-year's, last year's.
 */
import type { SampleBuild } from './build.ts';

const [CLERK, HEAD] = ['general_clerk', 'general_head'];
const REGISTER = 'outside_statistic';
const BUREAU = { source: '示例市统计局', document_title: '统计月报（示例）' };
const HEALTH = { source: '示例市疾控中心', document_title: '接种情况通报（示例）' };
const YEAR = { year: 2022, as_of_on: '2022-11-30', given_on: '2022-12-12' };
const CONFIRMED = { confirmed_on: '2022-12-14', valid_from_on: '2022-12-12' };
const HALF = { part_of_year: 'H1', as_of_on: '2022-06-30', given_on: '2022-07-18' };
const HALF_CONFIRMED = { confirmed_on: '2022-07-20', valid_from_on: '2022-07-18' };
const EARLIER = { year: 2021, as_of_on: '2021-12-31', given_on: '2022-01-20' };
const EARLIER_CONFIRMED = { confirmed_on: '2022-01-24', valid_from_on: '2022-01-20' };
const EARLY = { given_on: '2022-10-12', as_of_on: '2022-09-30' };
/** Until the bulletin of the year's end. */
const EARLY_CONFIRMED = { confirmed_on: '2022-10-14', valid_from_on: '2022-10-12', valid_until_on: '2022-11-30' };

interface Statistic {
	readonly statistic: string;
	readonly from: typeof BUREAU;
	readonly title: string;
	readonly measured_in: string;
	readonly number: string;
	readonly value: number;
	readonly half: number;
	readonly earlier: number;
	readonly early: number;
	/** The same in the unit that the paper uses. */
	readonly otherwise: readonly [value: number, measured_in: string];
}

const STATISTICS: readonly Statistic[] = [
	{
		...{ statistic: 'gdp', from: BUREAU, title: '地区生产总值（示例）', measured_in: '元', number: '31号' },
		...{ value: 1_286_400_000, half: 598_200_000, earlier: 1_229_800_000, early: 921_000_000, otherwise: [128_640, '万元'] },
	},
	{
		...{ statistic: 'gdp_growth', from: BUREAU, title: '地区生产总值增速（示例）', measured_in: '%', number: '31号' },
		...{ value: 4.6, half: 3.1, earlier: 7.8, early: 3.9, otherwise: [0.046, '比例'] },
	},
	{
		...{ statistic: 'residents', from: BUREAU, title: '常住人口（示例）', measured_in: '人', number: '30号' },
		...{ value: 57_800, half: 57_600, earlier: 57_300, early: 57_700, otherwise: [5.78, '万人'] },
	},
	{
		...{ statistic: 'vaccination_rate', from: HEALTH, title: '新冠疫苗全程接种率（示例）', measured_in: '%', number: '23号' },
		...{ value: 92.4, half: 88.6, earlier: 81.3, early: 91.2, otherwise: [0.924, '比例'] },
	},
];

export function sampleGiven(build: SampleBuild): void {
	for (const { statistic, from, title, measured_in, number, value, half, earlier, early, otherwise } of STATISTICS) {
		const own = { statistic, ...from, title, measured_in };
		const given = (values: Record<string, unknown>, confirmed?: Record<string, unknown>) => {
			const key = build.key('given');
			build.add(String(values['given_on']), { account: CLERK, register: REGISTER, action: 'create', key, values: { ...own, ...values } });
			if (confirmed !== undefined) {
				build.add(String(confirmed['confirmed_on']), { account: HEAD, register: REGISTER, action: 'confirm', of: key, values: confirmed });
			}
			return key;
		};
		const document_number = `示例发〔2022〕${number}`;
		given({ ...EARLIER, value: earlier }, EARLIER_CONFIRMED);
		given({ ...YEAR, ...HALF, value: half }, HALF_CONFIRMED);
		given({ ...YEAR, ...EARLY, value: early, note: '快报数' }, EARLY_CONFIRMED);
		given({ ...YEAR, value, document_number }, CONFIRMED);
		given({ ...YEAR, value: otherwise[0], measured_in: otherwise[1], document_number }, CONFIRMED);
		given({ ...YEAR, given_on: '2022-12-20', value: early, note: '转述，尚未见文件' });
		const twice = given({ ...YEAR, given_on: '2022-12-15', value, document_number }, { ...CONFIRMED, confirmed_on: '2022-12-16' });
		build.add('2022-12-19', { account: CLERK, register: REGISTER, action: 'void', of: twice, reason: '重复登记（示例）' });
	}
	// Confirmed like the others, but no figure of the reports.
	for (const [title, value, measured_in] of [
		['户籍人口（示例）', 61_200, '人'],
		['一般公共预算收入（示例）', 89_130_000, '元'],
	] as const) {
		const key = build.key('given');
		const values = { ...BUREAU, ...YEAR, title, value, measured_in };
		build.add(YEAR.given_on, { account: CLERK, register: REGISTER, action: 'create', key, values });
		build.add(CONFIRMED.confirmed_on, { account: HEAD, register: REGISTER, action: 'confirm', of: key, values: CONFIRMED });
	}
}

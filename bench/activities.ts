/** Made-up activities from a seed: the same number gives the same rows. */
import { seededRandom } from '../office/sample/random.ts';
import { communities } from '../office/units.ts';

export interface NewActivity {
	readonly unit: string;
	readonly values: Readonly<Record<string, unknown>>;
}

/** Ten years, so that one year of them is a tenth. */
export const FIRST_DAY = '2013-01-01';
export const LAST_DAY = '2022-12-31';
/** In every eighth title, and in about one of a thousand. */
export const FREQUENT_WORD = '反诈';
export const RARE_WORD = '榕树';

const SEED = 20_221_226;
const WORKS = ['禁毒', '反诈', '普法', '交通安全', '安全生产', '文明创建', '环境整治', '政治理论'] as const;
const WAYS = [
	['宣传', 'publicity'],
	['讲座', 'lecture'],
	['学习会', 'study_session'],
	['志愿服务', 'volunteer'],
	['走访', 'visit'],
	['工作会议', 'meeting'],
	['联合排查', 'joint_inspection'],
	['专项整治', 'operation'],
] as const;
const TOPICS: Readonly<Record<(typeof WORKS)[number], string>> = {
	禁毒: 'anti_drug',
	反诈: 'anti_fraud',
	普法: 'rule_of_law',
	交通安全: 'traffic',
	安全生产: 'work_safety',
	文明创建: 'civilisation',
	环境整治: 'environment',
	政治理论: 'theory',
};
const PLACES = ['小学', '中学', '农贸市场', '广场', '祠堂', '工地', '商铺', '车站', '老人活动中心', '村口'] as const;
const HOSTS = ['section', 'community', 'community_legal_adviser', 'police_station'] as const;
const VENUES = ['street', 'community', 'school', 'village', 'premises'] as const;
const SPEAKERS = ['示例讲师甲', '示例讲师乙', '示例讲师丙', '示例讲师丁'] as const;

export function makeActivities(count: number, seed = SEED): NewActivity[] {
	const random = seededRandom(seed);
	return Array.from({ length: count }, (_, at) => {
		const work = random.pick(WORKS);
		const [way, kind] = random.pick(WAYS);
		const place = random.chance(0.001) ? `${RARE_WORD}下` : random.pick(PLACES);
		return {
			unit: random.pick(communities).code,
			values: {
				title: `${place}${work}${way}第${at + 1}场`,
				kind,
				topics: random.chance(0.3) ? [TOPICS[work], 'legal_knowledge'].sort() : [TOPICS[work]],
				held_on: random.day(FIRST_DAY, LAST_DAY),
				hosts: [random.pick(HOSTS)],
				venue: random.pick(VENUES),
				speaker: random.pick(SPEAKERS),
				attendance: random.between(5, 400),
				quantities: [
					{ item: 'leaflets', quantity: random.between(10, 500) },
					{ item: 'banners', quantity: random.between(1, 9) },
				],
				summary: `在${place}开展${work}${way}，群众参与，现场答疑，发放宣传资料。`,
			},
		};
	});
}

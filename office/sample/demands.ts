/** What offices above asked for in the year: with a document and without, some of it twice, one declined, one late. */
import type { SampleBuild } from './build.ts';

interface SampleDemand {
	readonly unit: string;
	readonly title: string;
	readonly values: Readonly<Record<string, unknown>>;
	readonly received_on: string;
	readonly due_on: string;
	readonly filled_on?: string;
	readonly sent?: { readonly on: string; readonly how: string; readonly hours: number };
	readonly refused?: { readonly on: string; readonly hours: number; readonly reason: string };
}

const DOCUMENT = { basis: 'document', frequency: 'once' } as const;

const DEMANDS: readonly SampleDemand[] = [
	{
		unit: 'economy',
		title: '招商引资项目进展情况表',
		values: {
			...{ sender: 'commerce', basis: 'document', basis_number: '示例市商〔2022〕8号', frequency: 'quarter', covers: '2022年第二季度' },
			asks: '引进项目数\n已完工建设项目数\n项目完工率\n计划投资金额\n固定投资金额',
			figures: 'projects_signed、projects_completed、project_completion_rate',
		},
		received_on: '2022-06-20',
		due_on: '2022-07-05',
		filled_on: '2022-07-01',
		sent: { on: '2022-07-04', how: 'official', hours: 6.5 },
	},
	{
		unit: 'economy',
		title: '重点项目建设情况统计（临时）',
		values: {
			...{ sender: 'government_office', basis: 'notice', frequency: 'once', contact: '示例联系人' },
			asks: '引进项目个数\n已完工项目个数\n存在的困难',
			figures: 'projects_signed、projects_completed',
		},
		received_on: '2022-07-06',
		due_on: '2022-07-06',
		sent: { on: '2022-07-07', how: 'chat', hours: 5 },
	},
	{
		unit: 'public_service',
		title: '城乡居民养老保险参保情况月报',
		values: {
			...{ sender: 'social_security', basis: 'document', basis_number: '示例人社〔2022〕15号', frequency: 'month', covers: '2022年10月' },
			asks: '参保缴费人数\n任务完成率\n未参保人员名单',
			figures: 'pension_payers',
		},
		received_on: '2022-10-25',
		due_on: '2022-11-03',
		filled_on: '2022-11-02',
		sent: { on: '2022-11-03', how: 'system', hours: 9 },
	},
	{
		unit: 'public_service',
		title: '困难群众救助工作台账',
		values: {
			...{ sender: 'civil_affairs', basis: 'statistics', basis_number: '示例统制〔2021〕3号', frequency: 'quarter', covers: '2022年第三季度' },
			asks: '临时救助人次\n临时救助资金\n二次救助人数\n高龄津贴人数',
		},
		received_on: '2022-09-20',
		due_on: '2022-10-10',
		filled_on: '2022-10-09',
		sent: { on: '2022-10-10', how: 'system', hours: 12 },
	},
	{
		unit: 'publicity',
		title: '新时代文明实践活动开展情况表',
		values: {
			...{ sender: 'publicity', ...DOCUMENT, basis_number: '示例宣〔2022〕21号' },
			asks: '志愿服务活动场次\n参加志愿者人次\n为民办好事实事件数\n受益群众人次',
			figures: 'volunteer_activities、good_deeds、good_deed_beneficiaries',
		},
		received_on: '2022-11-08',
		due_on: '2022-11-15',
		sent: { on: '2022-11-14', how: 'email', hours: 7 },
	},
	{
		unit: 'party_building',
		title: '党员志愿服务情况统计表',
		values: {
			...{ sender: 'organisation', basis: 'notice', frequency: 'once' },
			asks: '双报到党员人数\n志愿服务活动场次\n为民办实事件数',
			figures: 'double_registered_members、volunteer_activities、good_deeds',
		},
		received_on: '2022-11-16',
		due_on: '2022-11-18',
		sent: { on: '2022-11-18', how: 'chat', hours: 8 },
	},
	{
		unit: 'emergency',
		title: '安全生产大检查日报',
		values: { sender: 'emergency', basis: 'none', frequency: 'day', asks: '检查家数\n发现隐患数\n已整改隐患数' },
		received_on: '2022-05-09',
		due_on: '2022-05-09',
		refused: { on: '2022-05-10', hours: 1.5, reason: '同样的数每周已报，无文件依据（示例）' },
	},
	{
		unit: 'petition_office',
		title: '信访事项办理情况表',
		values: {
			...{ sender: 'petitions', basis: 'law', basis_number: '信访工作条例', frequency: 'month', covers: '2022年11月' },
			asks: '受理信访件数\n办结件数\n办结率',
		},
		received_on: '2022-11-28',
		due_on: '2022-12-05',
		filled_on: '2022-12-05',
		sent: { on: '2022-12-06', how: 'system', hours: 4 },
	},
	{
		unit: 'rural',
		title: '防止返贫监测帮扶年报',
		values: {
			...{ sender: 'rural', basis: 'document', basis_number: '示例农〔2022〕30号', frequency: 'year', covers: '2022年' },
			asks: '监测对象户数\n走访农户户次\n光伏发电收益金额',
		},
		received_on: '2022-12-12',
		due_on: '2023-01-10',
		filled_on: '2023-01-06',
		sent: { on: '2023-01-09', how: 'official', hours: 10 },
	},
	{
		unit: 'general',
		title: '年度工作总结数据表',
		values: {
			...{ sender: 'party_office', ...DOCUMENT, basis_number: '示例办〔2022〕66号' },
			asks: '引进项目数\n志愿服务活动场次\n参保缴费人数\n受理信访件数',
			figures: 'projects_signed、volunteer_activities、pension_payers',
		},
		received_on: '2022-12-20',
		due_on: '2023-01-13',
	},
	{
		unit: 'general',
		title: '基层治理情况调查表',
		values: { sender: 'political_legal', basis: 'notice', frequency: 'once', asks: '网格数\n网格员人数' },
		received_on: '2022-12-28',
		due_on: '2023-01-06',
		refused: { on: '2023-01-04', hours: 0.5, reason: '没有文件，已请对方补发（示例）' },
	},
	{
		unit: 'economy',
		title: '招商引资项目进展情况表',
		values: {
			...{ sender: 'commerce', basis: 'document', basis_number: '示例市商〔2021〕5号', frequency: 'quarter', covers: '2021年第四季度' },
			asks: '引进项目数\n已完工建设项目数',
		},
		received_on: '2021-12-10',
		due_on: '2022-01-05',
		sent: { on: '2021-12-30', how: 'official', hours: 5 },
	},
	{
		unit: 'rural',
		title: '防止返贫监测帮扶季报',
		values: {
			...{ sender: 'rural', basis: 'document', basis_number: '示例农〔2021〕26号', frequency: 'quarter', covers: '2021年第三季度' },
			asks: '监测对象户数\n走访农户户次',
		},
		received_on: '2021-10-08',
		due_on: '2021-10-15',
		sent: { on: '2021-10-18', how: 'official', hours: 6 },
	},
	{
		unit: 'petition_office',
		title: '信访事项办理情况表',
		values: {
			...{ sender: 'petitions', basis: 'law', basis_number: '信访工作条例', frequency: 'month', covers: '2022年12月' },
			asks: '受理信访件数\n办结件数\n办结率',
		},
		received_on: '2023-01-03',
		due_on: '2023-01-05',
		sent: { on: '2023-01-06', how: 'system', hours: 4 },
	},
	{
		unit: 'emergency',
		title: '燃气安全排查统计表',
		values: { sender: 'housing', basis: 'none', frequency: 'once', asks: '排查户数' },
		received_on: '2021-11-02',
		due_on: '2021-11-04',
		refused: { on: '2021-11-03', hours: 0.5, reason: '没有依据（示例）' },
	},
];

export function sampleDemands(build: SampleBuild): void {
	for (const { unit, title, values, received_on, due_on, filled_on, sent, refused } of DEMANDS) {
		const [key, register] = [build.key('demand'), 'demand'];
		const [clerk, head] = [`${unit}_clerk`, `${unit}_head`];
		build.add(received_on, { account: clerk, register, action: 'create', key, values: { title, ...values, received_on, due_on } });
		if (filled_on !== undefined) {
			build.add(filled_on, { account: clerk, register, action: 'fill', of: key, values: { filled_on } });
		}
		if (sent !== undefined) {
			build.add(sent.on, { account: clerk, register, action: 'send', of: key, values: { sent_on: sent.on, sent_how: sent.how, hours: sent.hours } });
		}
		if (refused !== undefined) {
			const declined = { refused_on: refused.on, hours: refused.hours };
			build.add(refused.on, { account: head, register, action: 'refuse', of: key, values: declined, reason: refused.reason });
		}
	}
	sentTwice(build);
	declinedTwice(build);
}

/** Two sections entered the same demand, and both answered it. */
function sentTwice(build: SampleBuild): void {
	const [of, register, account] = [build.key('demand'), 'demand', 'publicity_clerk'];
	const values = { title: '新时代文明实践活动开展情况表', sender: 'publicity', basis: 'none', frequency: 'once', asks: '志愿服务活动场次' };
	build.add('2022-11-09', { account, register, action: 'create', key: of, values: { ...values, received_on: '2022-11-09', due_on: '2022-11-15' } });
	build.add('2022-11-16', { account, register, action: 'send', of, values: { sent_on: '2022-11-16', sent_how: 'email', hours: 1 } });
	build.add('2022-11-16', { account, register, action: 'void', of, reason: '重复登记' });
}

function declinedTwice(build: SampleBuild): void {
	const [of, register, account] = [build.key('demand'), 'demand', 'emergency_head'];
	const values = { title: '安全生产大检查日报', sender: 'emergency', basis: 'none', frequency: 'day', asks: '检查家数' };
	build.add('2022-05-09', { account, register, action: 'create', key: of, values: { ...values, received_on: '2022-05-09', due_on: '2022-05-09' } });
	build.add('2022-05-10', { account, register, action: 'refuse', of, values: { refused_on: '2022-05-10' }, reason: '没有文件依据（示例）' });
	build.add('2022-05-10', { account, register, action: 'void', of, reason: '重复登记' });
}

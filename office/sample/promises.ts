/** What the reports of three years promised for the year that followed, in their order, and what became of it. */

export interface SamplePromise {
	readonly part: 'economy' | 'environment' | 'livelihood' | 'party_building';
	readonly title: string;
	readonly words: string;
	readonly owner: string;
	readonly partner: string;
	/** What measures it, and how much is wanted; absent: it is done when there are papers to show for it. */
	readonly measured?: { readonly figure: string; readonly goal: number };
	readonly became: Became;
}

/** `unmet` says why; one that is `late_closed` was declared finished late and closed only when the report was signed. */
export type Became = 'kept' | 'late' | 'late_closed' | { readonly unmet: string };

type Part = SamplePromise['part'];

/** Year → its promises, as many each year. */
export const PROMISES: Readonly<Record<number, readonly SamplePromise[]>> = {
	2021: [
		promise('economy', '摸清闲置铺位底数', '逐街登记闲置铺位，建立招商清单', 'economy publicity'),
		promise('environment', '常态化开展禁毒宣传', '结合圩日和校园开放日宣传，各社区都有活动', 'peace judicial', measured('drug_publicity', 15)),
		promise('environment', '修订防汛应急预案', '汛前修订到社区，补足救生衣、编织袋', 'emergency enforcement'),
		promise('environment', '整治摩托车、电动自行车交通违法', '会同派出所、交警中队上路整治', 'peace enforcement', { became: 'late' }),
		promise('environment', '社区文明实践站全覆盖', '每个社区有站有人有活动', 'publicity party_building', measured('civilisation_stations', 11)),
		promise('environment', '开工老旧小区改造', '按批次开工，先排水后路面', 'construction public_service'),
		promise('livelihood', '改造便民服务厅', '增设无障碍窗口和等候区', 'public_service general', {
			became: { unmet: '改造资金年底才下达，转入下一年实施' },
		}),
		promise('livelihood', '排查返贫风险', '会同社区入户排查，发现一户登记一户', 'rural public_service'),
		promise('livelihood', '规范低保审核公示', '入户核查、张榜公示都有记录', 'public_service rural'),
		promise('party_building', '落实理论学习中心组制度', '按季排出学习计划并落实', 'party_building publicity', measured('theory_study_sessions', 4)),
		promise('party_building', '组建街道大工委', '吸收驻街单位参加，明确共建事项', 'party_building general', measured('street_joint_committee_units', 10)),
	],
	2022: [
		promise('economy', '引进文旅商贸项目', '依托古骑楼对外推介，力争有项目签约并当年完工', 'economy publicity', measured('projects_signed', 2)),
		promise('environment', '开展“春风利剑”交通整治', '会同派出所、交警中队每月上路整治', 'peace judicial', measured('traffic_operations', 10)),
		promise('environment', '建成社区微型消防站', '选定站房，配齐器材，组建志愿队', 'emergency enforcement', {
			became: { unmet: '选定的站房产权手续没有办妥，器材已到位' },
		}),
		promise('environment', '设立“两站两员”交通劝导站', '定点挂牌，劝导员到岗', 'peace enforcement', { became: 'late' }),
		promise('environment', '办好文明实践志愿服务', '文明实践所（站）每周有活动', 'publicity party_building', measured('volunteer_activities', 150)),
		promise(
			'environment',
			'完成在建老旧小区改造',
			'抓好在建两期的质量和进度，建后交社区管护',
			'construction public_service',
			measured('renewal_phases_completed', 2),
		),
		promise('livelihood', '改造便民服务厅', '增设无障碍窗口和等候区', 'public_service general', { became: 'late_closed' }),
		promise('livelihood', '防止返贫动态监测', '按月比对、入户核实，用好光伏收益', 'rural public_service'),
		promise('livelihood', '居民养老保险参保缴费达到任务数', '社区逐户动员，代办缴费', 'public_service rural', {
			...measured('pension_payers', 13_289),
			became: { unmet: '外出务工人员续保意愿不强，逐户动员不够' },
		}),
		promise('party_building', '深化理论学习中心组学习', '每季度有专题研讨，班子成员都发言', 'party_building publicity', measured('theory_study_sessions', 8)),
		promise('party_building', '扩大“双报到”', '更多党员到居住地社区报到服务', 'party_building general', measured('double_registered_members', 800)),
	],
	2023: [
		promise(
			'economy',
			'盘活资源，引进文旅商贸项目',
			'梳理闲置铺位、旧厂房和可用地块，依托古骑楼等文旅资源对外推介，争取更多文旅商贸项目落户',
			'economy publicity',
		),
		promise('environment', '常态化推进扫黑除恶和禁毒', '持续摸排涉黑涉恶线索，经常排查重点场所，抓好吸毒人员管控和禁毒宣传', 'peace judicial'),
		promise('environment', '健全应急管理体系', '修订应急预案，备足防汛抗灾物资，定期组织演练，常态化开展安全生产检查', 'emergency enforcement'),
		promise('environment', '落实“两站两员”交通劝导', '充实劝导站人员，早晚高峰和圩日上路劝导，纠正不戴头盔、违规载人', 'peace enforcement'),
		promise(
			'environment',
			'依托文明实践所（站）开展活动',
			'经常组织志愿服务，推进移风易俗，弘扬文明新风',
			'publicity party_building',
			measured('volunteer_activities', 150),
		),
		promise(
			'environment',
			'推进老旧小区改造，补齐基础设施短板',
			'续建老旧小区改造项目，优先补齐排水、消防通道和线缆短板，明确建后管护',
			'construction public_service',
		),
		promise('livelihood', '优化流程，方便群众办事', '压减办事材料和环节，推行帮办代办，转变窗口作风', 'public_service general'),
		promise(
			'livelihood',
			'做好防止返贫监测和帮扶',
			'落实“两不愁三保障一相当”政策兜底，管好用好光伏发电收益，及时发现和帮扶有返贫风险的农户',
			'rural public_service',
		),
		promise('livelihood', '社会救助应保尽保', '主动发现困难群众，及时受理、核对和发放，不符合条件的及时退出', 'public_service rural'),
		promise('party_building', '抓好理论学习中心组学习', '精心组织学习研讨，落实意识形态工作责任制，提高干部履职能力', 'party_building publicity'),
		promise('party_building', '深化“大工委”“大党委”制和“双报到”', '定期研究社区难题，组织“双报到”党员认领服务岗位，共驻共建', 'party_building general'),
	],
};

function promise(part: Part, title: string, words: string, units: string, more: Partial<Pick<SamplePromise, 'measured' | 'became'>> = {}): SamplePromise {
	const [owner = '', partner = ''] = units.split(' ');
	return { part, title, words, owner, partner, became: 'kept', ...more };
}

function measured(figure: string, goal: number) {
	return { measured: { figure, goal } };
}

/** Notes as people in communities and sections type or dictate them, with what must be understood. Said on Wednesday, 16 March 2022, in 城南社区. */

export interface NoteSentence {
	readonly said: string;
	/** Register → the values that must be read; others may stand beside them. */
	readonly means: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export const NOTE_DAY = '2022-03-16';

/** People that the book knows, as the page asks for them while somebody types. */
export const KNOWN = [
	{ register: 'patient', id: 'p1', name: '李建国' },
	{ register: 'poverty_monitoring', id: 'h1', name: '王秀英' },
	{ register: 'rehabilitation', id: 'r1', name: '陈志强' },
	{ register: 'epidemic_watch', id: 'e1', name: '黄丽' },
	{ register: 'facility', id: 'f1', name: '南门公厕' },
	{ register: 'aid_grant', id: 'g1', name: '周阿妹' },
	{ register: 'persuasion_station', id: 's1', name: '城南劝导站' },
	{ register: 'heritage_site', id: 't1', name: '陈氏祠堂' },
	{ register: 'double_registration', id: 'd1', name: '何晓东' },
];

const leaflets = (quantity: number) => ({ item: 'leaflets', quantity });

export const NOTE_SENTENCES: readonly NoteSentence[] = [
	{
		said: '昨天下午在城南社区做反诈宣传，发了200份传单，来了80多人',
		means: {
			activity: {
				kind: 'publicity',
				topics: ['anti_fraud'],
				held_on: '2022-03-15',
				organiser: 'chengnan',
				quantities: [leaflets(200)],
				attendance: 80,
				title: '反诈宣传',
			},
		},
	},
	{
		said: '今早到实验小学讲禁毒课，300名学生参加',
		means: { activity: { kind: 'lecture', topics: ['anti_drug'], held_on: '2022-03-16', venue: 'school', attendance: 300 } },
	},
	{ said: '3月5日组织志愿者20人清扫背街小巷，服务2小时', means: { activity: { kind: 'volunteer', held_on: '2022-03-05', volunteers: 20 } } },
	{
		said: '上周三召开消防安全部署会，应到30人，实到参加28人',
		means: { activity: { kind: 'meeting', topics: ['fire'], held_on: '2022-03-09', expected: 30, attendance: 28 } },
	},
	{
		said: '昨天拉了5条横幅宣传防溺水，发传单一百五十份',
		means: { activity: { kind: 'publicity', held_on: '2022-03-15', quantities: [{ item: 'banners', quantity: 5 }, leaflets(150)] } },
	},
	{
		said: '联合派出所在文化广场开展反诈宣传，安装反诈APP 36人',
		means: { activity: { hosts: ['police_station'], topics: ['anti_fraud'], quantities: [{ item: 'app_installs', quantity: 36 }] } },
	},
	{ said: '前天晚上组织消防演练，百余人参加', means: { activity: { kind: 'drill', drill_kind: 'fire', held_on: '2022-03-14', attendance: 100 } } },
	{
		said: '电子屏滚动播放交通安全宣传60次',
		means: { activity: { kind: 'publicity', topics: ['traffic'], quantities: [{ item: 'screen_runs', quantity: 60 }] } },
	},
	{
		said: '3月10号请法律顾问来讲民法典，到场45人',
		means: { activity: { kind: 'lecture', topics: ['legal_knowledge'], held_on: '2022-03-10', attendance: 45 } },
	},
	{ said: '开展主题党日活动，党员32人参加，去红色基地参观', means: { activity: { kind: 'theme_day', attendance: 32 } } },
	{ said: '上午召开支委会，研究发展党员', means: { activity: { kind: 'branch_committee', held_on: '2022-03-16' } } },
	{ said: '前两天搞了燃气安全宣传，派发宣传册两百份', means: { activity: { topics: ['gas'], quantities: [leaflets(200)] } } },
	{ said: '2022年2月20日举办元宵文艺晚会，约500人参加', means: { activity: { topics: ['culture'], held_on: '2022-02-20', attendance: 500 } } },
	{ said: '今天走访慰问困难党员，送去慰问金3000元', means: { activity: { kind: 'consolation', held_on: '2022-03-16' } } },
	{
		said: '下午在菜市场门口摆摊宣传垃圾分类，发了三百份资料',
		means: { activity: { kind: 'publicity', topics: ['environment'], quantities: [leaflets(300)] } },
	},
	{
		said: '和交警一起查车120辆，查处违法8起，扣车3辆',
		means: {
			activity: {
				hosts: ['traffic_police'],
				quantities: [
					{ item: 'vehicles_checked', quantity: 120 },
					{ item: 'violations', quantity: 8 },
					{ item: 'vehicles_held', quantity: 3 },
				],
			},
		},
	},
	{ said: '星期一开展业务培训，参加人数25人，历时1.5小时', means: { activity: { kind: 'training', held_on: '2022-03-14', attendance: 25, hours: 1.5 } } },
	{
		said: '3月1日上党课，主讲人林书记，党员40余人参加',
		means: { activity: { kind: 'party_lecture', held_on: '2022-03-01', speaker: '林书记', attendance: 40 } },
	},
	{ said: '昨晚集中整治占道经营，出动15人', means: { activity: { kind: 'operation', held_on: '2022-03-15' } } },
	{ said: '周末组织义诊，服务居民60人次', means: { activity: { kind: 'volunteer', attendance: 60 } } },
	{ said: '今天上门宣传疫苗接种，走访了30户', means: { activity: { kind: 'publicity', topics: ['epidemic'], held_on: '2022-03-16' } } },
	{ said: '南门社区开展防汛演练，参演50人', means: { activity: { kind: 'drill', drill_kind: 'flood', organiser: 'nanmen' } } },

	{
		said: '随访李建国，精神稳定，按时服药',
		means: { patient_follow_up: { patient: 'p1', outcome: 'stable', medication: 'regular', visited_on: '2022-03-16' } },
	},
	{
		said: '昨天电话随访李建国，有时忘记吃药，病情基本稳定',
		means: { patient_follow_up: { patient: 'p1', way: 'phone', medication: 'irregular', outcome: 'basically_stable', visited_on: '2022-03-15' } },
	},
	{ said: '和民警一起上门看李建国，不在家，没访到', means: { patient_follow_up: { patient: 'p1', outcome: 'not_reached', along: ['police'] } } },
	{ said: '李建国情绪激动不肯吃药，已送医住院', means: { patient_follow_up: { patient: 'p1', outcome: 'referred' } } },
	{
		said: '3月12日入户随访患者李建国，病情稳定，规律服药，危险性0级',
		means: { patient_follow_up: { patient: 'p1', visited_on: '2022-03-12', way: 'home', outcome: 'stable', medication: 'regular', danger_level: 0 } },
	},

	{ said: '巡查发现3栋楼道堆物，堵塞消防通道', means: { hazard: { kind: 'fire_exit', source: 'patrol', found_on: '2022-03-16' } } },
	{
		said: '发现西湖大道12号飞线充电，限3月20日前整改',
		means: { hazard: { kind: 'e_bike_charging', due_on: '2022-03-20', place: { address: '西湖大道12号' } } },
	},
	{ said: '居民反映2栋外墙脱落，要求整改', means: { hazard: { kind: 'structure', source: 'resident' } } },
	{
		said: '昨天走访发现好又多餐馆煤气软管老化，责任人李老板，电话13800138000',
		means: { hazard: { kind: 'gas', found_on: '2022-03-15', phone: '13800138000' } },
	},
	{ said: '工地脚手架有人没戴安全帽，是隐患', means: { hazard: { kind: 'edge' } } },
	{ said: '灭火器过期5个，已提醒店主更换', means: { hazard: { kind: 'fire_equipment' } } },
	{ said: '城南社区井盖缺失，有塌方隐患', means: { hazard: { kind: 'slope', community: 'chengnan' } } },
	{ said: '群众举报出租屋私拉电线', means: { hazard: { kind: 'wiring', source: 'resident' } } },

	{ said: '上午巡查沿街店铺，没发现问题', means: { patrol: { topics: ['small_premises'], outcome: 'nothing_found', patrolled_on: '2022-03-16' } } },
	{ said: '巡查池塘边，劝离游泳学生5人', means: { patrol: { topics: ['drowning'] } } },
	{ said: '安全巡查自建房，一切正常', means: { patrol: { topics: ['self_built_house'], outcome: 'nothing_found' } } },
	{ said: '3月11日在人民路巡查消防，提醒店主12人', means: { patrol: { topics: ['fire'], outcome: 'told', patrolled_on: '2022-03-11', people_told: 12 } } },
	{ said: '下午巡逻检查电动车停放充电，当场清理', means: { patrol: { topics: ['e_bike_charging'], outcome: 'mended_at_once' } } },

	{
		said: '市容巡查人民路，占道经营3处，乱停放5处',
		means: {
			environment_check: {
				kind: 'appearance',
				title: '人民路',
				problems: [
					{ item: 'street_trading', quantity: 3 },
					{ item: 'parking', quantity: 5 },
				],
			},
		},
	},
	{ said: '环境巡查中山街，垃圾堆积2处，已通知保洁', means: { environment_check: { title: '中山街', problems: [{ item: 'rubbish', quantity: 2 }] } } },
	{ said: '检查垃圾分类投放点，混投4处', means: { environment_check: { kind: 'waste_sorting', problems: [{ item: 'mixed_waste', quantity: 4 }] } } },
	{
		said: '农贸市场污水横流1处，小广告6处',
		means: {
			environment_check: {
				kind: 'market',
				problems: [
					{ item: 'sewage', quantity: 1 },
					{ item: 'posters', quantity: 6 },
				],
			},
		},
	},

	{ said: '南门公厕水龙头坏了，报修', means: { facility_upkeep: { facility: 'f1', kind: 'repair' } } },
	{ said: '昨天南门公厕更换灯管，花了120元', means: { facility_upkeep: { facility: 'f1', reported_on: '2022-03-15', cost: 120 } } },
	{ said: '冲洗南门公厕，保洁完成', means: { facility_upkeep: { facility: 'f1', kind: 'cleaning' } } },

	{ said: '帮独居老人陈阿婆代办社保卡', means: { good_deed: { kind: 'papers' } } },
	{ said: '协调解决路灯不亮的事，受益群众200人', means: { good_deed: { kind: 'safety', beneficiaries: 200 } } },
	{ said: '办了件好事，疏通下水道，投入1.2万元，惠及80户', means: { good_deed: { kind: 'environment', cost: 12000 } } },
	{ said: '走访中帮助失业居民找到工作，是实事', means: { good_deed: { kind: 'work', source: 'visit' } } },

	{ said: '调解邻居漏水纠纷，双方达成协议，赔偿3000元', means: { mediation: { kind: 'neighbours', agreement: true, amount: 3000 } } },
	{
		said: '昨天社区调委会调解一起欠薪纠纷，涉及5人，金额2.5万元',
		means: { mediation: { body: 'people_committee', kind: 'labour', accepted_on: '2022-03-15', people: 5, amount: 25000 } },
	},
	{
		said: '夫妻吵架来社区反映，妇联调解后没有达成协议',
		means: { mediation: { body: 'womens_federation', kind: 'family', source: 'applied', agreement: false } },
	},
	{ said: '房东租客押金纠纷，已调解', means: { mediation: { kind: 'rent' } } },
	{ said: '司法所调解宅基地纠纷一宗，涉及4人', means: { mediation: { body: 'judicial_office', kind: 'house_land', people: 4 } } },

	{
		said: '城南劝导站早高峰劝导，没戴头盔23人，逆行4人',
		means: {
			persuasion_record: {
				station: 's1',
				time_of_day: 'morning',
				counts: [
					{ item: 'e_bike_no_helmet', quantity: 23 },
					{ item: 'wrong_way', quantity: 4 },
				],
			},
		},
	},
	{
		said: '昨天傍晚交通劝导，三轮车载人2起，借出头盔6顶',
		means: {
			persuasion_record: { persuaded_on: '2022-03-15', time_of_day: 'evening', helmets_lent: 6, counts: [{ item: 'truck_carries_people', quantity: 2 }] },
		},
	},
	{
		said: '圩日劝导摩托车超员12人，闯红灯3人',
		means: {
			persuasion_record: {
				time_of_day: 'market_day',
				counts: [
					{ item: 'too_many_on_bike', quantity: 12 },
					{ item: 'wrong_way', quantity: 3 },
				],
			},
		},
	},

	{ said: '陈志强尿检阴性', means: { drug_test: { person: 'r1', kind: 'urine', result: 'negative' } } },
	{ said: '昨天给陈志强做毒品检测，拒绝检测', means: { drug_test: { person: 'r1', tested_on: '2022-03-15', result: 'refused' } } },
	{ said: '找社区戒毒人员陈志强谈话', means: { rehabilitation_contact: { person: 'r1', kind: 'talk' } } },
	{ said: '戒毒人员陈志强请假外出，请假至4月2日', means: { rehabilitation_contact: { person: 'r1', kind: 'leave', leave_until_on: '2022-04-02' } } },

	{ said: '给居家隔离的黄丽送药送菜', means: { epidemic_contact: { person: 'e1', kind: 'delivery' } } },
	{ said: '黄丽居家监测，量体温36.8，抗原阴性', means: { epidemic_contact: { person: 'e1' } } },
	{ said: '上门给隔离人员黄丽做核酸检测，待出结果', means: { epidemic_contact: { person: 'e1', kind: 'nucleic', result: 'pending' } } },

	{ said: '走访监测户王秀英，饮水安全有问题', means: { poverty_visit: { household: 'h1', assurances: ['water'] } } },
	{ said: '给困难户王秀英送去大米，家里有人重病', means: { poverty_visit: { household: 'h1', risks: ['illness'] } } },
	{
		said: '3月8日到监测户王秀英家回头看，下次4月8日',
		means: { poverty_visit: { household: 'h1', visited_on: '2022-03-08', review: true, next_on: '2022-04-08' } },
	},

	{ said: '入户核查低保户周阿妹，情况没变，继续享受', means: { aid_recheck: { grant: 'g1', way: 'visit', outcome: 'same' } } },
	{ said: '低保户周阿妹找到工作，月收入1800元，应调整', means: { aid_recheck: { grant: 'g1', outcome: 'change', income: 1800, changes: ['income_up'] } } },

	{ said: '在职党员何晓东来社区打扫卫生2小时', means: { service_record: { member: 'd1', kind: 'environment', hours: 2 } } },
	{ said: '巡查陈氏祠堂，发现漏雨', means: { heritage_check: { site: 't1', problems: ['leak'] } } },

	{ said: '值班接到来电，城南路口有人打架', means: { duty_entry: { kind: 'received' } } },
	{ said: '昨晚人民路店铺起火，疏散居民30人，无人受伤', means: { emergency_event: { kind: 'accident', happened_on: '2022-03-15', evacuated: 30 } } },
	{ said: '暴雨造成内涝，转移群众15人，房屋进水8间', means: { emergency_event: { kind: 'natural_disaster', evacuated: 15, houses_damaged: 8 } } },

	{ said: '北街没有路灯，居民晚上出行不便，影响60户', means: { shortfall: { kind: 'lighting', households: 60 } } },
	{ said: '解放路路面破损坑洼，需要5万元', means: { shortfall: { kind: 'road', cost: 50000 } } },
	{ said: '新开一家烧烤店，老板姓林，电话13900139000，员工6人', means: { premises: { kind: 'restaurant', phone: '13900139000', staff: 6 } } },
	{ said: '燃气登记，居民用瓶装气，联系人张伟', means: { gas_installation: { user_kind: 'household', supply: 'bottled', contact: '张伟' } } },
	{ said: '自建房登记，砖混3层，出租居住，住了12人', means: { self_built_house: { structure: 'brick_concrete', storeys: 3, use: ['rented'], people: 12 } } },
	{ said: '入库救生衣50件，存放在社区仓库', means: { emergency_supply: { amount: 50 } } },
	{ said: '救助公示低保名单，公示6户', means: { aid_notice: { programme: 'minimum_living', people: 6 } } },

	{
		said: '入户走访李建国家，精神稳定按时吃药，发现楼道堆物，讲了反诈，送了一袋米',
		means: {
			patient_follow_up: { patient: 'p1', way: 'home', outcome: 'stable', medication: 'regular' },
			hazard: { kind: 'fire_exit', source: 'patrol', title: '楼道堆物' },
			activity: { kind: 'lecture', topics: ['anti_fraud'] },
			poverty_visit: {},
		},
	},
	{
		said: '昨天走访王秀英，送了大米，宣传了防诈骗，发现电线裸露',
		means: {
			poverty_visit: { household: 'h1', visited_on: '2022-03-15' },
			activity: { topics: ['anti_fraud'] },
			hazard: { kind: 'wiring', found_on: '2022-03-15' },
		},
	},
	{ said: '随访李建国，病情稳定，顺便讲了燃气安全', means: { patient_follow_up: { patient: 'p1', outcome: 'stable' }, activity: { topics: ['gas'] } } },
	{ said: '给居家隔离的黄丽送菜，楼道有飞线充电', means: { epidemic_contact: { person: 'e1', kind: 'delivery' }, hazard: { kind: 'e_bike_charging' } } },
];

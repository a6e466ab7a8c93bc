/** What Chinese counts with, by what is counted; some only before certain words. Data, to be read and added to. */

export type MeasureClass = 'people' | 'households' | 'money' | 'share' | 'count' | 'size' | 'time' | 'factor';

/** Words between blanks, over as many lines as they need. */
function wordsOf(text: string): string[] {
	return text.trim().split(/\s+/);
}

/** Behind digits alone; elsewhere they begin other words or are names: 2证居民, 4省籍. */
const BEHIND_DIGITS = wordsOf(`
	季(?!度|节|风|军) 夜(?!间|晚|市|班|宵|里|校|场|色) 晚(?!上|会|报|间|饭|餐|点|期|稻|于|年) 任(?!务|何|意|性|职|期|命)
	题(?!材|目|库) 证(?!书|件|照|明|据|言|人|券|监|合一) 县(?!级|域|城|道|委|政|区|市|里|内|直|处) 馆(?!员|长|藏|内|舍)
	省(?=籍|市|区|交界|[,，、。])
`);

const BY_CLASS: Readonly<Record<MeasureClass, readonly string[]>> = {
	people: wordsOf(`
		人次 人份 万人次 人 名 位 员 师 剂次 针次 剂 针 号(?=人)
	`),
	households: wordsOf(`
		户次 家次 户 家庭
	`),
	money: wordsOf(`
		元 美元 港元 欧元 日元 英镑 块钱 角钱 毛钱 分钱 角 毛 元钱
	`),
	share: wordsOf(`
		% ‰
	`),
	count: [
		...BEHIND_DIGITS,
		...wordsOf(`
		头只 只羽 头匹 台套 场次 车次 批次
		班次 班列 台次 架次 艘次 件次 条次 趟次 栋次 处次 频次 大类 小类 个大类 大项 小项 大块 小块 课时 学时 学分 人日 个
		项 件 次 场 家 条 份 宗 起 例 处 所 座 间 栋 幢 套 台 辆 艘 架 支 张 本 册 卷 部 批 期 轮 类 种 届 组 笔 只 头 匹 羽
		尾 棵 株 盏 幅 面 块 篇 封 桶 袋 箱 瓶 盒 包 队 片 村 镇 乡 街 校 班 盆 根 把 口 门 道 段 层 节 堂 床 遍 回 趟 声 句
		字 步 拨 单 票 席 桌 餐 顿 副 双 对 列 行 排 代 路 站 点 网格 社区 小区 穴 扇 眼 孔 尊 通 单元 伙 环 撂 垄 畦 捆 筐
		担 令 帧 首 支次 款 则 幕 出 局 榀 跨 期次 朵 束 顶 枚 颗 粒 滴 滩 堆 垛 窝 团 股
		提(?!高|升|前|供|交|醒|出|速|档|质) 听 罐 串 付 贴 曲 泊 航次 标段 宗地 片区 战区 支部 中队 网点 窗 洞 扎 沓 摞 笼
		槽 炉 锭 缸 匾 舱 篓 筒 联 版 例次 起次 人天 工日 车道 床位 学位 泊位 桌次 方面 英寸 英尺 寸 尺 赫兹 折 方 载 辆次
		头次 项次 宗次 盘 碗 杯 壶 件套 标箱 车 船 机 户型 岗 区 园 厂 店 亭 柜 屏 栏 牌 杆 桩 井 池 塘 窑 圈 具 页 画幅
		幅次 株次 份次 单次 笔次 讲 讲次 轮次 波次 波 茬 样 味 疗程 人年 人月 床日 梯次 席次 回合 节次 级(?=台阶|石阶|楼梯)
		里(?=地|路|远|外|山路|土路|水路|长) 度(?=电) 口(?=井|机井|水井|水塘|鱼塘|大锅) 峰 丛 蔸 枝 穗 板 坛
		挂(?!零|号|职|点|钩|牌|图|网|果) 轴 万像素 像素 字节 兆 比特 门次 架梯 组次 户头 卡 公顷次 套次 张次 集 发 弄 斗 樘
		招 托 管 群 版次 印张 码 车皮 列次 脾 锅 屉 碟 瓣 帖 卷次 客 台班 台时 标台 沟公里 稿 档 手 弯 厘 平
	`),
	],
	size: wordsOf(`
		平方公里 平方千米 平方米 平米 亩次 标准箱 标箱 立方米 平方 立方 公里 公顷 公斤 千克 毫米 厘米 公分 毫克 毫升 千瓦时
		兆伏安 千伏安 千伏 千卡 千瓦 兆瓦 万千瓦 微克/立方米 微克每立方米 mg/L NTU mg/m³ μg/m³ 毫克/升 毫克每升 千瓦时/吨
		海里 标方 摄氏度 延米 延长米 大卡 千焦 兆瓦时 兆帕 千帕 瓦 伏 安 公升 公吨 吨公里 人公里 马力 公里/小时 千米/小时
		米/秒 次/分 毫克/立方米 克/升 克/千瓦时 米 里 亩 市斤 斤 吨 克 升 度 ℃ 分贝 kW kWh kVA MVA MW GW MWh GWh kV Mbps Hz 蒸吨
		吨位 kPa MPa km² km m² ㎡ m³ m kg mm cm t GB MB TB PB hm² ha cm² mm² cm³ Nm³ dB dBA mmol/L μmol/L mmHg g/L km/h m/s
		h min g L mL ml Gbps 分
	`),
	time: wordsOf(`
		个工作日 工作日 日历天 昼夜 个小时 小时 个半小时 个钟头 钟头 分钟 秒钟 秒 个半月 个多月 个多小时 个月 星期 周 岁 天
		日 年 月 时 刻钟
	`),
	factor: wordsOf(`
		个百分点 百分点 个基点 基点 倍 番
	`),
};

/** Beside a single Chinese numeral these make words more often than counts: 一道, 一面, 三层, 二路. */
const ONLY_WITH_DIGITS = wordsOf(`
	分钱 员 师 家庭 块 角 只 头 面 村 镇 乡 街 校 班 把 口 门 道 段 层 节 字 步 单 席 对
	列 行 排 代 路 站 点 网格 社区 小区 团 股 机 岗 区 园 厂 店 亭 柜 屏 栏 牌 杆 桩 井 池 塘 窑 圈 车 船 折
	提(?!高|升|前|供|交|醒|出|速|档|质) 听 罐 串 付 贴 曲 泊 航次 标段 宗地 片区 战区 支部 中队 网点 窗 洞 扎 沓 摞 笼
	槽 炉 锭 担 缸 匾 舱 篓 筒 联 版 例次 起次 人天 工日 车道 床位 学位 泊位 桌次 方面 英寸 英尺 寸 尺 赫兹 方 针 里 度
	分 时 令 环 出 局 款 通 跨 幕 则 首 垄 日 月 周 m t 成 部 声 句 回 滴 堆 盘 具 页 板 坛 挂 样 味 波 峰 丛 枝 卡 兆
	发 安 伏 瓦 讲 集 弄 轴 穗 平 斗 托 稿 毛 档 手 管 群 码 锅 屉 碟 瓣 帖 客 脾 升 车皮
`);
/** Beside several numerals (二十多回, 一万三千块) and 两 most of those count; these go on being words or ends of dates. */
const NEVER_WITH_CHINESE = wordsOf(`
	员 师 日 月 周 时 分 令 m t 成 部 度 点 环 路 方 校 区 园 局 出 通 团 里 面 行 代 单
	节 发 安 卡 伏 瓦 针 字 手 档
`);
/** Beside 三 to 九 these do: 九层, 三段扶手. */
const ALSO_WITH_FEW = wordsOf(`
	任(?=书记|主任|支书|班子|村|领导|厂长|校长) 晚(?=[,，。;；没都]) 季(?=[,，。;；]|蔬|水稻|作物|鲜|稻|菜)
	点(?=:|[,，。;；]一是|建议|意见|体会|要求|希望|不足|做法|启示|经验|考虑)
	方(?=共管|坐|到场|在场|当面|共同签|[,，。;；]) 周(?![年岁围边身一二三四五六日末期]) 代(?=[同人单]|[,，。;；、])
	部(?=[,，。;；、]) 把(?=[,，。;；、]) 口(?=[,，。;；、]|人) 道(?=[,，。;；、]) 层 段 块 折 档(?=[,，。;；、]) 分钱
	毛(?=[,，。;；、钱多几]|$) 回 罐 串 筐 担 垄 缸 扎 沓 摞 笼 篓 筒 尺 寸 车 航次 标段 支部 中队 网点 床位 学位 泊位
	车道
`);

/** Beside 一, where an amount of money ends: 一块六. */
const ALSO_WITH_ONE = '块(?=[一二三四五六七八九]?(?:[,，。;；、]|$))';

/** Beside several numerals, where no word begins: 一百六十多单, 十一里盘山路. */
const ALSO_WITH_MANY = wordsOf(`
	点(?=:|[,，。;；]一是|建议|意见|体会|要求|希望|不足|做法|启示|经验|考虑) 周(?![年岁围边身一二三四五六日末期])
	单(?!位|元|身|独|一|调|据|词|程|价|项|车) 里(?=盘|崎|泥|石|的|[,，。;；、]) 部(?=[,，。;；、]|正在|电梯|手机)
	方(?=[,，。;；、土石沙渣]) 字(?=[,，。;；、的左以]|报告|材料|调研|文章)
`);

const CLASS_OF: ReadonlyMap<string, MeasureClass> = new Map(
	(Object.keys(BY_CLASS) as MeasureClass[]).flatMap((kind) => BY_CLASS[kind].map((word): [string, MeasureClass] => [word, kind])),
);

/** 5th is no five tons. */
const escaped = (word: string) => word.replace(/[/.]/g, (sign) => `\\${sign}`).replace(/[A-Za-z]$/, '$&(?![A-Za-z])');
const without = (words: readonly string[]) => {
	const left = new Set(words);
	return [...CLASS_OF.keys()].filter((word) => !left.has(word));
};
const alternatives = (words: readonly string[]) =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.map(escaped)
		.join('|');

/** Alternatives for a pattern, longest first. */
export const MEASURE_WORDS = {
	/** Behind digits. */
	any: alternatives([...CLASS_OF.keys()]),
	/** Behind 一, 十, 百. */
	afterOne: alternatives([...without([...BEHIND_DIGITS, ...ONLY_WITH_DIGITS]), ALSO_WITH_ONE]),
	/** Behind 三 to 九. */
	afterFew: alternatives([...without([...BEHIND_DIGITS, ...ONLY_WITH_DIGITS]), ...ALSO_WITH_FEW]),
	/** Behind 两 and behind a numeral of several signs: 两口, 二十多回. */
	afterMany: alternatives([...without([...BEHIND_DIGITS, ...NEVER_WITH_CHINESE]), ...ALSO_WITH_MANY]),
} as const;

/** Of a measure word; `count` for one that is not known, since Chinese counts with many. */
export function measureClass(unit: string): MeasureClass {
	return CLASS_OF.get(unit) ?? 'count';
}

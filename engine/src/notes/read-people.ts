/** Names of people as they stand in a sentence: a surname with one or two characters, where a name is to be expected. */
import type { Span } from './note.ts';

export interface FoundName extends Span {
	readonly name: string;
}

const DOUBLE = '欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐';
const SINGLE =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慎扬';
const SURNAME = `(?:${DOUBLE}|[${SINGLE}])`;
const TITLES = '家|户|老人|阿姨|大爷|大妈|大叔|奶奶|爷爷|婆婆|伯伯|叔叔|女士|先生|同志|老师|夫妇|夫妻|母子|父子|反映|投诉|来电|来访|本人|等';
const BEFORE =
	'入户走访|走访慰问|走访|入户|看望|慰问|探望|家访|随访|回访|上门|拜访|联系|动员|劝导|居民|村民|住户|患者|病人|户主|业主|群众|当事人|监测户|低保户|脱贫户|困难户|对象|人员|党员|志愿者|租客|店主|老板|老人';
const HAN = '[\\u4e00-\\u9fff]';
/** What may follow a name; what follows within it would make it a word. */
const ENDS = `(?=(?:${TITLES}|[，。；、,;！!？?\\s（(]|$|的|和|与|及|说|在|患|有|没|已|按|病|精神|情绪|做|进行|一次|两次|提出|申请|需要|因))`;
const AFTER_TRIGGER = new RegExp(`(?:${BEFORE})(?:了|到|的|是|一户)?(${SURNAME}${HAN}{1,2}?)${ENDS}`, 'g');
const BEFORE_TITLE = new RegExp(`(?:^|[，。；、,;！!？?\\s到去给帮为向对和与])(${SURNAME}(?:${HAN}{1,2}?|某某?))(?:${TITLES})`, 'g');
const JOINED = new RegExp(`[、和与](${SURNAME}${HAN}{1,2}?)(?=[、，。；,;\\s]|$|${TITLES}|等)`, 'y');
/** Words that begin like a name and are none. */
const NO_NAMES =
	/^(?:于是|高龄|高层|全家|全体|全部|成员|平安|和平|安全|安排|文明|文化|明显|方便|金额|石油|时间|路边|路口|路段|何时|白天|万元|严重|宁静|向上|关于|关注|关爱|连续|支部|党员|党组|国家|应急|原来|相关|门口|社区|群众|商户|计划|管理|严格|解决|解释|单位|单亲|项目|查看|谈话|池塘|池边|马路|毛病|花园|沙发|余人|江边|温度|米饭|米面|包括|车辆|左右|卫生|楼道|楼梯|楼上|楼下|房屋|店家|强调|海边)/;

const NAME = new RegExp(`^${SURNAME}${HAN}{1,2}$`);

/** Of records that are known, people alone: an activity that was called 反诈宣传 is no person, and the words are said of another one as well. */
export function isName(name: string): boolean {
	return NAME.test(name);
}

/** In the order in which they stand. */
export function findPeople(text: string): FoundName[] {
	const found = new Map<number, FoundName>();
	const take = (name: string, start: number) => {
		if (!NO_NAMES.test(name) && !found.has(start)) found.set(start, { name, start, end: start + name.length });
	};
	for (const pattern of [AFTER_TRIGGER, BEFORE_TITLE]) {
		for (const hit of text.matchAll(pattern)) {
			const [whole, name = ''] = hit;
			const start = hit.index + whole.indexOf(name);
			take(name, start);
			let end = start + name.length;
			for (JOINED.lastIndex = end; ; JOINED.lastIndex = end) {
				const next = JOINED.exec(text)?.[1];
				if (next === undefined) break;
				take(next, end + 1);
				end += 1 + next.length;
			}
		}
	}
	return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Units by the names that people use, and where something happened. */
import type { UnitRow } from '../units.ts';
import { latinPlaces } from './latin-words.ts';
import type { NoteWord, Span } from './note.ts';

export interface FoundUnit extends Span {
	readonly code: string;
}

export interface FoundPlace extends Span {
	readonly address: string;
}

const GENERIC = /(?:社区居委会|居委会|居民委员会|社区|街道办事处|街道|村委会|村)$/;
/** Behind a short name these make it the name of something else: 城南路 is not the community 城南. */
const ELSE = /^(?:路|街|大道|巷|小学|中学|学校|市场|花园|小区|公园|大厦|广场|医院|派出所|镇|酒店|超市|幼儿园|桥|村道|商场)/;
const COMMUNITY = /^\s+community(?![a-z])/i;
const NUMERALS = '零一二三四五六七八九十';

/** Names as they are written, and short; the longest that stands there wins. */
export function findUnits(text: string, where: { units: readonly UnitRow[]; words: readonly NoteWord[]; today: string; own: string | null }): FoundUnit[] {
	const standing = where.units.filter(({ from_on, until_on }) => from_on <= where.today && (until_on ?? '9999') >= where.today);
	const names = standing
		.flatMap(({ code, kind, name }) => {
			const full = name.zh.replace(/[（(].*?[）)]/g, '');
			const short = kind === 'community' || kind === 'street' ? full.replace(GENERIC, '') : full;
			return [{ code, said: full, short: false }, ...(short !== full && short.length > 1 ? [{ code, said: short, short: true }] : [])];
		})
		.concat(where.words.flatMap(({ word, means }) => ('unit' in means ? [{ code: means.unit, said: word, short: false }] : [])))
		.sort((a, b) => b.said.length - a.said.length);
	const english = /[A-Za-z]/.test(text) ? standing.filter(({ kind }) => kind === 'community' || kind === 'grid') : [];
	const inEnglish = english.flatMap(({ code, name }) => {
		const said = name.en.replace(/\s*\(.*?\)/g, '');
		return latinPlaces(text, said).map((start) => ({
			code,
			start,
			end: start + said.length + (COMMUNITY.exec(text.slice(start + said.length))?.[0].length ?? 0),
		}));
	});
	const found: FoundUnit[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const [longest] = inEnglish.filter(({ start }) => start === at).sort((a, b) => b.end - a.end);
		if (longest !== undefined) {
			found.push(longest);
			at = longest.end - 1;
			continue;
		}
		const name = names.find(({ said, short }) => text.startsWith(said, at) && !(short && ELSE.test(text.slice(at + said.length))));
		const grid = name === undefined ? gridAt(text, at, standing, found.at(-1)?.code ?? where.own) : undefined;
		if (name !== undefined) found.push({ code: name.code, start: at, end: at + name.said.length });
		else if (grid !== undefined) found.push(grid);
		at = Math.max(at, (found.at(-1)?.end ?? 0) - 1);
	}
	return found;
}

/** `第二网格`, `2号网格`: of the community named before it, or of the own. */
function gridAt(text: string, at: number, units: readonly UnitRow[], near: string | null): FoundUnit | undefined {
	const said = /^(?:第)?([一二三四五六七八九十]|\d{1,2})(?:号)?网格/.exec(text.slice(at)) ?? /^grid\s+(?:no\.?\s*)?(\d{1,2})(?!\d)/i.exec(text.slice(at));
	const number = said === null ? Number.NaN : Number(said[1]) || NUMERALS.indexOf(said[1] ?? '');
	const beside = units.find(({ code }) => code === near);
	const parent = beside?.kind === 'grid' ? beside.parent : near;
	const grid = units.find(
		({ kind, parent: of, name }) => kind === 'grid' && of === parent && name.zh.replace(/[（(].*?[）)]/g, '').endsWith(`第${number}网格`),
	);
	return said === null || grid === undefined ? undefined : { code: grid.code, start: at, end: at + said[0].length };
}

const HAN = '[\\u4e00-\\u9fffA-Za-z\\d-]';
const KINDS =
	'大道|小区|广场|市场|小学|中学|学校|幼儿园|公园|大厦|酒店|宾馆|旅馆|超市|商场|工地|路口|路段|村口|门口|店|路|街|巷|楼道|号楼|栋|号|室|公司|工厂|厂|医院|药店|网吧|饭店|餐馆|餐厅|菜市场|公厕|仓库|车站|码头|水库|河边|池塘|江边|海边|文化室|活动室|会议室|党群服务中心|服务中心|文化广场|祠堂|宿舍|出租屋|自建房|加油站|桥|站|室|棚';
const DOING =
	'做|开展|举办|举行|进行|组织|召开|发放|派发|发现|巡查|检查|劝导|宣传|走访|看到|捡|清理|摆|悬挂|张贴|搞|参加|查处|查|设立|设|对|处置|有|没|开会|开|讲|为|向|给|拉|贴|挂|整治|调解|化解|慰问|值班|执勤|帮|协助|了解|调研|学习|集中|摸排|排查|演练|违规|乱|占道|堆|被|发生|的|，|。|；|、|,|$';
const AT = new RegExp(`(?:在(?!职|册|校|岗|线|场|籍)|来到|前往|深入)(${HAN}{2,24}?)(?=${DOING}|里|内|附近|旁|边)`, 'g');
const NAMED = new RegExp(`(?:^|[，。；,;\\s到去进])(${HAN}{1,18}?(?:${KINDS}))(?=${DOING}|${HAN}|里|内|附近|旁|边|口)`, 'g');
/** What was done there stands before the name. */
const LEAD = /^.*(?:发现|巡查|检查|巡逻|清理|冲洗|走访|查看|看到|整治|排查|处理|通知|反映|举报|劝导|打扫|新开|解决|提醒|来到|在|到|去|的)/;
const IS_NAMED = new RegExp(`(?:${KINDS})$`);
const ONLY_KIND = new RegExp(`^(?:一家|一个|这个|那个|有|是|对|给|各|沿|沿街|全|个|某)?(?:${KINDS})$`);
/** `at 12 Xihu Avenue`, `at the night market`. */
const AT_ENGLISH =
	/(?<![A-Za-z])at (?:the )?(\d+[A-Za-z]? [A-Z]\w*(?: [A-Z]\w*)*|[A-Za-z][\w']*(?: [A-Za-z][\w']*){0,3}?)(?=[,.;]|\s(?:on|and|with|to|for|in|yesterday|today|last|this)(?![a-z])|$)/g;
/** 文化广场 is the kind and the name in one. */
const LONG_KIND = 4;
const HOUSE_BEHIND = /^\d+(?:号楼|号|栋|单元|室|楼)/;

/** Where, as it was said; neither a unit's bare name nor a bare “路口”. */
export function findPlaces(text: string, taken: readonly Span[]): FoundPlace[] {
	const found: FoundPlace[] = [];
	for (const pattern of [AT, NAMED]) {
		for (const hit of text.matchAll(pattern)) {
			const address = hit[1] ?? '';
			const start = hit.index + hit[0].indexOf(address);
			const span = trimmed(text, { start, end: start + address.length }, taken);
			const words = text.slice(span.start, span.end);
			const isPlace = words.length > 1 && !(words.length < LONG_KIND && ONLY_KIND.test(words)) && (IS_NAMED.test(words) || pattern === AT);
			if (isPlace && !overlaps(taken, span) && !overlaps(found, span)) found.push({ address: words, ...span });
		}
	}
	for (const hit of text.matchAll(AT_ENGLISH)) {
		const address = hit[1] ?? '';
		const start = hit.index + hit[0].indexOf(address);
		const span = { start, end: start + address.length };
		if (!overlaps(taken, span) && !overlaps(found, span)) found.push({ address, ...span });
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Days and doings before a place are no part of it; a house number behind it is. */
function trimmed(text: string, span: Span, taken: readonly Span[]): Span {
	const before = taken.filter(({ start, end }) => start <= span.start && end > span.start && end < span.end).at(-1);
	const from = before?.end ?? span.start;
	const start = from + (LEAD.exec(text.slice(from, span.end))?.[0].length ?? 0);
	return { start, end: span.end + (HOUSE_BEHIND.exec(text.slice(span.end))?.[0].length ?? 0) };
}

function overlaps(found: readonly Span[], { start, end }: Span): boolean {
	return found.some((one) => one.start < end && start < one.end);
}

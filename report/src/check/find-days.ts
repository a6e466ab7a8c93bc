/** Days: cut-off days that differ without being said, days that the calendar has not, and what a report ends with. */
import { compareDates, isPlainDate, lastDayOfMonth, plainDate, text } from '@yibenzhang/engine';
import type { DraftFinding, Stretch } from './draft.ts';
import type { FaultSources } from './find-faults.ts';

const DAY = /((?:19|20)\d{2})年\s?(\d{1,2})月\s?(\d{1,2})[日号]/g;
const CUT_OFF = /(?:(?:(?:19|20)\d{2})年)?截[至止](?:到|至)?\s?(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号]|份?底|末|份)?/g;
const SAID_FOR_ALL =
	/(?:除|如无|若无)[^。\n]{0,12}(?:说明|注明|标明)[^。\n]{0,20}截[至止]|(?:统计|数据)(?:截止|截至)?(?:时间|日期|口径)[^。\n]{0,20}(?:不同|不一)|以下数据均?截[至止]/;
const BODY = /(?:委员会|工委|党委|党组|支部|办事处|人民政府|政府|办公室|工作站|居委会|村委会|局|所|中心|街道|社区|镇|乡|联合会|联社|协会|公司)$/;
const SIGNED_ON =
	/^(?:(?:19|20)\d{2}年\s?\d{1,2}月\s?\d{1,2}日|[一二][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;

export function findDayFaults(sources: FaultSources): DraftFinding[] {
	return [...impossible(sources.plain), ...closingDays(sources.plain), ...ending(sources)];
}

function impossible(plain: string): DraftFinding[] {
	return [...plain.matchAll(DAY)].flatMap(({ 0: said, 1: year, 2: month, 3: day, index }): DraftFinding[] =>
		isPlainDate(plainDate(Number(year), Number(month), Number(day)))
			? []
			: [{ kind: 'date', start: index, end: index + said.length, message: text(`历书上没有${said}这一天`, `There is no such day as ${said}`) }],
	);
}

function closingDays(plain: string): DraftFinding[] {
	if (SAID_FOR_ALL.test(plain)) return [];
	const years = [...plain.matchAll(/((?:19|20)\d{2})年/g)].map(({ 1: year, index }) => ({ year: Number(year), index }));
	const said = [...plain.matchAll(CUT_OFF)].map((match) => {
		const year = Number(match[1] ?? years.filter(({ index }) => index <= match.index).at(-1)?.year ?? 2000);
		const month = Math.min(12, Math.max(1, Number(match[2])));
		return {
			start: match.index,
			end: match.index + match[0].length,
			words: match[0],
			on: match[3] === undefined ? lastDayOfMonth(year, month) : plainDate(year, month, Number(match[3])),
		};
	});
	const days = [...new Set(said.map(({ on }) => on))].sort(compareDates);
	if (days.length < 2) return [];
	return said.map(({ start, end, on }) => ({
		kind: 'closing_days' as const,
		start,
		end,
		message: text(
			`文中数据截至日不一：此处截至${on}，另有${days.filter((each) => each !== on).join('、')}；其余数据截至何日没有说明`,
			`The figures of this text close on different days: here ${on}, elsewhere ${days.filter((each) => each !== on).join(', ')}; for the rest no day is given`,
		),
	}));
}

/** Shorter ones are excerpts, whatever headings they have. */
const WHOLE_REPORT = 1000;

/** Only of a whole report: an excerpt ends anywhere. */
function ending({ plain, layout }: FaultSources): DraftFinding[] {
	if (plain.length < WHOLE_REPORT || layout.headings.filter(({ level }) => level === 1).length < 2) return [];
	const lines = linesOf(plain)
		.filter(({ words }) => words !== '')
		.slice(-6);
	const last = lines.at(-1);
	if (last === undefined) return [];
	const signed = lines.filter(({ words }) => words.length <= 40 && !/[。;；,，]/.test(words) && BODY.test(words));
	const dated = lines.find(({ words }) => SIGNED_ON.test(words.replace(/\s/g, '')));
	const zero = dated === undefined ? null : /(?<=年|月)0\d/.exec(dated.words);
	return [
		...(signed.length > 0 ? [] : [{ kind: 'signature' as const, ...at(last), message: text('文末没有署名单位', 'No signing body stands below the text') }]),
		...(dated !== undefined ? [] : [{ kind: 'date' as const, ...at(last), message: text('文末没有成文日期', 'No date stands below the text') }]),
		...(dated === undefined || zero === null
			? []
			: [{ kind: 'date' as const, ...at(dated), message: text('成文日期的月、日不编虚位（1 不写作 01）', 'In the date of a document 1 is not written 01') }]),
	];
}

interface Line extends Stretch {
	readonly words: string;
}

function linesOf(plain: string): Line[] {
	let start = 0;
	return plain.split('\n').map((line) => {
		const from = start + (line.length - line.trimStart().length);
		start += line.length + 1;
		return { start: from, end: from + line.trim().length, words: line.trim() };
	});
}

function at({ start, end }: Stretch): Stretch {
	return { start, end };
}

/** Numbers of headings and points that jump or stand twice. */
import { fromChineseNumerals, text, toChineseNumerals } from '@yibenzhang/engine';
import type { DraftFinding, ReadNumber, Stretch } from './draft.ts';
import type { FaultSources } from './find-faults.ts';

export function findNumberingFaults({ layout: { headings, points }, numbers }: FaultSources): DraftFinding[] {
	const counts = new Map<number, number>();
	const seen = new Set<number>();
	const faults: DraftFinding[] = [];
	for (const heading of headings) {
		const { level, number } = heading;
		const last = counts.get(level);
		// An excerpt may begin anywhere; below a heading that stands in the text a list begins with one.
		const isExcerpt = last === undefined && !seen.has(level) && ![...seen].some((higher) => higher < level);
		if (number !== (last ?? 0) + 1 && number !== 1 && !isExcerpt) faults.push(jump(heading, last, (n) => headingNumber(level, n), number));
		counts.set(level, number);
		for (const lower of [...counts.keys()].filter((each) => each > level)) counts.delete(lower);
		seen.add(level);
	}
	return [...faults, ...pointFaults(numbers, headings, points)];
}

const POINT = /^(.+)([是要])$/;

function pointFaults(numbers: readonly ReadNumber[], headings: readonly Stretch[], points: readonly Stretch[]): DraftFinding[] {
	const faults: DraftFinding[] = [];
	const last = new Map<string, number>();
	let [heading, isFirst] = [0, true];
	for (const mark of numbers.filter(({ not, text: said }) => not === 'numbering' && POINT.test(said))) {
		const [, numeral = '', word = ''] = POINT.exec(mark.text) ?? [];
		const number = fromChineseNumerals(numeral);
		if (number === undefined) continue;
		const under = headings.filter(({ start }) => start <= mark.start).length;
		if (under !== heading) last.clear();
		heading = under;
		const before = last.get(word);
		const isExcerpt = before === undefined && isFirst && points[0] !== undefined && mark.start <= (points[1]?.start ?? points[0].end);
		if (number !== (before ?? 0) + 1 && number !== 1 && !isExcerpt) faults.push(jump(mark, before, (n) => `${toChineseNumerals(n)}${word}`, number));
		last.set(word, number);
		isFirst = false;
	}
	return faults;
}

function jump({ start, end }: Stretch, last: number | undefined, say: (number: number) => string, number: number): DraftFinding {
	const [here, before, wanted] = [say(number), last === undefined ? '' : say(last), say((last ?? 0) + 1)];
	if (last === undefined) {
		return {
			kind: 'numbering',
			start,
			end,
			message: text(`序号从“${here}”开始，前面没有“${wanted}”`, `Numbering begins with ${here}; there is no ${wanted} before it`),
		};
	}
	const twice = number <= last;
	return {
		kind: 'numbering',
		start,
		end,
		message: twice
			? text(`“${before}”之后又是“${here}”，应为“${wanted}”`, `After ${before} stands ${here} again; it should be ${wanted}`)
			: text(`“${before}”之后是“${here}”，缺“${wanted}”`, `After ${before} comes ${here}; ${wanted} is missing`),
	};
}

function headingNumber(level: number, number: number): string {
	return [`${toChineseNumerals(number)}、`, `（${toChineseNumerals(number)}）`, `${number}.`, `（${number}）`][level - 1] ?? String(number);
}

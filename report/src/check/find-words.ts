/** Words that are known misprints, and counts that say they hold repeats without saying how many. */
import { type Misprint, text } from '@yibenzhang/engine';
import type { DraftFinding } from './draft.ts';
import type { FaultSources } from './find-faults.ts';

const REPEATS =
	/(?:含|包括|包含|内有)(?:有|部分|少量|个别)?重复(?![\u4e00-\u9fff]{0,5}\s*[\d一二三四五六七八九十百千])(?:件|投诉|来电|来信|来访|上访|信访|工单|诉求|反映|件次|人员|登记|案件|交办|转办|举报|报警)*(?:数|量)?/g;

export function findWordFaults({ plain, numbers }: FaultSources, misprints: readonly Misprint[]): DraftFinding[] {
	const terms = misprints.flatMap(({ wrong, right }) =>
		placesOf(plain, wrong).map(
			(start): DraftFinding => ({
				kind: 'term',
				start,
				end: start + wrong.length,
				message: text(`“${wrong}”应为“${right}”`, `“${wrong}” should read “${right}”`),
			}),
		),
	);
	const repeats = [...plain.matchAll(REPEATS)].flatMap((match): DraftFinding[] => {
		const counted = numbers
			.filter(({ not, end }) => not === undefined && end <= match.index && match.index - end <= 6 && !/[。;；,，]/.test(plain.slice(end, match.index)))
			.at(-1);
		const end = match.index + match[0].length + (/^[)）]/.test(plain.slice(match.index + match[0].length)) ? 1 : 0);
		return [
			{
				kind: 'repeats_unknown',
				start: counted?.start ?? match.index - (/[(（]$/.test(plain.slice(0, match.index)) ? 1 : 0),
				end,
				message: text('含有重复件，但没有写明其中重复多少件', 'It holds repeats, but not how many'),
			},
		];
	});
	return [...terms, ...repeats];
}

function placesOf(plain: string, word: string): number[] {
	const found: number[] = [];
	for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + word.length)) found.push(at);
	return found;
}

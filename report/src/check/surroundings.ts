/** What is said around a number or a claim, from near to far. */
import type { ReadNumber, Stretch } from './draft.ts';
import { pointAt, sentenceAt } from './layout.ts';
import type { ReadDraft } from './read-draft.ts';

export interface Surroundings {
	/** From the last comma, or the number before, up to it. */
	readonly clause: string;
	/** Back to the number before, or the beginning of the sentence. */
	readonly own: string;
	/** What follows, up to the next number or punctuation mark. */
	readonly behind: string;
	/** Own words and what follows, the sentence so far, the point so far, headings from the nearest up. */
	readonly levels: readonly string[];
	readonly planned: boolean;
}

/** Between a number and one that belongs to the same: 77人，发放金额160.31万元. */
const PASSED_ON =
	/^[\s,，、及和与共计(]*(?:合计|累计|总计|发放|发放金额|涉及|支出|拨付|兑付|支付|补助|救助|资金|金额|款|总额|总金额|共计|计|达|达到|为|约|近|了|人民币|共发放|已发放|的)*[:：\s]*$/;
/** Marks that end what belongs to a number. */
const STOP = /[,，。;；、!?\n(（:：]/;

/** @param others quantities and claims of the text, in order. */
export function surroundingsOf({ plain, layout }: ReadDraft, place: Stretch, others: readonly Stretch[]): Surroundings {
	const sentence = sentenceAt(plain, place.start);
	const before = others.filter(({ end }) => end <= place.start && end > sentence.start);
	const own = ownWords(plain, place, before, sentence.start);
	const next = others.find(({ start }) => start >= place.end)?.start ?? plain.length;
	const stop = STOP.exec(plain.slice(place.end))?.index ?? plain.length;
	const behind = plain.slice(place.end, Math.min(place.end + stop, next));
	const clauseEnd = place.end + (/[,，。;；\n]/.exec(plain.slice(place.end))?.index ?? plain.length);
	const point = pointAt(layout, place.start);
	return {
		clause: /[^,，]*$/.exec(own.replace(/[,，]\s*$/, ''))?.[0] ?? own,
		own,
		behind,
		levels: [
			`${own}\n${plain.slice(place.end, clauseEnd)}`,
			plain.slice(sentence.start, place.start),
			plain.slice(point.start, place.start),
			...[...point.under].reverse(),
		],
		planned: point.planned,
	};
}

/** Where nothing new is said between two numbers, the words of the first go on. */
function ownWords(plain: string, place: Stretch, before: readonly Stretch[], from: number): string {
	const previous = before.at(-1);
	if (previous === undefined) return plain.slice(from, place.start);
	const between = plain.slice(previous.end, place.start);
	if (!PASSED_ON.test(between)) return between;
	return `${ownWords(plain, previous, before.slice(0, -1), from)}${between.replace(/[\s,，、(]/g, '')}`;
}

/** Quantities of a draft, without what counts nothing. */
export function quantitiesOf(draft: ReadDraft): readonly ReadNumber[] {
	return draft.numbers.filter(({ not }) => not === undefined);
}

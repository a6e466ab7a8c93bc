/** Which number belongs to which field: by the words that stand beside it and by its measure word. */
import type { FieldDefinition } from '../register.ts';
import type { Span } from './note.ts';
import type { FoundAmount } from './read-amounts.ts';
import type { codeWords, FieldWords } from './said-words.ts';
import { placesOf } from './said-words.ts';

/** A field that takes numbers, or one item of a field that takes several. */
export interface Taker {
	readonly field: string;
	readonly definition: FieldDefinition;
	readonly item: string | undefined;
	readonly words: readonly string[];
	readonly measure: string | undefined;
}

export interface Assigned {
	readonly taker: Taker;
	readonly amount: FoundAmount;
	readonly spans: readonly Span[];
	/** Whether a word stood beside it, not a measure alone. */
	readonly named: boolean;
	/** Another could have taken it as well. */
	readonly several: boolean;
}

interface Fit {
	readonly taker: Taker;
	readonly weight: number;
	readonly word: Span | undefined;
}

/** So far may a word stand from its number; farther when the number bears its measure word. */
const NEAR = 7;
const FAR = 14;
const BARE_MONEY = 50;
const UNSPECIFIC = ['人', '次', '个', '场', '户', ''];

export function takersOf(field: string, definition: FieldDefinition, words: FieldWords, codes: ReturnType<typeof codeWords>): Taker[] {
	if (definition.kind === 'items') {
		return codes.map(({ code, words: said, measure }) => ({ field, definition, item: code, words: said, measure: measure === '' ? undefined : measure }));
	}
	return ['whole_number', 'decimal', 'money'].includes(definition.kind) ? [{ field, definition, item: undefined, ...words }] : [];
}

/** Each amount goes to the taker that fits best; each taker takes one, items their sum. */
export function assignAmounts(text: string, amounts: readonly FoundAmount[], takers: readonly Taker[]): Assigned[] {
	const assigned: Assigned[] = [];
	// 三轮车 counts nothing.
	const words = takers.flatMap((taker) => taker.words.flatMap((word) => placesOf(text, word).map((start) => ({ start, end: start + word.length }))));
	const counting = amounts.filter((amount) => !words.some(({ start, end }) => start <= amount.start && amount.end <= end));
	for (const [at, amount] of counting.entries()) {
		const room = { start: roomFrom(counting, at), end: counting[at + 1]?.start ?? text.length };
		const beside = counting[at + 1]?.start === amount.end ? counting[at + 1]?.measure : undefined;
		const fits = takers
			// 7户21人: who counts people takes the second.
			.filter((taker) => beside === undefined || taker.measure !== beside || amount.measure === beside)
			.flatMap((taker) => fitOf(text, amount, taker, room))
			.sort((a, b) => b.weight - a.weight || rankOf(b) - rankOf(a));
		const [best, next] = fits.filter(({ taker }) => taker.item !== undefined || !assigned.some((one) => one.taker === taker));
		if (best === undefined || best.weight < 1) continue;
		const isRequired = best.taker.definition.required === true && next?.taker.definition.required !== true;
		const several = !isRequired && next !== undefined && next.weight === best.weight && next.taker.field !== best.taker.field;
		// Several that fit by their measure alone: none is meant more than the others.
		if (several && best.word === undefined) continue;
		const spans = best.word === undefined ? [amount] : [amount, best.word].sort((a, b) => a.start - b.start);
		assigned.push({ taker: best.taker, amount, spans: spans.map(({ start, end }) => ({ start, end })), named: best.word !== undefined, several });
	}
	return assigned;
}

/** A word reaches its number across those that stand right before it: 转移7户21人. */
function roomFrom(amounts: readonly FoundAmount[], at: number): number {
	const before = amounts[at - 1];
	if (before === undefined) return 0;
	return before.end === amounts[at]?.start ? roomFrom(amounts, at - 1) : before.end;
}

function fitOf(text: string, amount: FoundAmount, taker: Taker, room: Span): Fit[] {
	// 欠工资3万6: large numbers beside a word for money need no 元.
	if (taker.definition.kind === 'money' && amount.measure !== '元' && !(amount.measure === '' && amount.value >= BARE_MONEY)) return [];
	if (taker.definition.kind !== 'money' && taker.definition.quantity !== 'money' && amount.measure === '元') return [];
	if (taker.definition.kind === 'whole_number' && !Number.isInteger(amount.value)) return [];
	const measured = taker.measure !== undefined && taker.measure === amount.measure;
	// 200份 is no number of people, whatever stands beside it.
	if (
		taker.measure !== undefined &&
		!measured &&
		!(UNSPECIFIC.includes(amount.measure) && UNSPECIFIC.includes(taker.measure) && amount.measure !== '人') &&
		amount.measure !== ''
	)
		return [];
	let best: Fit | undefined;
	for (const word of taker.words) {
		for (const start of placesOf(text, word)) {
			const span = { start, end: start + word.length };
			const weight = besideWeight(text, { amount, word: span, room, near: measured ? FAR : NEAR });
			const total = weight === 0 ? 0 : weight + (measured ? 1 : 0) + Math.min(word.length, 6) / 10;
			if (total > (best?.weight ?? 0)) best = { taker, weight: total, word: span };
		}
	}
	if (best !== undefined) return [best];
	return measured ? [{ taker, weight: UNSPECIFIC.includes(amount.measure) && taker.item !== undefined ? 0.5 : 1, word: undefined }] : [];
}

/** Right behind the number a word says what was counted; before it, nearly as much. Nothing is reached across another number or a full stop. */
function besideWeight(text: string, { amount, word, room, near }: { amount: Span; word: Span; room: Span; near: number }): number {
	if (word.start >= amount.start && word.end <= amount.end) return 0;
	const behind = word.start >= amount.end;
	const between = behind ? text.slice(amount.end, word.start) : text.slice(word.end, amount.start);
	if (between.length > near || /[，。；！？,;!?\n]/.test(between)) return 0;
	if (behind ? word.start >= room.end : word.end <= room.start) return 0;
	return 3 - between.length / 10;
}

/** Of two that fit alike, what must be filled comes first. */
function rankOf({ taker }: Fit): number {
	return taker.definition.required === true ? 1 : 0;
}

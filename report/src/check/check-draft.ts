/** A draft against the book: which number is which figure, whether it agrees, and what a reader who knows the book strikes besides. */
import { type CheckedClaim, type CheckedNumber, type DraftCheck, type Text, text } from '@yibenzhang/engine';
import type { DraftFinding, NotAFigure, ReadClaim, ReadNumber, Stretch } from './draft.ts';
import { findBookFaults } from './find-book-faults.ts';
import { claimedOfAnother, meantOtherwise } from './guards.ts';
import { agrees } from './judge.ts';
import { bestFit, calledIn, type DraftBook, type DraftFigure, type KnownFigure, knownFigures, type MatchedNumber, unitFits } from './match.ts';
import { type FoundNames, findNames } from './match-names.ts';
import { toCodePoints } from './plain-text.ts';
import type { ReadDraft } from './read-draft.ts';
import { quantitiesOf, surroundingsOf } from './surroundings.ts';

const NOT: Readonly<Record<NotAFigure, Text>> = {
	date: text('日期或时间', 'A date or time'),
	time_limit: text('期限', 'A time limit'),
	age: text('作为条件的年龄', 'An age as a criterion'),
	article: text('法条序号', 'The number of an article'),
	document_number: text('文号或标准号', 'The number of a document or standard'),
	name: text('名称或提法的一部分', 'Part of a name or phrase'),
	ordinal: text('序数', 'An ordinal'),
	numbering: text('序号', 'Numbering'),
	phone: text('电话或证件号码', 'A phone or identity number'),
	idiom: text('习语', 'An idiom'),
	grade: text('等级', 'A grade'),
	ratio: text('比例', 'A ratio'),
};

/** Without a book everything is only read. */
export function checkDraft(draft: ReadDraft, book: DraftBook | undefined): DraftCheck {
	const known = knownFigures(book?.figures ?? [], book?.misprints ?? []);
	// What is claimed between two numbers goes on naming the second: 均已纳入管理428名.
	const counted = quantitiesOf(draft);
	const places = [...counted, ...draft.claims].sort((a, b) => a.start - b.start);
	const listed = book === undefined ? [] : findNames(draft, book.figures);
	const matched = draft.numbers.map(
		(number): MatchedNumber => (book === undefined || number.not !== undefined ? { number } : matchNumber(draft, number, { places: counted, known, book })),
	);
	const left = matched.filter(({ number }) => !listed.some((list) => overlap(list, number)));
	const byBook = book === undefined ? [] : findBookFaults(draft, left, book);
	// What the book tells by its figure the text alone need not tell again.
	const own = draft.findings.filter((finding) => !byBook.some(({ kind, start }) => kind === finding.kind && start === finding.start));
	const findings: DraftFinding[] = [...own, ...byBook];
	const at = toCodePoints(draft.text);
	const placed = <Placed extends Stretch>({ start, end, ...rest }: Placed) => ({ start: at(start), end: at(end), ...rest });
	return {
		numbers: [...left.map((one) => judgedNumber(one, book)), ...listed.map((list) => judgedNames(draft, list))].sort((a, b) => a.start - b.start).map(placed),
		claims: draft.claims.map((claim) => placed(judgedClaim(draft, claim, { places, known, book }))),
		findings: findings
			.sort((a, b) => a.start - b.start)
			.map(({ kind, start, end, message }) => placed({ kind, start, end, message: message.zh, message_en: message.en })),
	};
}

interface Matching<Book> {
	/** Quantities and claims, in order. */
	readonly places: readonly Stretch[];
	readonly known: readonly KnownFigure[];
	readonly book: Book;
}

function matchNumber(draft: ReadDraft, number: ReadNumber, { places, known, book }: Matching<DraftBook>): MatchedNumber {
	const around = surroundingsOf(draft, number, places);
	const fit = bestFit(
		known.filter(({ figure: { definition } }) => unitFits(number, definition)),
		around,
	);
	const reason = fit === undefined ? undefined : meantOtherwise(draft, number, around, book);
	return fit === undefined ? { number } : reason === undefined ? { number, fit } : { number, reason };
}

function judgedNumber({ number, fit, reason }: MatchedNumber, book: DraftBook | undefined): CheckedNumber {
	const { start, end, text: said, value, unit, not } = number;
	const read = { start, end, text: said, value, unit };
	if (not !== undefined) return { ...read, verdict: 'not_a_figure', ...inWords(NOT[not]) };
	if (book === undefined) return { ...read, verdict: 'read', reason: '', reason_en: '' };
	if (fit === undefined) {
		return { ...read, verdict: 'no_figure', ...inWords(reason ?? text('账内没有与之对应的数字', 'The book has no figure for it')) };
	}
	const { definition, value: book_value } = fit.figure;
	const good = book_value !== null && agrees(number, book_value);
	return { ...read, verdict: good ? 'agrees' : 'differs', figure: definition.id, book_value, ...inWords(reasonOf(fit.figure, good)) };
}

function judgedNames({ text: whole }: ReadDraft, { start, end, figure, names }: FoundNames): CheckedNumber {
	const { definition, value } = figure;
	const same = names.length === figure.names.length && names.every((name) => figure.names.includes(name)) && (value === null || value === names.length);
	return {
		start,
		end,
		text: whole.slice(start, end),
		value: names.length,
		unit: definition.unit.zh,
		verdict: same ? 'agrees' : 'differs',
		figure: definition.id,
		book_value: value,
		...inWords(reasonOf(figure, same)),
	};
}

function judgedClaim(draft: ReadDraft, claim: ReadClaim, { places, known, book }: Matching<DraftBook | undefined>): CheckedClaim {
	const { start, end, text: said, says } = claim;
	const read = { start, end, text: said };
	if (book === undefined) return { ...read, verdict: 'read', reason: '', reason_en: '' };
	const around = surroundingsOf(
		draft,
		claim,
		places.filter((other) => other !== claim),
	);
	// The claim's own words name what it is about, and so do those of the sentence before it.
	const levels = [`${around.levels[0]}${said}`, `${around.levels[1]}${said}`, ...around.levels.slice(2)];
	const figures = known.filter(({ figure: { definition } }) => claims(definition, says));
	const fit = bestFit(figures, { ...around, levels, clause: `${around.clause}${said}`, own: `${around.levels[1]}${said}` });
	if (fit === undefined) return { ...read, verdict: 'no_figure', ...inWords(text('账内没有可以核对它的数字', 'The book has no figure that could prove it')) };
	const reason = claimedOfAnother(draft, claim, around, book);
	if (reason !== undefined) return { ...read, verdict: 'no_figure', ...inWords(reason) };
	const { definition, value } = fit.figure;
	const good = value === (says === 'all' ? 100 : 0);
	return { ...read, verdict: good ? 'agrees' : 'differs', figure: definition.id, book_value: value, ...inWords(reasonOf(fit.figure, good)) };
}

/** That nothing happened is proved by a check or a count of none, that all was done by a share. */
function claims({ measure, said }: DraftFigure['definition'], says: ReadClaim['says']): boolean {
	return says === 'all' ? 'ratio' in measure : 'check' in measure || said.as === 'none';
}

function reasonOf({ definition, said, value }: DraftFigure, good: boolean): Text {
	const label = calledIn(definition);
	if (value === null) return text(`账内“${label.zh}”没有数值`, `The book has no value for “${label.en}”`);
	return good
		? text(`与账内“${label.zh}”一致（${said}）`, `It agrees with “${label.en}” (${said})`)
		: text(`账内“${label.zh}”为${said}`, `In the book “${label.en}” is ${said}`);
}

function inWords({ zh, en }: Text): { readonly reason: string; readonly reason_en: string } {
	return { reason: zh, reason_en: en };
}

function overlap(a: Stretch, b: Stretch): boolean {
	return a.start < b.end && b.start < a.end;
}

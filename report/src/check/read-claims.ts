/** Assertions without a number: that something did not happen, that everything was done. What a plan promises asserts nothing yet. */
import { ALL_DONE, ALL_REACHED, NAMES, NOBODY_LEFT, NOT_HAPPENED, NOTHING, ZERO } from './claim-words.ts';
import type { ReadClaim, Stretch } from './draft.ts';
import { type Layout, pointAt, sentenceAt } from './layout.ts';

const CLAIMS: readonly { readonly says: ReadClaim['says']; readonly pattern: RegExp }[] = [
	{ says: 'none', pattern: NOBODY_LEFT },
	{ says: 'none', pattern: NOT_HAPPENED },
	{ says: 'none', pattern: NOTHING },
	{ says: 'none', pattern: ZERO },
	{ says: 'all', pattern: ALL_DONE },
	{ says: 'all', pattern: ALL_REACHED },
];
/** Wished, demanded or planned, not asserted. 确保无脱管 stands in reports for what was reached. */
const WISHED =
	/(?:推动|推进|力争|争取|努力|务必|将|拟|目标|旨在|督促|要求|坚决|严防|防止|防范|加快|促进|为了|以便|力求|追求|围绕|按照|本着|坚持|提高|提升|加强|巩固|强化|深化|健全|完善|关于|对于|针对|如果|若|凡|尚|还|仍|有的|个别|部分|少数)[^,，。;；\n]{0,10}$|(?<!主|重|必|首|需)要[^,，。;；\n]{0,10}$/;

/** A sentence that begins so asserts nothing of all its clauses. */
const AHEAD = /下一步|明年|(?<![一二两三四五六七八九十几多])来年|今后|(?<!虚|模|草)拟(?!定|稿)|力争|计划用|计划在|将用|到20[2-9]\d年/;

/** 无死角排查 says how, not that nothing was found. */
const WORKED = /^无.*(?:排查|检查|巡查|清理|消杀|宣传|监管|整治|管理|服务|摸排|走访|巡逻|监测|巡护|值守|覆盖)$/;

export function readClaims(text: string, plain: string, layout: Layout): ReadClaim[] {
	const found: ReadClaim[] = [];
	for (const { says, pattern } of CLAIMS) {
		for (const { 0: said, index: start } of plain.matchAll(pattern)) {
			const end = start + said.length;
			const taken = found.some((other) => start < other.end && other.start < end);
			if (!taken && !isNoClaim(plain, { start, end }, layout)) found.push({ start, end, text: text.slice(start, end), says });
		}
	}
	return joined(
		found.sort((a, b) => a.start - b.start),
		text,
	);
}

function isNoClaim(plain: string, { start, end }: Stretch, layout: Layout): boolean {
	const before = plain.slice(Math.max(0, start - 16), start);
	return (
		isQuoted(plain, start, end) ||
		pointAt(layout, start).planned ||
		WISHED.test(before) ||
		AHEAD.test(plain.slice(sentenceAt(plain, start).start, start)) ||
		(!/^(?:从未|未|没有)/.test(plain.slice(start, end)) && NAMES.test(plain.slice(start, end))) ||
		WORKED.test(plain.slice(start, end))
	);
}

/** 无脱管、无漏管 is one claim. */
function joined(claims: readonly ReadClaim[], text: string): ReadClaim[] {
	const together: ReadClaim[] = [];
	for (const claim of claims) {
		const last = together.at(-1);
		if (last !== undefined && last.says === 'none' && claim.says === 'none' && claim.start === last.end + 1 && text[last.end] === '、') {
			together[together.length - 1] = { ...last, end: claim.end, text: text.slice(last.start, claim.end) };
		} else {
			together.push(claim);
		}
	}
	return together;
}

/** A slogan between quotation marks claims nothing. */
function isQuoted(plain: string, start: number, end: number): boolean {
	if (
		/(?:实现|做到|达到|保持)[^,，。“"]{0,6}[“"「][^”"」]{0,24}$/.test(plain.slice(Math.max(0, start - 40), start)) &&
		!/^[^”"」]{0,24}[”"」](?:目标|要求|原则|工作|任务)/.test(plain.slice(end, end + 32))
	)
		return false;
	return /[“"「][^”"」\n]{0,24}$/.test(plain.slice(Math.max(0, start - 25), start)) && /^[^“"「\n]{0,24}[”"」]/.test(plain.slice(end, end + 25));
}

import { type CodeList, text } from '@yibenzhang/engine';

const OWN = text('本街道', 'This office');

/** A code list written briefly: code, Chinese, English. */
export function codeList(id: string, label: readonly [string, string], codes: readonly (readonly [string, string, string])[], source = OWN): CodeList {
	return { id, label: text(...label), source, codes: codes.map(([code, zh, en]) => ({ code, label: text(zh, en) })) };
}

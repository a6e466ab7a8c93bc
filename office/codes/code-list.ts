import { type CodeList, text } from '@yibenzhang/engine';

const OWN = text('本街道', 'This office');

type WrittenCode = readonly [code: string, zh: string, en: string, words?: readonly string[]];

/** A code list written briefly: code, Chinese, English, and what people say for it. */
export function codeList(id: string, label: readonly [string, string], codes: readonly WrittenCode[], source = OWN): CodeList {
	return {
		id,
		label: text(...label),
		source,
		codes: codes.map(([code, zh, en, words]) => ({ code, label: text(zh, en), ...(words === undefined ? {} : { words }) })),
	};
}

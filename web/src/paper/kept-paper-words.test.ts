import { beforeEach, expect, test, vi } from 'vitest';
import { keepPaperWords, keptPaperWords } from './kept-paper-words.ts';

const OWN = { account: 'a', report: 'monthly', period: '2022-11' };
let stored: string | null = null;

beforeEach(() => {
	stored = null;
	vi.stubGlobal('localStorage', {
		getItem: () => stored,
		setItem: (_: string, kept: string) => {
			stored = kept;
		},
	});
});

test('what was typed for a report is there again for its period, and for no other report or account', () => {
	keepPaperWords(OWN, { number: '东街报〔2022〕11号' });
	keepPaperWords(OWN, { number: '东街报〔2022〕12号', to: '示例市人民政府' });
	expect(keptPaperWords(OWN)).toEqual({ number: '东街报〔2022〕12号', to: '示例市人民政府' });
	expect(keptPaperWords({ ...OWN, account: 'b' })).toEqual({});
	expect(keptPaperWords({ ...OWN, report: 'yearly' })).toEqual({});
});

test('the next period begins with what stays, without number, secrecy and urgency, and what was emptied stays empty', () => {
	keepPaperWords({ ...OWN, period: '2022-10' }, { to: '市委' });
	keepPaperWords(OWN, { number: '东街报〔2022〕12号', copy_number: '000001', secrecy: '秘密★1年', urgency: '特急', to: '示例市人民政府', copies: '' });
	expect(keptPaperWords({ ...OWN, period: '2022-12' })).toEqual({ to: '示例市人民政府', copies: '' });
	keepPaperWords(OWN, {});
	expect(keptPaperWords(OWN)).toEqual({});
});

test('fifty are kept, and what is no such list counts as nothing', () => {
	for (let at = 0; at < 60; at += 1) {
		keepPaperWords({ ...OWN, report: `r${at}` }, { to: String(at) });
	}
	expect([keptPaperWords({ ...OWN, report: 'r9' }), keptPaperWords({ ...OWN, report: 'r10' })]).toEqual([{}, { to: '10' }]);
	for (const strange of [
		'{',
		'{"number":"x"}',
		'[null,1,{"words":3}]',
		'[{"account":"a","report":"monthly","period":"2022-11","words":{"number":5,"other":"x"}}]',
	]) {
		stored = strange;
		expect(keptPaperWords(OWN)).toEqual({});
	}
});

import { expect, test } from 'vitest';
import { type PaperWords, readPaperWords } from './paper-words.ts';

test('What was typed stands on paper, in lists where the paper has lists', () => {
	const { paper, problems } = readPaperWords({
		number: ' 东街办〔2022〕12号 ',
		copy_number: '000012',
		secrecy: '秘密★1年',
		urgency: '加急',
		approved_by: '陈晓岚、王海',
		to: '示例市人民政府，示例市民政局：',
		copies: '抄送：示例市委办公室，各社区居民委员会。',
		remark: '（联系人：李静）',
	});
	expect(problems).toEqual([]);
	expect(paper).toEqual({
		number: '东街办〔2022〕12号',
		copy_number: '000012',
		secrecy: '秘密★1年',
		urgency: '加急',
		approved_by: ['陈晓岚', '王海'],
		to: ['示例市人民政府', '示例市民政局'],
		copies: ['示例市委办公室', '各社区居民委员会'],
		remark: '联系人：李静',
	});
	expect(readPaperWords({ number: ' ', copies: '。' })).toEqual({ paper: {}, problems: [] });
});

test.each<[PaperWords, string]>([
	[{ number: '东街办[2022]12号' }, 'number'],
	[{ number: '东街办〔2022〕第12号' }, 'number'],
	[{ number: '东街办〔2022〕012号' }, 'number'],
	[{ copy_number: '12' }, 'copy_number'],
	[{ secrecy: '秘密', copy_number: '000001' }, 'secrecy'],
	[{ secrecy: '内部★1年', copy_number: '000001' }, 'secrecy'],
	[{ secrecy: '绝密★长期' }, 'copy_number'],
	[{ urgency: '很急' }, 'urgency'],
	[{ approved_by: '陈晓岚 12' }, 'approved_by'],
	[{ to: '示例市政府。请阅' }, 'to'],
	[{ copies: '<b>' }, 'copies'],
	[{ remark: '甲'.repeat(61) }, 'remark'],
])('%j is refused', (words, field) => {
	expect(readPaperWords(words).problems.map((problem) => problem.field)).toEqual([field]);
});

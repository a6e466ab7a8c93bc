import { office } from '@yibenzhang/office';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReport } from '../parse-report.ts';
import { richTextOf } from './from-text.ts';
import { inlineOfText } from './inline.ts';
import { reportTextOf } from './to-text.ts';
import type { RichBlock, RichInline, RichText } from './tree.ts';

test.each(office.reports.map(({ id, text }) => [id, text]))('The report %s comes back from the editor as it was', (_, text) => {
	const tree = richTextOf(text);
	expect(reportTextOf(tree)).toBe(text);
	expect(JSON.stringify(tree)).not.toContain('[[');
});

test.each([
	['见[[talks', [{ type: 'text', text: '见[[talks' }]],
	['[[talks [[done]]', [{ type: 'text', text: '[[talks ' }, figure('done')]],
	['[[[done]]]', [{ type: 'text', text: '[' }, figure('done'), { type: 'text', text: ']' }]],
	['[[没有]]共9份', [{ type: 'text', text: '[[没有]]共9份' }]],
	['[[?done|全部]]', [{ type: 'text', text: '[[?done|全部]]' }]],
])('%j is read as far as it goes', (source, content) => {
	expect(inlineOfText(source)).toEqual(content);
});

test('A passage that nobody ended holds what follows, and one that nobody began is words', () => {
	expect(reportTextOf(richTextOf(':::title\n\n标题'))).toBe(':::title\n\n标题\n\n:::');
	expect(reportTextOf(richTextOf('甲\n\n:::'))).toBe('甲\n\n[[=:::]]');
});

test('A table goes through the editor line by line, with chips in its cells and a repeated row', () => {
	const text =
		'甲\n\n| 项目 | 件数 |\n| --- | ---: |\n| 讲座 | [[talks]] |\n\n:::each{figure=done order=held_on}\n\n| [[.name]] | [[?done|有|没有]] |\n\n:::\n\n| 合计 | [[a_1]] |\n\n乙';
	expect(reportTextOf(richTextOf(text))).toBe(text);
	expect(JSON.stringify(richTextOf(text))).not.toContain('[[');
	expect(parseReport(text).problems).toEqual([]);
	expect(parseReport(text).template.blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'each', 'rows', 'paragraph']);
});

test('Words that would become a heading or a point stay words', () => {
	const tree: RichText = {
		type: 'doc',
		content: [paragraph('- 甲'), paragraph('# 乙'), { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '丙 #' }] }],
	};
	const blocks = parseReport(reportTextOf(tree)).template.blocks;
	expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'heading']);
	expect(said(richTextOf(reportTextOf(tree)).content)).toBe('- 甲# 乙丙 #');
});

test('Whatever a chip says, it stays one chip', () => {
	const said = ['a]]b', '[[talks]]', '甲|乙', ']', '[', '完\n了', '=', '?a|b|c'];
	const chips = said.flatMap((text): RichInline[] => [
		{ type: 'name', attrs: { text } },
		{ type: 'claim', attrs: { id: 'done', holds: text, fails: `${text}{}` } },
		{ type: 'field', attrs: { field: 'done', words: `${text}{}${text}` } },
	]);
	const text = reportTextOf({ content: [{ type: 'paragraph', content: chips }] });
	const [read] = richTextOf(text).content;
	expect(read?.type === 'paragraph' ? read.content?.map(({ type }) => type) : read).toEqual(chips.map(({ type }) => type));
	expect(reportTextOf(richTextOf(text))).toBe(text);
});

const WORDS = fc.string({
	unit: fc.constantFrom('甲', '乙', '，', '9', '次', ' ', '　', '[', ']', '|', '#', '-', '1.', ':', '\n', '𠮷', '=', '{}'),
	minLength: 1,
	maxLength: 12,
});
const PLAIN = fc
	.string({ unit: fc.constantFrom('甲', '乙', '9', '。', '|', '['), minLength: 1, maxLength: 8 })
	.map((words) => `甲${words.replaceAll('[', '')}乙`);
const ID = fc.constantFrom('talks', 'done', 'a_1');

test('What the editor holds is the same after the way through the notation', () => {
	fc.assert(
		fc.property(documentOf(PLAIN), (tree) => {
			expect(richTextOf(reportTextOf(tree))).toEqual(tree);
		}),
		{ numRuns: 300 },
	);
});

test('Whatever people type, the notation is stable and no word is lost', () => {
	fc.assert(
		fc.property(documentOf(WORDS), (tree) => {
			const text = reportTextOf(tree);
			const read = richTextOf(text);
			expect(reportTextOf(read)).toBe(text);
			expect(bare(said(read.content))).toBe(bare(said(tree.content)));
		}),
		{ numRuns: 1000 },
	);
});

test('Whatever text is read, reading what is written of it gives the same', () => {
	fc.assert(
		fc.property(
			fc.array(fc.oneof(WORDS, fc.constantFrom('\n\n', '# 甲', '- 乙', ':::title', ':::', ':::each{figure=a}', '[[talks]]', '[[=x]]')), { maxLength: 12 }),
			(parts) => {
				const text = reportTextOf(richTextOf(parts.join('\n')));
				expect(reportTextOf(richTextOf(text))).toBe(text);
			},
		),
		{ numRuns: 1000 },
	);
});

function documentOf(words: fc.Arbitrary<string>): fc.Arbitrary<RichText> {
	const chip: fc.Arbitrary<RichInline> = fc.oneof(
		fc.record({ type: fc.constant('figure' as const), attrs: fc.record({ id: ID, exact: fc.boolean() }) }),
		fc.record({ type: fc.constant('claim' as const), attrs: fc.record({ id: ID, holds: fc.constant('全部办结'), fails: fc.constant('办结{}') }) }),
		fc.record({ type: fc.constant('name' as const), attrs: fc.record({ text: fc.constantFrom('党的二十大', '三项制度', 'a[b') }) }),
		fc.record({ type: fc.constant('field' as const), attrs: fc.record({ field: ID, words: fc.constantFrom('{}', '，计划{}') }) }),
		fc.constantFrom<RichInline>(
			{ type: 'place', attrs: { what: 'year', shift: 1 } },
			{ type: 'place', attrs: { what: 'period', shift: -1 } },
			{ type: 'place', attrs: { what: 'closes', shift: 0 } },
		),
	);
	// Text nodes never stand side by side in a document.
	const content = fc
		.array(fc.tuple(words, chip), { minLength: 1, maxLength: 3 })
		.map((pairs) => pairs.flatMap(([text, inline]): RichInline[] => [{ type: 'text', text }, inline]));
	const line = fc.record({ type: fc.constant('paragraph' as const), content });
	const block: fc.Arbitrary<RichBlock> = fc.oneof(
		line,
		fc.record({ type: fc.constant('heading' as const), attrs: fc.record({ level: fc.integer({ min: 1, max: 4 }) }), content }),
		fc.record({
			type: fc.constant('bulletList' as const),
			content: fc.array(
				line.map((item) => ({ type: 'listItem' as const, content: [item] })),
				{ minLength: 1, maxLength: 3 },
			),
		}),
	);
	const blocks = fc.array(block, { minLength: 1, maxLength: 3 });
	const kinds = fc.constantFrom(
		{ kind: 'title' as const, figure: null, order: null, closes: null },
		{ kind: 'each' as const, figure: 'talks', order: 'held_on', closes: null },
		{ kind: 'points' as const, figure: null, order: null, closes: 'petitions' },
	);
	const passage = fc.record({ type: fc.constant('passage' as const), attrs: kinds, content: blocks });
	return fc.array(fc.oneof(block, passage), { minLength: 1, maxLength: 4 }).map((parts) => ({ type: 'doc', content: parts }));
}

function figure(id: string): RichInline {
	return { type: 'figure', attrs: { id, exact: false } };
}

function paragraph(text: string): RichBlock {
	return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** Chips stand for their words; a name says what it holds. */
function said(blocks: readonly RichBlock[]): string {
	return blocks
		.map((block) => {
			if (block.type === 'passage') {
				return said(block.content);
			}
			if (block.type === 'bulletList') {
				return said(block.content.flatMap((item) => item.content));
			}
			return (block.content ?? [])
				.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'name' ? inline.attrs.text : `<${inline.type}>`))
				.join('');
		})
		.join('');
}

function bare(words: string): string {
	return words.replace(/\s+/g, '');
}

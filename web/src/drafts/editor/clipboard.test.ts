import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { richTextOf } from '@yibenzhang/report';
import { expect, test } from 'vitest';
import { zh } from '../../strings/zh.ts';
import { bareNumbersIn } from './bare-numbers.ts';
import { BulletListNode, DocumentNode, HeadingNode, ListItemNode, ParagraphNode, passageNode, TextNode } from './blocks.ts';
import { createChipWords } from './chip-words.ts';
import { chipNodes } from './chips.ts';
import { sliceOfText, textOfSlice } from './clipboard.ts';
import { offersFor } from './offers.ts';

const words = createChipWords((field) => field);
const passage = passageNode({ strings: zh.drafts, words, fieldLabel: (field) => field });
const schema = getSchema([DocumentNode, TextNode, ParagraphNode, HeadingNode, BulletListNode, ListItemNode, passage, ...chipNodes(words)]);
const docOf = (text: string) => Node.fromJSON(schema, richTextOf(text));

test('Chips, points and passages go through the clipboard as the notation, and come back', () => {
	const text = ':::points{closes=petitions}\n\n- 受理[[cases]]件，[[?done|全部办结|办结{}]]\n\n:::\n\n# [[year]]年[[=三项制度]]';
	const copied = textOfSlice(docOf(text).slice(0, docOf(text).content.size));
	expect(copied).toBe(text);
	expect(textOfSlice(sliceOfText(copied, schema))).toBe(text);
});

test('A part of a line stays in the line', () => {
	const doc = docOf('受理[[cases]]件');
	const slice = doc.slice(2, 5);
	expect(textOfSlice(slice)).toBe('理[[cases]]件');
	expect(sliceOfText('理[[cases]]件', schema).openStart).toBe(1);
});

test('Lines of plain text are paragraphs, and every word is kept', () => {
	const slice = sliceOfText('第一段\r\n第二段 3次\n', schema);
	expect(textOfSlice(slice)).toBe('第一段\n\n第二段 3次');
});

test('A typed number is found where it stands, with what it may be', () => {
	const doc = docOf('- 宣讲[[talks]]场，另有64场。\n- 12月26日收官');
	const bare = bareNumbersIn(doc);
	expect(bare.map(({ text, from, until }) => [text, doc.textBetween(from, until)])).toEqual([
		['64场', '64场'],
		['12月', '12月'],
		['26日', '26日'],
	]);
	const [number, month] = bare.map(({ from, until }) => {
		const place = doc.resolve(from);
		const figure = { id: 'talks', label: { zh: '宣讲', en: '' }, value: 64, unit: '场', said: '60余' };
		return offersFor(place.parent, { from: from - place.start(), until: until - place.start() }, [figure, { ...figure, value: 65 }] as never);
	});
	expect([number?.not, number?.measure, number?.figures.map(({ value }) => value)]).toEqual([undefined, '场', [64]]);
	expect([month?.not, month?.figures]).toEqual(['date', []]);
});

import type { ReportScope } from '@yibenzhang/engine';
import { office } from '@yibenzhang/office';
import { reportTextOf, richTextOf } from '@yibenzhang/report';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { replaceText, textOfDocument, treeOf, updateOfText } from './chapter-document.ts';
import { piecesOf } from './pieces.ts';
import { replaceRange } from './replace-range.ts';

function documentOf(text: string): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, updateOfText(text));
	return doc;
}

test.each(office.reports.map((report) => [report.id, report] as const))('the pieces of the report %s are its text, each as a document too', (_, report) => {
	const pieces = piecesOf(report, { of: 'report' }, '');
	expect(pieces.map(({ text }) => text).join('\n\n')).toBe(report.text);
	expect(pieces.filter(({ of_keeper }) => !of_keeper).map(({ heading, unit }) => ({ heading, unit }))).toEqual(report.chapters);
	for (const { text } of pieces) {
		expect(textOfDocument(documentOf(text))).toBe(text);
	}
});

test('the title of a part names it once: a unit stands in the place of the bodies already', () => {
	const report = { keeper: 'general', chapters: [{ heading: '法治', unit: 'judicial' }] };
	const titleOf = (title: string, scope: ReportScope) =>
		piecesOf({ ...report, text: `:::title\n\n${title}\n\n:::\n\n# 法治\n\n甲。` }, scope, '某部分')[0]?.text;
	const [unit, chapter] = [{ of: 'unit', unit: 'judicial' } as const, { of: 'chapter', heading: '法治' } as const];
	expect(titleOf('[[bodies]]总结', unit)).toContain('[[bodies]]总结\n');
	expect(titleOf('[[street]]总结', unit)).toContain('[[street]]总结（某部分）');
	expect(titleOf('[[bodies]]总结', chapter)).toContain('[[bodies]]总结（某部分）');
});

test('a document holds the tree that the notation gives, with every kind of chip and passage', () => {
	const text = [
		':::title\n\n[[bodies]][[period]]总结\n\n:::',
		'# [[year+1]]年学习[[~congress]]',
		':::points{closes=petitions}\n\n- 截至[[closes]]，[[street]]办[[talks|as=exact]]件，[[?done|全部办结|办结{}]]。\n- 落实[[=“三项制度”]]。\n\n:::',
		':::each{figure=talks order=held_on}\n\n[[.name]][[.cause|因{}]]。\n\n:::',
		':::some{figure=talks}\n\n有。\n\n:::',
	].join('\n\n');
	expect(treeOf(documentOf(text))).toEqual(richTextOf(text));
	expect(textOfDocument(documentOf(text))).toBe(text);
});

const BLOCK = fc.constantFrom('# 一', '甲，[[talks]]次。', '- 乙\n- 丙', ':::title\n\n丁\n\n:::', '戊');

test('another text takes the place of one, and what stays at both ends is not touched', () => {
	fc.assert(
		fc.property(fc.array(BLOCK, { maxLength: 5 }), fc.array(BLOCK, { maxLength: 5 }), (before, after) => {
			const stable = (blocks: readonly string[]) => reportTextOf(richTextOf(blocks.join('\n\n')));
			const doc = documentOf(stable(before));
			const other = documentOf('');
			Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
			const update = replaceText(doc, stable(after));
			Y.applyUpdate(other, update);
			expect([textOfDocument(doc), textOfDocument(other)]).toEqual([stable(after), textOfDocument(doc)]);
		}),
	);
	const doc = documentOf('甲\n\n乙\n\n丙');
	const last = doc.getXmlFragment('text').get(2);
	replaceText(doc, '甲\n\n丁\n\n戊\n\n丙');
	expect(doc.getXmlFragment('text').get(3)).toBe(last);
});

function rangeOf(doc: Y.Doc, [fromChild, from]: readonly [number, number], [untilChild, until]: readonly [number, number]) {
	const paragraph = doc.getXmlFragment('text').get(0) as Y.XmlElement;
	const at = (child: number, index: number) => {
		const run = paragraph.get(child);
		return Y.encodeRelativePosition(
			run instanceof Y.XmlText ? Y.createRelativePositionFromTypeIndex(run, index) : Y.createRelativePositionFromTypeIndex(paragraph, child),
		);
	};
	return { from: at(fromChild, from), until: at(untilChild, until) };
}

test.each([
	['受理网上信访，全部办结。', [0, 0], [0, 6], '受理网上信访', '收到来信', '收到来信，全部办结。'],
	['受理[[talks]]件，办结。', [0, 0], [2, 1], '受理309件', '共[[talks]]件', '共[[talks]]件，办结。'],
	['受理[[talks]]件，办结。', [2, 2], [2, 4], '办结', '[[?done|全部办结|办结{}]]', '受理[[talks]]件，[[?done|全部办结|办结{}]]。'],
	['受理[[talks]]件。', [0, 0], [1, 0], '受理', '', '[[talks]]件。'],
	['受理[[talks]]件。', [1, 0], [2, 1], '309件', '若干', '受理若干。'],
	['受理[[talks]]件。', [2, 0], [2, 1], '件', '件，\n\n 均办结\n', '受理[[talks]]件，均办结。'],
	['受理[[talks]]件。', [0, 0], [0, 2], '受理', '# 共\n- [[done]]', '[[=#]] 共- [[done]][[talks]]件。'],
] as const)('in “%s” the place %j to %j (“%s”) takes “%s”', (text, from, until, quoted, proposed, wanted) => {
	const doc = documentOf(text);
	const other = documentOf('');
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
	const update = replaceRange(doc, { ...rangeOf(doc, from, until), quoted, text: proposed });
	expect(textOfDocument(doc)).toBe(wanted);
	Y.applyUpdate(other, update as Uint8Array);
	expect(textOfDocument(other)).toBe(wanted);
});

test('a place that holds other words by now is left alone', () => {
	const doc = documentOf('受理网上信访。');
	const range = rangeOf(doc, [0, 2], [0, 6]);
	expect(replaceRange(doc, { ...range, quoted: '来信来访', text: '信件' })).toBeUndefined();
	expect(replaceRange(doc, { from: range.until, until: range.from, quoted: '网上信访', text: '信件' })).toBeUndefined();
	expect(replaceRange(doc, { ...range, from: null, quoted: '网上信访', text: '信件' })).toBeUndefined();
	expect(textOfDocument(doc)).toBe('受理网上信访。');
});

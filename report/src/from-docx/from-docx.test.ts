import { expect, test } from 'vitest';
import { order, paperDocument } from '../../test/paper-document.ts';
import { toDocx } from '../to-docx/to-docx.ts';
import { compareReturned } from './compare.ts';
import { textDifference } from './difference.ts';
import { readBody } from './read-body.ts';
import { readSent } from './read-parts.ts';
import type { PartReader, ReadParagraph } from './returned.ts';

const parts = new Map(toDocx(paperDocument(), order()).map(({ path, xml }) => [path, xml]));
const sentXml = parts.get('word/document.xml') ?? '';
const sent = read(parts.get('customXml/item1.xml') ?? '', readSent());

test('A file that nobody changed reads as what was sent, also where tags were dropped', () => {
	const body = read(sentXml, readBody());
	expect(body.paragraphs).toEqual(sent?.paragraphs);
	expect(compareReturned(sent?.paragraphs ?? [], body.paragraphs)).toMatchObject({ numbers: [], lost: [], paragraphs: [], same: body.paragraphs.length });
	const untagged = read(sentXml.replace(/<w:(tag|alias) [^>]*\/>/g, ''), readBody());
	expect(changesIn(untagged.paragraphs)).toMatchObject({ numbers: [], lost: [], paragraphs: [] });
});

test.each([
	['with its tag', (xml: string) => xml],
	['by its bookmark alone', (xml: string) => xml.replace(/<w:(tag|alias) [^>]*\/>/g, '')],
	['by its tag alone', (xml: string) => xml.replace(/<w:bookmark[^>]*\/>/g, '')],
])('A number changed by hand is shown with its figure, what it was and what it is, %s', (_, program) => {
	const changed = program(sentXml.replace('>309<', '>319<'));
	const { numbers, lost, paragraphs } = changesIn(read(changed, readBody()).paragraphs);
	expect(numbers).toEqual([{ figure: 'online_petitions', kind: 'figure', value: 309, was: '309', is: '319', around: '一是受理网上信访319件，已全部办结。' }]);
	expect(lost).toEqual([]);
	expect(paragraphs).toHaveLength(1);
});

test('A number typed over its control, or cut out of it, is told as lost', () => {
	const typed = sentXml.replace(/<w:sdt>.*?<\/w:sdt>/s, '<w:r><w:t>309</w:t></w:r>');
	expect(changesIn(read(typed, readBody()).paragraphs)).toMatchObject({
		numbers: [],
		lost: [{ figure: 'online_petitions', was: '309', around: '一是受理网上信访309件，已全部办结。' }],
		paragraphs: [],
	});
	const emptied = sentXml.replace('>已全部办结<', '><');
	expect(changesIn(read(emptied, readBody()).paragraphs).lost).toMatchObject([{ figure: 'cases_answered', kind: 'claim' }]);
});

test('Recorded changes count as taken, and whoever made them is named', () => {
	const tracked = sentXml.replace(
		'<w:r><w:t xml:space="preserve">全年工作平稳。</w:t></w:r>',
		'<w:r><w:t>全年工作</w:t></w:r><w:del w:id="1" w:author="甲一"><w:r><w:delText>平稳</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲一"><w:r><w:t>平稳有序</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r>',
	);
	const body = read(tracked, readBody());
	expect(body.tracked_by).toEqual(['甲一']);
	expect(changesIn(body.paragraphs).paragraphs).toMatchObject([
		{
			kind: 'changed',
			parts: [
				{ kind: 'same', text: '全年工作平稳' },
				{ kind: 'added', text: '有序' },
				{ kind: 'same', text: '。' },
			],
		},
	]);
});

test('Paragraphs that were added, taken out, moved by a text box or doubled for older programs', () => {
	const more = sentXml
		.replace(/<w:p>(?:(?!<w:p>).)*1\.<(?:(?!<w:p>).)*?<\/w:p>/s, '')
		.replace(
			'<mc:AlternateContent>',
			'<w:p><w:r><w:t>另附说明一段。</w:t></w:r></w:p><mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>旧程序</w:t></w:r></w:p></mc:Fallback>',
		);
	const { paragraphs } = changesIn(read(more, readBody()).paragraphs);
	expect(paragraphs.map(({ kind, parts: [part] }) => [kind, part?.text])).toEqual([
		['removed', '1.细目'],
		['added', '另附说明一段。'],
	]);
});

test('The same figure said twice is compared place by place', () => {
	const said = { type: 'figure' as const, figure: 'people', value: 12, said: '12' };
	const twice = paperDocument({ blocks: [{ type: 'paragraph', content: [said, { type: 'text', text: '人，又' }, said, { type: 'text', text: '人' }] }] });
	const both = new Map(toDocx(twice, order()).map(({ path, xml }) => [path, xml]));
	const before = read(both.get('customXml/item1.xml') ?? '', readSent())?.paragraphs ?? [];
	const after = read((both.get('word/document.xml') ?? '').replace(/(>12<.*?)>12</s, '$1>13<'), readBody()).paragraphs;
	expect(compareReturned(before, after).numbers).toMatchObject([{ was: '12', is: '13', around: '12人，又13人' }]);
});

test('Controls side by side are told apart where LibreOffice put them into each other', () => {
	const one = { type: 'figure' as const, figure: 'people', value: 12, said: '12' };
	const beside = paperDocument({ blocks: [{ type: 'paragraph', content: [one, { ...one, figure: 'places', said: '甲处' }] }] });
	const both = new Map(toDocx(beside, order()).map(({ path, xml }) => [path, xml]));
	const inEachOther =
		'<w:sdt><w:sdtContent><w:bookmarkStart w:id="0" w:name="_yb1"/><w:r><w:t>12</w:t></w:r><w:sdt><w:sdtContent><w:bookmarkStart w:id="1" w:name="_yb2"/><w:bookmarkEnd w:id="0"/></w:sdtContent></w:sdt><w:r><w:t>乙处</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id="1"/>';
	const mixed = (both.get('word/document.xml') ?? '').replace(/<w:bookmarkStart .*<\/w:sdt><w:bookmarkEnd [^>]*\/>/s, inEachOther);
	expect(mixed).toContain(inEachOther);
	const before = read(both.get('customXml/item1.xml') ?? '', readSent())?.paragraphs ?? [];
	expect(compareReturned(before, read(mixed, readBody()).paragraphs)).toMatchObject({ numbers: [{ figure: 'places', was: '甲处', is: '乙处' }], lost: [] });
});

test('Names that look like markup and controls that others put there change nothing', () => {
	const foreign = sentXml.replace(
		'<w:r><w:t xml:space="preserve">全年工作平稳。',
		'<w:sdt><w:sdtPr><w:tag w:val="theirs"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve"></w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve">全年工作平稳。',
	);
	expect(changesIn(read(foreign, readBody()).paragraphs)).toMatchObject({ numbers: [], lost: [], paragraphs: [] });
});

test.each([
	['甲乙丙', '甲丙', '甲-乙 丙'],
	['甲', '甲乙', '甲+乙'],
	['', '乙', '+乙'],
	['𠮷田', '𠮷野', '𠮷-田+野'],
])('From %s to %s', (was, is, shown) => {
	const marks = { same: '', added: '+', removed: '-' };
	const said = textDifference(was, is).map(({ kind, text }) => marks[kind] + text);
	expect(said.join('')).toBe(shown.replace(' ', ''));
});

function changesIn(paragraphs: readonly ReadParagraph[]) {
	return compareReturned(sent?.paragraphs ?? [], paragraphs);
}

/** The events of XML as simple as the writer's own. */
function read<Result>(xml: string, reader: PartReader<Result>): Result {
	const local = (name: string) => name.slice(name.indexOf(':') + 1);
	const plain = (words: string) =>
		words
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&quot;/g, '"')
			.replace(/&amp;/g, '&');
	for (const [, closes, name, attributes = '', self, text] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>|([^<>]+)/g)) {
		if (text !== undefined) {
			reader.text(plain(text));
		} else if (closes) {
			reader.close(local(name ?? ''));
		} else {
			reader.open(local(name ?? ''), Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, id, value]) => [id, plain(value ?? '')])));
			if (self) {
				reader.close(local(name ?? ''));
			}
		}
	}
	return reader.result();
}

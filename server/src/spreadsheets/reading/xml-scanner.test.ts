import { describe, expect, test } from 'vitest';
import { scanXml } from './xml-scanner.ts';

const SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- <row> --><x:worksheet xmlns:x="urn:a" note='5 > "4"'>
<x:row r="1"><x:c r="A1" t = "s" /><x:c
 r="B1"><t xml:space="preserve"> 甲&amp;乙 &#x4E2D;&#25991;&lt;\r\n</t><t><![CDATA[<a> ]] &amp;]]></t></x:c ></x:row><名称/></x:worksheet>
`;
const TOLD = [
	'<worksheet {"xmlns:x":"urn:a","note":"5 > \\"4\\""}',
	'<row {"r":"1"}',
	'<c {"r":"A1","t":"s"}',
	'>c',
	'<c {"r":"B1"}',
	'<t {"xml:space":"preserve"}',
	'= 甲&乙 中文<\n',
	'>t',
	'<t {}',
	'=<a> ]] &amp;',
	'>t',
	'>c',
	'>row',
	'<名称 {}',
	'>名称',
	'>worksheet',
];

/** What the handlers hear, pieces of text joined and white space alone left out. */
function told(pieces: Iterable<string>): string[] {
	const heard: string[] = [];
	let text = '';
	const tag = (words: string) => {
		heard.push(...(text.trim() === '' ? [] : [`=${text}`]), words);
		text = '';
	};
	const scanner = scanXml({
		open: (name, attributes) => tag(`<${name} ${JSON.stringify(attributes)}`),
		close: (name) => tag(`>${name}`),
		text: (words) => {
			text += words;
		},
	});
	for (const piece of pieces) {
		scanner.write(piece);
	}
	scanner.close();
	return heard;
}

describe('the scanner of XML', () => {
	test('tells tags, attributes and text with entities, line breaks and CDATA as they are meant', () => {
		expect(told([SHEET])).toEqual(TOLD);
	});

	test('tells the same wherever the pieces are cut', () => {
		expect(told(SHEET)).toEqual(TOLD);
		for (let at = 1; at < SHEET.length; at += 1) {
			expect(told([SHEET.slice(0, at), SHEET.slice(at)])).toEqual(TOLD);
		}
	});

	test.each([
		['nothing', ''],
		['a tag that nobody closes', '<a><b></a>'],
		['an end without a beginning', '<a/></b>'],
		['an end missing', '<a>'],
		['half a tag', '<a'],
		['a second root', '<a/><b/>'],
		['text outside the root', '<a/>b'],
		['an attribute without quotes', '<a b=c/>'],
		['an attribute without a value', '<a b/>'],
		['an attribute twice', '<a b="1" b="2"/>'],
		['attributes that touch', '<a b="1"c="2"/>'],
		['a bad name', '<1a/>'],
		['no name', '< a/>'],
		['an unknown entity', '<a>&nbsp;</a>'],
		['a bare ampersand', '<a>A & B</a>'],
		['half an entity at the end', '<a/>&am'],
		['a character that XML does not have', '<a>\u0001</a>'],
		['a number of no character', '<a>&#0;</a>'],
		['half of a character', '<a>&#xD800;</a>'],
		['a comment without an end', '<a><!-- b</a>'],
		['a declaration', '<!ENTITY a "b"><a/>'],
		['a DOCTYPE', '<!DOCTYPE a><a/>'],
	])('refuses %s', (_, xml) => {
		expect(() => told([xml])).toThrow(/import_broken|已损坏/);
		expect(() => told(xml)).toThrow(/import_broken|已损坏/);
	});

	test('refuses a tag that does not end before it holds up the reader', () => {
		expect(() => told(Array.from({ length: 20 }, (_, at) => `${at === 0 ? '<a b="' : ''}${'c'.repeat(60_000)}`))).toThrow(/import_broken|已损坏/);
	});
});

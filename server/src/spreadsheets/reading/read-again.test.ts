import { expect, test } from 'vitest';
import { makeWorkbook } from '../../../test/make-workbook.ts';
import { hashOf } from '../../files/file-store.ts';
import type { Merge } from './cell.ts';
import { type OpenedFile, openFile } from './open-file.ts';
import { openAgain } from './read-again.ts';

async function readAll(file: OpenedFile) {
	const merges: Merge[] = [];
	const sheets = [];
	for (const { at, name } of file.sheets) {
		const rows = [];
		for await (const chunk of file.rows(at, (merge) => merges.push(merge))) {
			rows.push(...chunk);
		}
		sheets.push({ name, rows });
	}
	file.close();
	return { is1904: file.is1904, sheets, merges };
}

const heads = ['名称', '日期', '人数'];

test('a file read again says what it said, from memory, also after it was closed', async () => {
	const content = await makeWorkbook({
		is1904: true,
		sheets: [
			{ name: '一月', rows: [heads, ['清扫', { date: 43_200 }, 12]], merges: ['A2:A3'] },
			{ name: '二月', rows: [heads, ['巡查', null, { error: '#N/A' }]] },
		],
	});
	const fresh = await readAll(await openFile(content));
	const first = await openAgain(content, hashOf(content));
	expect(await readAll(first)).toEqual(fresh);
	const again = await openAgain(content, hashOf(content));
	expect(again).not.toBe(first);
	expect(await readAll(again)).toEqual(fresh);
	expect(await openAgain(content, hashOf(content))).toBe(again);
});

test('a file of which one sheet was not read to its end is opened anew', async () => {
	const content = await makeWorkbook({
		sheets: [
			{ name: '甲', rows: [heads] },
			{ name: '乙', rows: [heads] },
		],
	});
	const file = await openAgain(content, hashOf(content));
	for await (const _ of file.rows(0)) {
		// The second sheet is never asked for.
	}
	file.close();
	expect((await readAll(await openAgain(content, hashOf(content)))).sheets).toHaveLength(2);
});

test('a file too long to be kept is read from itself each time', async () => {
	const rows = Array.from({ length: 100_001 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('');
	const content = await makeWorkbook({ sheets: [{ name: '长', rows }] });
	const count = async () => (await readAll(await openAgain(content, hashOf(content)))).sheets[0]?.rows.length;
	expect([await count(), await count()]).toEqual([100_001, 100_001]);
	expect(await openAgain(content, hashOf(content))).not.toBe(await openAgain(content, hashOf(content)));
});

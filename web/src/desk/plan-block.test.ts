import { type RecordAnswer, text } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import type { Writing } from './cell-text.ts';
import type { DeskColumn } from './desk-columns.ts';
import { type BlockReading, planBlock, readClipboard, repeatBlock, requestsOf, writeClipboard } from './plan-block.ts';

const column = (id: string, kind: DeskColumn['field']['kind']): DeskColumn => ({ id, label: id, own: false, field: { kind, label: text(id, id) } });
const [TITLE, DAY, PEOPLE] = [column('title', 'text'), column('held_on', 'date'), column('people', 'whole_number')];
const NAMES = { code: () => undefined, unit: () => undefined, account: () => undefined, record: () => undefined };
const WRITING: Writing = { language: 'zh', names: NAMES, state: (id) => id, hidden: '' };
const READING: BlockReading = {
	writing: WRITING,
	context: { names: NAMES, code_lists: new Map(), unitKind: () => undefined },
	say: ({ zh }) => zh,
	lock: (_, record) => (record?.actions.includes('amend') === false ? '不能修改' : undefined),
};

function record(id: string, values: Record<string, unknown>, actions = ['amend']): RecordAnswer {
	return {
		...{ id, register: 'activity', unit: 'u', number: null, state: 'recorded', version: 3, values, actions },
		...{ made_by: 'a', made_at: '2022-01-01T00:00:00Z', recorded_at: '2022-01-01T00:00:00Z' },
	};
}

const STANDING = record('one', { title: '甲', held_on: '2022-03-05', people: 20 });

test('a block says cell by cell what changes, what stays, and what cannot be written and why', () => {
	const target = { from: 4, records: [STANDING, record('two', { title: '乙' }, [])], columns: [TITLE, DAY, PEOPLE] };
	const cells = planBlock(
		[
			['甲', '2022.3.6', '三十人'],
			['丙', '', '5'],
		],
		target,
		READING,
	);
	expect(cells.map(({ at, column: { id }, verdict, wire, why }) => [at, id, verdict, wire ?? null, why === undefined ? '' : why])).toEqual([
		[4, 'title', 'same', null, ''],
		[4, 'held_on', 'changed', '2022-03-06', ''],
		[4, 'people', expect.stringMatching(/refused|changed/), expect.anything(), expect.anything()],
		[5, 'title', 'refused', null, '不能修改'],
		[5, 'held_on', 'same', null, ''],
		[5, 'people', 'refused', null, '不能修改'],
	]);
});

test('each record that changes is one request with the version that was seen; rows below the last are new records', () => {
	const target = { from: 0, records: [STANDING, null], columns: [TITLE, PEOPLE] };
	const cells = planBlock(
		[
			['改', '21'],
			['新', ''],
		],
		target,
		READING,
	);
	expect(requestsOf(cells)).toEqual([
		{ at: 0, action: 'amend', body: { id: 'one', version: 3, values: { title: '改', people: 21 } } },
		{ at: 1, action: 'create', body: { values: { title: '新' } } },
	]);
});

test('an emptied cell clears the value', () => {
	const [cell] = planBlock([['']], { from: 0, records: [STANDING], columns: [PEOPLE] }, READING);
	expect(cell).toMatchObject({ verdict: 'changed', wire: null });
});

test.each([
	[
		'甲\t乙\r\n丙\t丁\r\n',
		[
			['甲', '乙'],
			['丙', '丁'],
		],
	],
	['"两\n行"\t"他说""好"""', [['两\n行', '他说"好"']]],
	['=HYPERLINK("http://x")', [['=HYPERLINK("http://x")']]],
	['a\t\t', [['a', '', '']]],
])('what a spreadsheet puts on the clipboard is read as it stood there: %j', (clipboard, rows) => {
	expect(readClipboard(clipboard)).toEqual(rows);
});

test('what is copied is read again as it was', () => {
	const rows = [
		['<img src=x onerror=alert(1)>', '两\n行', '"引"'],
		['𠮷㛃䶮', 'a\tb', ''],
	];
	expect(readClipboard(writeClipboard(rows))).toEqual(rows);
});

test('one value fills a larger range, a block that does not fit into it is not repeated', () => {
	expect(repeatBlock([['x']], 2, 2)).toEqual([
		['x', 'x'],
		['x', 'x'],
	]);
	expect(repeatBlock([['x'], ['y']], 3, 1)).toEqual([['x'], ['y']]);
});

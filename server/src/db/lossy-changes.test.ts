import { type CodeList, type FieldDefinition, type OfficeDefinition, type Register, text } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOffice } from '../../test/tiny-office.ts';
import { act } from '../records/act.ts';
import { findRecords } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { type Applied, applyRegisters } from './tables.ts';

const label = text('例', 'Example');
const standard = { create: ['clerk'], enter: ['clerk'], amend: ['clerk'], void: ['clerk'], restore: ['clerk'] };
const moods: CodeList = {
	id: 'mood',
	label: text('心情', 'Moods'),
	source: label,
	codes: ['good', 'bad', 'worse'].map((code) => ({ code, label: text(code, code) })),
};
const stay: Register = {
	id: 'stay',
	label: text('居住', 'Stays'),
	help: label,
	keeper: 'peace',
	work: [],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), max_length: 10, required: true },
		from_on: { kind: 'date', label },
		until_on: { kind: 'date', label },
		mood: { kind: 'choice', codes: 'mood', label: text('心情', 'Mood') },
		moods: { kind: 'choices', codes: 'mood', label },
		rows: { kind: 'items', codes: 'mood', label },
		secret: { kind: 'choice', codes: 'mood', sensitive: 'health', label },
		people: { kind: 'whole_number', min: 0, max: 9, label },
		cost: { kind: 'money', label },
		share: { kind: 'decimal', scale: 2, label },
		seat: { kind: 'unit', label },
		remark: { kind: 'text', label },
		spare: { kind: 'text', label },
		before: { kind: 'reference', register: 'stay', label },
	},
	time: { shape: 'event', on: 'from_on' },
	states: [
		{ id: 'listed', label },
		{ id: 'gone', label },
	],
	actions: { leave: { label, from: ['listed'], to: 'gone', who: ['clerk'] } },
	who: standard,
	title: 'name',
	list: ['name'],
	search: ['name'],
	numbering: { pattern: '住〔{year}〕{n}号', year_of: 'from_on' },
	keys: ['name'],
};
const office: OfficeDefinition = { ...tinyOffice, registers: [stay], code_lists: [moods] };

let open: TestBook;
let clerk: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_lossy', office);
	clerk = open.actor('clerk', 'clerk', 'peace');
	const create = (values: Record<string, unknown>) => act(open.book, clerk, { register: 'stay', action: 'create', values });
	const first = await create({
		...{ name: '张三', from_on: '2022-03-01', until_on: '2022-01-01', mood: 'worse', moods: ['good', 'worse'], secret: 'worse', seat: 'east' },
		...{ rows: [{ item: 'worse', quantity: 1 }], people: 9, cost: 5.5, share: 1.25, remark: '138' },
	});
	await act(open.book, clerk, { register: 'stay', action: 'leave', id: first.id });
	await create({ name: '李四', from_on: '2022-04-01', mood: 'good', people: 9, remark: '13800000000', before: first.id });
	const third = await create({ name: '一二三四五六七八九十', from_on: '2022-05-01', spare: '后来清空' });
	await act(open.book, clerk, { register: 'stay', action: 'amend', id: third.id, values: { spare: null } });
	await act(open.book, clerk, { register: 'stay', action: 'leave', id: third.id });
	await act(open.book, clerk, { register: 'stay', action: 'void', id: third.id, reason: '重复' });
});
afterAll(() => open.close());

function apply(registers: readonly Register[], code_lists: readonly CodeList[] = [moods]): Promise<Applied> {
	return applyRegisters(open.config, { registers, code_lists });
}

function withFields(fields: Readonly<Record<string, Partial<FieldDefinition> | undefined>>, rest: Partial<Register> = {}): Register {
	const merged: Record<string, FieldDefinition> = { ...stay.fields };
	for (const [id, change] of Object.entries(fields)) {
		if (change === undefined) {
			delete merged[id];
		} else {
			merged[id] = { ...(merged[id] ?? { kind: 'text', label }), ...change };
		}
	}
	return { ...stay, ...rest, fields: merged };
}

const without = (code: string): CodeList[] => [{ ...moods, codes: moods.codes.filter((one) => one.code !== code) }];
const nobodyHasLeft = { states: stay.states.slice(0, 1), actions: {} };

test.each<[string, Register, readonly CodeList[], RegExp]>([
	['a kind kept in another form', withFields({ cost: { kind: 'date' } }), [moods], /（cost）：1 条记录已按“金额”保存，不能改为“日期”.*住〔2022〕1号/],
	[
		'a kind kept in the same form that means another thing',
		withFields({ cost: { kind: 'whole_number' } }),
		[moods],
		/（cost）：1 条记录已按“金额”保存.*住〔2022〕1号/,
	],
	['a kind whose value only an earlier version holds', withFields({ spare: { kind: 'date' } }), [moods], /（spare）：1 条记录已按“文字”保存.*住〔2022〕3号/],
	['a stricter kind of text', withFields({ remark: { kind: 'phone' } }), [moods], /（remark）：1 条记录的值不合这个字段新的规定：住〔2022〕1号$/m],
	['fewer decimals', withFields({ share: { scale: 1 } }), [moods], /（share）：1 条记录的小数多于 1 位：住〔2022〕1号/],
	['a shorter text', withFields({ name: { max_length: 9 } }), [moods], /的“姓名”（name）：1 条记录超过 9 个字：住〔2022〕3号/],
	['a higher minimum', withFields({ people: { min: 10 } }), [moods], /（people）：2 条记录小于 10：住〔2022〕1号、住〔2022〕2号/],
	['a lower maximum of money', withFields({ cost: { max: 5.49 } }), [moods], /（cost）：1 条记录大于 5\.49：住〔2022〕1号/],
	['a code taken out', stay, without('worse'), /的“心情”（mood）：1 条记录用着代码表“心情”里已没有的代码；停用的代码请保留，写明 until_on：住〔2022〕1号/],
	['a code taken out of several choices', stay, without('worse'), /（moods）：1 条记录用着代码表/],
	['a code taken out of rows', stay, without('worse'), /（rows）：1 条记录用着代码表/],
	['a code taken out of a sensitive field', stay, without('worse'), /（secret）：1 条记录的值不合这个字段新的规定/],
	['fewer kinds of unit', withFields({ seat: { unit_kinds: ['section'] } }), [moods], /（seat）：1 条记录的值不合这个字段新的规定/],
	['a state taken out', { ...stay, ...nobodyHasLeft }, [moods], /台账“居住”（stay）：1 条记录处于定义里已没有的状态；.*写 retired：住〔2022〕1号/],
	['the state in which a voided record stood', { ...stay, ...nobodyHasLeft }, [moods], /1 条记录作废前处于定义里已没有的状态.*住〔2022〕3号/],
	['a field taken out', withFields({ remark: undefined }), [moods], /的“remark”（remark）：2 条记录还填着定义里已没有的字段；请保留它，写 retired/],
	[
		'a span that some records break',
		{ ...stay, time: { shape: 'span', from: 'from_on', until: 'until_on' } },
		[moods],
		/（until_on）：1 条记录止日早于起日：住〔2022〕1号/,
	],
	[
		'a value that stands twice',
		withFields({ people: { unique_within: [] } }),
		[moods],
		/（people）：2 条记录的值与别的记录相同，而它应当唯一：住〔2022〕1号、住〔2022〕2号/,
	],
	['another register pointed at', withFields({ before: { register: 'other' } }), [moods], /（before）：1 条记录指向的记录不在台账“other”中：住〔2022〕2号/],
])('%s is refused with the records in its way, and nothing changes', async (_, register, lists, expected) => {
	const other: Register = { ...stay, id: 'other', fields: { name: { kind: 'text', label }, from_on: { kind: 'date', label } } };
	const before = await describe();
	await expect(apply([register, other], lists)).rejects.toThrow(expected);
	expect(await describe()).toEqual(before);
});

test('a register taken out while its records stand is refused', async () => {
	await expect(apply([])).rejects.toThrow(/台账 stay：3 条记录属于定义里已没有的台账/);
});

test('all refusals come together, in both languages', async () => {
	const refused = apply([withFields({ cost: { kind: 'date' }, people: { min: 10 } })]);
	await expect(refused).rejects.toThrow(
		/有 2 处会丢失已有的值[\s\S]*2 changes of definitions[\s\S]*“Example” \(people\) of register “Stays” \(stay\): 2 records are less than 10: 住〔2022〕1号, 住〔2022〕2号/,
	);
});

test('what loses nothing is done: more columns, wider rules, a kind that was never filled in', async () => {
	const wider = withFields({
		note: { kind: 'text' },
		name: { max_length: 20 },
		share: { scale: 4 },
		until_on: { kind: 'date', retired: true },
		mood: { unique_within: ['name'] },
		extra: { kind: 'text', max_length: 5 },
	});
	const { statements } = await apply([wider], [{ ...moods, codes: [...moods.codes, { code: 'new', label }] }]);
	expect(statements).toContainEqual('ALTER TABLE ledger."stay" ADD COLUMN "note" text');
	expect(statements).toContainEqual('ALTER TABLE ledger."stay" ALTER COLUMN "share" TYPE numeric(20,4) USING "share"::numeric(20,4)');
	expect((await apply([wider], [{ ...moods, codes: [...moods.codes, { code: 'new', label }] }])).statements).toEqual([]);
	const retyped = withFields({ note: { kind: 'date' }, extra: undefined, share: { scale: 4 } });
	expect((await apply([retyped])).statements).toContainEqual('ALTER TABLE ledger."stay" ALTER COLUMN "note" TYPE date USING NULL::date');
});

test('the store itself refuses what the definition does not take', async () => {
	await apply([withFields({ share: { scale: 4 } })]);
	const tamper = (set: string) => open.admin.query(`UPDATE ledger.stay SET ${set} WHERE number = '住〔2022〕2号'`);
	for (const set of [
		`mood = 'odd'`,
		`moods = '{odd}'`,
		`rows = '[{"item": "odd", "quantity": 1}]'`,
		'people = 10',
		`state = 'odd'`,
		`name = '一二三四五六七八九十一'`,
	]) {
		await expect(tamper(set)).rejects.toThrow('violates check constraint');
	}
});

test('a field that becomes required leaves old records as they are, and that is said', async () => {
	const { notes } = await apply([withFields({ mood: { required: true }, share: { scale: 4 } })]);
	expect(notes.map(({ zh }) => zh)).toEqual([]);
	const { notes: said } = await apply([withFields({ remark: { required: true }, share: { scale: 4 }, spare: { required: true } })]);
	expect(said.map(({ zh }) => zh)).toEqual(['“居住”的“例”新定为必填；已有 2 条记录未填，原样保留，下次修改时填写。']);
});

test('records are found by a field that is newly searched', async () => {
	const searched = withFields({ share: { scale: 4 } }, { search: ['name', 'remark'] });
	await apply([searched]);
	const book = { ...open.book, registers: new Map([...open.book.registers, ['stay', searched]]) };
	const { records } = await findRecords(book, clerk, { register: 'stay', purpose: 'list', search: '13800' });
	expect(records.map(({ record }) => record.number)).toEqual(['住〔2022〕2号']);
});

/** Columns, rules and indexes as they stand. */
async function describe(): Promise<unknown> {
	const { rows } = await open.admin.query(
		`SELECT attname AS name, format_type(atttypid, atttypmod) AS rule FROM pg_attribute WHERE attrelid = 'ledger.stay'::regclass AND attnum > 0
		UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'ledger.stay'::regclass
		UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'stay' ORDER BY 1, 2`,
	);
	return rows;
}

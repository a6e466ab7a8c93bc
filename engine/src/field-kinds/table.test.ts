import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditCheckCharacter } from '../credit-code.ts';
import { idCheckDigit } from '../id-number.ts';
import { addDays } from '../plain-date.ts';
import type { FieldDefinition, FieldKindId } from '../register.ts';
import type { CellContext, Names } from './kind.ts';
import { FIELD_KINDS } from './table.ts';

const label = { zh: '字段', en: 'Field' };
const codes = [
	{ code: 'leaflet', label: { zh: '宣传册', en: 'Leaflet' }, words: ['传单'] },
	{ code: 'board', label: { zh: '展板、挂图', en: 'Board' } },
	{ code: 'banner', label: { zh: '横幅', en: 'Banner' } },
];
const names: Names = {
	code: (_list, code) => codes.find((each) => each.code === code)?.label,
	unit: () => undefined,
	account: () => undefined,
	record: () => undefined,
};
const context: CellContext = {
	code_lists: new Map([['thing', { id: 'thing', label, source: label, codes }]]),
	unitKind: (code) => (code === 'a' ? 'community' : undefined),
	names,
	called: {
		units: (written) => (written === '甲' ? ['a'] : []),
		accounts: (written) =>
			new Map([
				['张三', ['zhang']],
				['李四', ['li', 'lisi']],
			]).get(written) ?? [],
		records: (_register, written) => (written === '第1号' ? ['00000000-0000-4000-8000-000000000001'] : []),
	},
	year: 2022,
};
const day = fc.integer({ min: 0, max: 120_000 }).map((days) => addDays('1860-01-01', days));
const word = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
	.map((each) => each.trim())
	.filter((each) => each !== '' && !each.includes('\0') && each.isWellFormed());
const VALUES: { readonly [K in FieldKindId]: fc.Arbitrary<unknown> } = {
	text: word,
	long_text: word,
	whole_number: fc.maxSafeInteger().map((each) => each || 0),
	decimal: fc.integer({ min: -1e9, max: 1e9 }).map((each) => each / 100 || 0),
	money: fc.integer({ min: -1e12, max: 1e12 }).map((each) => each || 0),
	date: day,
	moment: day.map((each) => `${each}T09:30:00.123Z`),
	yes_no: fc.boolean(),
	choice: fc.constantFrom('leaflet', 'banner'),
	choices: fc.constantFrom(['leaflet'], ['banner', 'leaflet']),
	unit: fc.constant('a'),
	account: fc.stringMatching(/^[a-z0-9]{1,30}$/),
	id_number: day
		.filter((each) => each < '2200')
		.map((each) => `999999${each.replaceAll('-', '')}123`)
		.map((each) => each + idCheckDigit(each)),
	phone: fc.constantFrom('13812345678', '0759-1234567', '12345'),
	credit_code: fc.stringMatching(/^9144[0-9A-H]{13}$/).map((each) => each + creditCheckCharacter(each)),
	reference: fc.uuid(),
	year: fc.integer({ min: 1900, max: 2200 }),
	items: fc.constantFrom(
		[{ item: 'leaflet', quantity: 2000 }],
		[
			{ item: 'banner', quantity: 3, note: '街口' },
			{ item: 'leaflet', quantity: 0 },
		],
	),
	place: fc.constantFrom({ address: '中山路1号' }, { address: '中山路', grid: 'a', lng: 110.5, lat: 20.25, datum: 'WGS84' }),
	attachments: fc.constant([{ hash: 'a'.repeat(64), name: '照片 1.jpg', type: 'image/jpeg', size: 12 }]),
};

function field(kind: FieldKindId): FieldDefinition {
	return { kind, label, codes: 'thing', register: 'thing' };
}

describe.each(Object.keys(VALUES) as FieldKindId[])('The kind %s', (id) => {
	const kind = FIELD_KINDS[id];
	test('reads back what it formats.', () => {
		fc.assert(
			fc.property(VALUES[id], (value) => {
				expect(kind.parse(field(id), kind.format(field(id), value as never), context)).toEqual({ value });
			}),
		);
	});
	test('reads back its own cell.', () => {
		fc.assert(
			fc.property(VALUES[id], (value) => {
				expect(kind.fromCell(field(id), kind.toCell(field(id), value as never, names), context)).toEqual({ value });
			}),
		);
	});
	test('never throws, whatever comes.', () => {
		fc.assert(
			fc.property(fc.anything(), (wire) => {
				expect(typeof kind.parse(field(id), wire, context)).toBe('object');
			}),
		);
	});
});

test.each<[FieldKindId, string | number, unknown]>([
	['date', '2022.3.5', '2022-03-05'],
	['date', '2022年3月5日', '2022-03-05'],
	['date', '２０２２年３月５日（周六）', '2022-03-05'],
	['date', '2022/3/5 0:00:00', '2022-03-05'],
	['date', 20220305, '2022-03-05'],
	['date', 44625, '2022-03-05'],
	['date', '3月5日', '2022-03-05'],
	['money', '160.31万元', 160310000],
	['money', '二十元', 2000],
	['whole_number', '1,234', 1234],
	['whole_number', '80 人次', 80],
	['whole_number', '一百零二', 102],
	['choice', '横幅', 'banner'],
	['choice', ' Banner ', 'banner'],
	['choice', '传单', 'leaflet'],
	['choices', '横幅、传单', ['banner', 'leaflet']],
	['choices', '展板、挂图；横幅/宣传册', ['banner', 'board', 'leaflet']],
	['yes_no', '是', true],
	['yes_no', '√', true],
	['id_number', 440802490101123, '440802194901011230'],
	['phone', 13812345678, '13812345678'],
	['phone', '138 1234 5678', '13812345678'],
	['text', 12.5, '12.5'],
	['unit', '甲', 'a'],
	['account', '张三', 'zhang'],
	['account', '李四（lisi）', 'lisi'],
	['reference', '某某（00000000-0000-4000-8000-000000000002）', '00000000-0000-4000-8000-000000000002'],
	['reference', '第1号', '00000000-0000-4000-8000-000000000001'],
	[
		'items',
		'传单500份、横幅 2 条（街口）',
		[
			{ item: 'leaflet', quantity: 500 },
			{ item: 'banner', quantity: 2, note: '街口' },
		],
	],
	['items', '展板、挂图×3', [{ item: 'board', quantity: 3 }]],
	['items', '传单1,200', [{ item: 'leaflet', quantity: 1200 }]],
])('A cell of kind %s that says %s is understood.', (id, cell, value) => {
	expect(FIELD_KINDS[id].fromCell(field(id), cell, context)).toEqual({ value });
});

test.each<[FieldKindId, string | number, RegExp]>([
	['id_number', 4.40802199001011e17, /15 位以后的数字已经丢失/],
	['text', 1e15, /15 位以后的数字已经丢失/],
	['date', '3.5', /应为存在的日期/],
	['date', '2022年2月30日', /应为存在的日期/],
	['whole_number', '80多人', /应为整数/],
	['decimal', '300斤', /应为数字/],
	['choice', '海报', /没有这一选项：海报/],
	['choices', '横幅、海报', /没有这一选项：海报/],
	['unit', '乙', /没有叫“乙”的单位/],
	['account', '李四', /“李四”有 2 个，请写明是哪一个/],
])('A cell of kind %s that says %s is refused with its reason.', (id, cell, reason) => {
	expect(FIELD_KINDS[id].fromCell(field(id), cell, context)).toEqual({ problem: expect.objectContaining({ zh: expect.stringMatching(reason) }) });
});

test.each<[string | number, number]>([
	[16.031, 16031000],
	['16.031', 16031000],
	['5元', 500],
	['2亿', 20000000000],
])('Below a heading in 万元 the cell %s is %s fen.', (cell, fen) => {
	expect(FIELD_KINDS.money.fromCell(field('money'), cell, { ...context, times: 10_000 })).toEqual({ value: fen });
});

test('A day without its year is refused where no year is known.', () => {
	const { year: _, ...yearless } = context;
	expect(FIELD_KINDS.date.fromCell(field('date'), '3月5日', yearless)).toHaveProperty('problem');
});

test.each([1.005, Number.NaN, 2e13, '5', Infinity])('%s is no amount of money.', (wire) => {
	expect(FIELD_KINDS.money.parse(field('money'), wire, context)).toHaveProperty('problem');
});

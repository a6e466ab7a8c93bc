import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { type FieldDefinition, type FieldKindId, type Names, text } from '@yibenzhang/engine';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Language, LanguageProvider } from '../strings/language.tsx';
import { CATALOGUES } from '../strings/office.ts';
import { FieldValue } from './FieldValue.tsx';

const REFERRED = '01850000-0000-7000-8000-000000000001';
const names: Names = {
	code: (list, code) => (list === 'colour' ? { red: text('红', 'red'), blue: text('蓝', 'blue') }[code] : undefined),
	unit: (code) => (code === 'east' ? text('城东社区', 'East') : undefined),
	account: (id) => (id === 'east_worker' ? '城东示例专干' : undefined),
	record: (register, id) => (register === 'person' && id === REFERRED ? '张示例' : undefined),
};

interface Case {
	readonly field?: Partial<FieldDefinition>;
	/** As it comes over the wire. */
	readonly value: unknown;
	readonly zh: string;
	readonly en: string;
}

/** One value of every kind, and how it reads; the compiler demands that none is missing. */
const CASES: Readonly<Record<FieldKindId, Case>> = {
	text: { value: '志愿服务<b>', zh: '志愿服务<b>', en: '志愿服务<b>' },
	long_text: { value: '第一行\n第二行', zh: '第一行\n第二行', en: '第一行\n第二行' },
	whole_number: { value: 10376, zh: '10,376', en: '10,376' },
	decimal: { field: { scale: 2 }, value: 12.5, zh: '12.5', en: '12.5' },
	money: { value: 160.31, zh: '160.31元', en: '¥160.31' },
	date: { value: '2022-03-05', zh: '2022年3月5日', en: '2022-03-05' },
	moment: { value: '2022-03-05T01:30:00Z', zh: '2022-03-05 09:30', en: '2022-03-05 09:30' },
	yes_no: { value: false, zh: '否', en: 'No' },
	choice: { field: { codes: 'colour' }, value: 'red', zh: '红', en: 'red' },
	choices: { field: { codes: 'colour' }, value: ['red', 'blue'], zh: '红蓝', en: 'redblue' },
	unit: { value: 'east', zh: '城东社区', en: 'East' },
	account: { value: 'east_worker', zh: '城东示例专干', en: '城东示例专干' },
	id_number: { value: '999999199001011239', zh: '999999199001011239', en: '999999199001011239' },
	phone: { value: '13800000000', zh: '13800000000', en: '13800000000' },
	credit_code: { value: '91990000MA000001X0', zh: '91990000MA000001X0', en: '91990000MA000001X0' },
	reference: { field: { register: 'person' }, value: REFERRED, zh: '张示例', en: '张示例' },
	items: {
		field: { codes: 'colour' },
		value: [
			{ item: 'red', quantity: 1200, note: '夜间' },
			{ item: 'blue', quantity: 2.5 },
		],
		zh: '名目数量备注红1,200夜间蓝2.5',
		en: 'ItemQuantityNotered1,200夜间blue2.5',
	},
	place: {
		value: { address: '示例路1号', grid: 'east', lng: 110.09, lat: 20.91, datum: 'CGCS2000' },
		zh: '示例路1号 · 城东社区110.09, 20.91 CGCS2000',
		en: '示例路1号 · East110.09, 20.91 CGCS2000',
	},
	attachments: {
		value: [{ hash: 'a'.repeat(64), name: '现场.jpg', type: 'image/jpeg', size: 20_480 }],
		zh: '现场.jpgJPEG 图片 · 20 kB',
		en: '现场.jpgJPEG picture · 20 kB',
	},
	year: { value: 2022, zh: '2022年', en: '2022' },
};

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(CASES))('a value of kind %s', (kind, { field, value, zh, en }) => {
	const definition = { kind: kind as FieldKindId, label: text('栏', 'Field'), ...field };

	test('reads in Chinese and in English', async () => {
		expect([await shown('zh', { field: definition, value }), await shown('en', { field: definition, value })]).toEqual([zh, en]);
	});

	test('masked shows no more than the mask, and says so', async () => {
		const words = await shown('zh', { field: definition, value: null, masked: true });
		expect(words).toMatch(/^\s*\*\*\* 已遮盖/);
	});
});

test.each([
	['date', undefined],
	['attachments', []],
] as const)('an empty value of kind %s says that it is empty', async (kind, value) => {
	expect(await shown('zh', { field: { kind, label: text('栏', 'Field') }, value })).toBe('未填写');
});

test('a picture is loaded late and small, says what it is, and both it and a file lead to their record’s attachment', async () => {
	const picture = { hash: 'a'.repeat(64), name: '现场.jpg', type: 'image/jpeg', size: 20_480 };
	const paper = { hash: 'b'.repeat(64), name: '签到表.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', size: 3_500_000 };
	const html = await markup('zh', { field: { kind: 'attachments', label: text('附件', 'Files') }, value: [picture, paper] });
	const address = (hash: string) => `/api/records/activity/${REFERRED}/attachments/${hash}`;
	expect(html).toMatch(new RegExp(`<img src="${address(picture.hash)}\\?size=thumbnail" alt="打开图片：现场.jpg" loading="lazy"`));
	expect(html).toContain(`href="${address(picture.hash)}"`);
	expect(html).toContain(`href="${address(paper.hash)}" download="签到表.xlsx"`);
	expect(html).toContain('Excel 表格 · 3.3 MB');
});

test('a record that the reader may not read is no way to go and tells no name', async () => {
	const field: FieldDefinition = { kind: 'reference', register: 'person', label: text('人', 'Person') };
	const html = await markup('zh', { field, value: '01850000-0000-7000-8000-000000000002' });
	expect(html).not.toContain('href');
	expect(html).toContain('您的岗位无权查看');
});

interface Shown {
	readonly field: FieldDefinition;
	readonly value: unknown;
	readonly masked?: boolean;
}

/** What is read of it. */
async function shown(language: Language, value: Shown): Promise<string> {
	const html = await markup(language, value);
	return html
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>');
}

/** References lead to a page, so the value stands on one. */
async function markup(language: Language, { field, value, masked = false }: Shown): Promise<string> {
	vi.stubGlobal('localStorage', { getItem: () => language });
	const record = { register: 'activity', id: REFERRED };
	const root = createRootRoute({ component: () => createElement(FieldValue, { field, value, masked, names, record }) });
	const records = createRoute({ getParentRoute: () => root, path: '/records/$register/$id' });
	const router = createRouter({
		routeTree: root.addChildren([records]),
		history: createMemoryHistory({ initialEntries: ['/records/activity/1'] }),
		isServer: true,
	});
	await router.load();
	const page = createElement(LanguageProvider, { catalogues: CATALOGUES, children: createElement(RouterProvider, { router: router as never }) });
	return renderToStaticMarkup(createElement(QueryClientProvider, { client: new QueryClient() }, page));
}

import { defineFigure, defineRegister, type FormCell, type FormWorkbook, text } from '@yibenzhang/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { uglyForms } from '../../../../bench/forms/ugly-forms.ts';
import { formFields, formLists } from './form-fields.ts';
import { readForm } from './read-form.ts';

const forms = new Map(uglyForms().map(({ name, content }) => [name, content]));
let statistics: FormWorkbook;
let roster: FormWorkbook;

beforeAll(async () => {
	statistics = await readForm(forms.get('figures: protected') as Buffer);
	roster = await readForm(forms.get('roster: everything at once, less than the room') as Buffer);
});

function cell(form: FormWorkbook, sheet: string, name: string): FormCell | undefined {
	return form.sheets
		.find((one) => one.name === sheet)
		?.rows.flatMap(({ cells }) => cells)
		.find((one) => one.cell === name);
}

test('a sheet is shown with its texts, formulas, locks, merged cells and widths', () => {
	const [sheet] = statistics.sheets;
	expect(sheet).toMatchObject({ name: '表1（续）', protected: true, hidden: false, more: false });
	expect(sheet?.merges).toContain('C4:D4');
	expect(cell(statistics, '表1（续）', 'A1')).toMatchObject({ text: '基层宣传活动统计表', locked: true });
	expect(cell(statistics, '表1（续）', 'C6')).not.toHaveProperty('locked');
	expect(cell(statistics, '表1（续）', 'G7')).toMatchObject({ text: '0.00', formula: 'SUM(C7:F7)' });
	expect(cell(statistics, '表1（续）', 'H7')).toMatchObject({ text: '0.00%' });
	expect(statistics.styles[cell(statistics, '表1（续）', 'A1')?.style ?? 0]).toMatchObject({ bold: true, align: 'center', borders: '' });
	expect(statistics.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
		['表1（续）', false],
		['分析', false],
		['隐藏', true],
	]);
});

test('a list is found by its heading and its empty rows; a table of figures is none', () => {
	const [list, ...others] = formLists(roster);
	expect(list).toMatchObject({ sheet: '附件1 名册', row: 5, until: 9 });
	expect(list?.columns.map(({ column, heading }) => column + heading)).toEqual(['B姓名', 'C社区', 'D补助', 'E其他', 'G联系电话']);
	expect(others).toEqual([]);
	expect(formLists(statistics)).toEqual([]);
});

describe('what belongs into an empty cell', () => {
	const activity = defineRegister({
		id: 'activity',
		label: text('活动', 'Activities'),
		help: text('活动', 'Activities'),
		keeper: 'general',
		work: [],
		access: 'open',
		fields: { held_on: { kind: 'date', label: text('日期', 'Day') } },
		time: { shape: 'event', on: 'held_on' },
		states: [{ id: 'held', label: text('已开展', 'Held') }],
		who: {},
		title: 'held_on',
		list: [],
		search: [],
		keys: [],
	});
	const figure = (id: string, zh: string, unit: string, more = {}) =>
		defineFigure(activity, {
			...{ id, label: text(zh, id), unit: text(unit, unit), section: '综合', measure: { count: true }, period: { within: 'held_on' } },
			...{ breakdowns: [], said: { as: 'exact' }, ...more },
		});
	const figures = [
		figure('volunteering', '志愿服务活动', '场次', { said_as: [{ beside: ['志愿服务'], not: ['志愿者'] }] }),
		figure('mediations', '调解矛盾纠纷件数', '件', { said_as: [{ beside: ['矛盾调解', '调解纠纷'] }] }),
		figure('pension_payers', '养老保险参保缴费人数', '人'),
	];

	test('is proposed by the words to its left and above it, and by what reports say', () => {
		const fields = formFields(statistics, figures);
		const at = (name: string) => fields.find(({ cell: one }) => one === name);
		expect(at('D6')).toMatchObject({ left: ['志愿服务'], above: ['下半年', '线下', '活动情况'], unit: '场次', figures: [{ id: 'volunteering' }] });
		expect(at('E12')).toMatchObject({ left: ['矛盾调解'], above: ['上半年', '线上', '活动情况'] });
		expect(at('E12')?.figures[0]?.id).toBe('mediations');
		expect(fields.some(({ cell: one }) => one === 'G6' || one === 'B6')).toBe(false);
	});
});

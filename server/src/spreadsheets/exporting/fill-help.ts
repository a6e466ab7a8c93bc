/** How a column is filled in, in words, and an example of it. The wording is for whoever types in a spreadsheet, without the book at hand. */
import { type CodeList, type Condition, describeCondition, type FieldDefinition, type OfficeDefinition, type Register } from '@yibenzhang/engine';

const LONGEST_LIST = 40;

interface FillField {
	readonly register: Register;
	readonly office: OfficeDefinition;
	readonly field: FieldDefinition;
	readonly list: CodeList | undefined;
}

/** When the column must be filled, or nothing. */
export function requiredHelp({ field, register, office }: Pick<FillField, 'field' | 'register' | 'office'>): string {
	const { required } = field;
	return required === undefined ? '' : required === true ? '必填' : `${describeCondition(required as Condition, register, office).zh}时必填`;
}

/** The rest: what belongs there, and how it is written. */
export function fillHelp(fill: FillField): string[] {
	const { field, register, office, list } = fill;
	const shown = field.shown === undefined ? [] : [`只在${describeCondition(field.shown, register, office).zh}时填写`];
	return [...(field.help === undefined ? [] : [field.help.zh]), ...shown, howTo(field, list), limitsHelp(field)].filter((line) => line !== '');
}

/** What the options are, as one text, when they can be read at a glance. */
export function optionsHelp(list: CodeList | undefined): string {
	const labels = list?.codes.map(({ label }) => label.zh) ?? [];
	return labels.length > LONGEST_LIST ? `${labels.slice(0, LONGEST_LIST).join('、')} 等 ${labels.length} 项，见下拉列表` : labels.join('、');
}

function howTo(field: FieldDefinition, list: CodeList | undefined): string {
	const [first = '', second = first] = list?.codes.map(({ label }) => label.zh) ?? [];
	switch (field.kind) {
		case 'choice':
			return '从下拉列表里选一个';
		case 'choices':
			return `可写多个，用顿号分开，如：${[...new Set([first, second])].join('、')}`;
		case 'items':
			return `一项一行，写名称和数量，单元格内换行按 Alt+Enter；如：${first} 200`;
		case 'date':
			return '写成 2022-03-05；2022.3.5、2022年3月5日也认得';
		case 'moment':
			return '写成 2022-03-05 09:30';
		case 'money':
			return '以元为单位，直接写数字；也认得 1.2万元';
		case 'yes_no':
			return '写“是”或“否”';
		case 'unit':
			return '从下拉列表里选单位名称';
		case 'account':
			return '写姓名或账号';
		case 'reference':
			return '写对应记录的名称或编号';
		case 'id_number':
			return '18 位，按文字填写，不要让 Excel 变成数字';
		case 'phone':
			return '手机号 11 位，固定电话带区号';
		case 'place':
			return '写地址即可';
		case 'year':
			return '写四位年份';
		default:
			return '';
	}
}

function limitsHelp({ kind, min, max, max_length, scale }: FieldDefinition): string {
	if (kind === 'text' || kind === 'long_text') {
		return `最多 ${max_length ?? (kind === 'text' ? 200 : 10_000)} 字`;
	}
	const range = [...(min === undefined ? [] : [`不小于 ${min}`]), ...(max === undefined ? [] : [`不大于 ${max}`])].join('，');
	const digits = kind === 'whole_number' ? '整数' : kind === 'decimal' ? `最多 ${scale ?? 2} 位小数` : '';
	return [digits, range].filter((part) => part !== '').join('，');
}

/** What might stand there. */
export function exampleOf(field: FieldDefinition, { list, year, unit }: { list: CodeList | undefined; year: number; unit: string }): string | number {
	const first = list?.codes[0]?.label.zh ?? '';
	switch (field.kind) {
		case 'choice':
		case 'choices':
			return first;
		case 'items':
			return `${first} 200`;
		case 'date':
			return `${year}-03-05`;
		case 'moment':
			return `${year}-03-05 09:30:00`;
		case 'whole_number':
		case 'decimal':
		case 'money':
			return Math.min(Math.max(field.min ?? 0, 12), field.max ?? 12);
		case 'year':
			return year;
		case 'yes_no':
			return '是';
		case 'unit':
			return unit;
		case 'account':
			return '张三';
		case 'id_number':
			return '110101199003072316';
		case 'phone':
			return '0759-1234567';
		case 'credit_code':
			return '91440800MA4X0000XX';
		case 'place':
			return '示例路 1 号';
		case 'reference':
			return '对应记录的名称';
		case 'text':
		case 'long_text':
			return `${field.label.zh}……`;
		case 'attachments':
			return '';
	}
}

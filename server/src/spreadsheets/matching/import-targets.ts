/** What a column may be matched with, and what people call it. */
import { type CodeList, type FieldDefinition, type ImportTarget, type Register, type Text, text } from '@yibenzhang/engine';
import { hasNumbers } from '../exporting/record-columns.ts';

export interface Target extends ImportTarget {
	/** Absent for what belongs to the record itself. */
	readonly field?: FieldDefinition;
	/** The id of the field; absent as above. */
	readonly field_id?: string;
	/** Of an items field: the item whose quantity the column holds. */
	readonly item?: string;
	/** Ways of writing it that leave no doubt, each as {@link plainHeading} gives it. */
	readonly labels: readonly string[];
	/** Words that people use for it. */
	readonly words: readonly string[];
}

const OWN: readonly { id: string; label: Text; words: readonly string[] }[] = [
	{ id: 'unit', label: text('所属单位', 'Unit'), words: ['单位', '登记单位', '填报单位', '社区', '所属社区', '村（社区）', '村居'] },
	{ id: 'state', label: text('状态', 'State'), words: ['办理状态', '办理情况', '当前状态', '办结情况'] },
	{ id: 'id', label: text('记录标识', 'Id of the record'), words: [] },
	{ id: 'number', label: text('编号', 'Number'), words: ['文号', '原编号', '登记编号', '登记号', '受理编号'] },
];
const DAY_WORDS = ['日期', '时间', '发生日期', '发生时间', '登记日期', '年月日'];

/** In the register's order: its fields, each item of its items fields, then unit, state and number. */
export function targetsOf(register: Register, codeLists: ReadonlyMap<string, CodeList>): Target[] {
	const day = register.time.shape === 'event' ? register.time.on : register.time.from;
	const fields = Object.entries(register.fields).filter(([, field]) => field.retired !== true && field.kind !== 'attachments');
	const targets = fields.flatMap(([id, field]): Target[] => [
		{
			id,
			label: field.label,
			required: field.required === true,
			key: register.keys.includes(id),
			field,
			field_id: id,
			labels: [...spellings(field.label).flatMap((label) => [label, ...ofRegister(register, label)]), plainHeading(`${field.label.zh}(${id})`)],
			words: id === day ? [...DAY_WORDS, ...DAY_WORDS.flatMap((word) => ofRegister(register, word))].map(plainHeading) : [],
		},
		...itemsOf(id, field, codeLists),
	]);
	const own = OWN.filter(({ id }) => id !== 'number' || hasNumbers(register)).filter(({ id }) => id !== 'state' || register.states.length > 1);
	return [...targets, ...own.map((each) => ({ ...each, required: false, key: false, labels: spellings(each.label), words: each.words.map(plainHeading) }))];
}

/** A heading without what is only said beside it: spaces, marks, the unit in brackets. */
export function plainHeading(written: string): string {
	return written
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/[*:：。.、]+$|^[*★※]+|^\d{1,2}[、.]/g, '')
		.toLowerCase();
}

/** `时长（小时）` is also written 时长; `主讲人（主持人）` is also written 主持人. */
function spellings(label: Text): string[] {
	const zh = plainHeading(label.zh);
	const inside = /^(.+)\((.+)\)$/.exec(zh);
	const parts = inside === null ? [] : [inside[1] ?? '', ...(/^(小时|份|人|元|万元|件|次|个|场)$/.test(inside[2] ?? '') ? [] : [inside[2] ?? ''])];
	return [...new Set([zh, ...parts, plainHeading(label.en), ...(zh.split(/[()/]/).length > 1 ? [zh.replace(/\(.*?\)/g, '')] : [])])].filter(
		(one) => one !== '',
	);
}

/** 名称 of an activity is also written 活动名称. */
function ofRegister({ label }: Register, word: string): string[] {
	return /[\u4e00-\u9fff]/.test(word) ? [`${plainHeading(label.zh)}${word}`] : [];
}

function itemsOf(id: string, field: FieldDefinition, codeLists: ReadonlyMap<string, CodeList>): Target[] {
	const codes = field.kind === 'items' ? (codeLists.get(field.codes ?? '')?.codes ?? []) : [];
	return codes.map(({ code, label, words = [] }) => {
		const counted = (word: string) => [word, `${word}数`, `${word}数量`];
		return {
			id: `${id}.${code}`,
			label: text(`${field.label.zh}：${label.zh}`, `${field.label.en}: ${label.en}`),
			required: false,
			key: false,
			field,
			field_id: id,
			item: code,
			labels: spellings(label).flatMap(counted),
			words: words.map(plainHeading).flatMap(counted),
		};
	});
}

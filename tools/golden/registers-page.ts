/** `docs/registers.md`: every register for the office to read and sign. */
import {
	type CapDefinition,
	describeCondition,
	FIELD_KINDS,
	type FieldDefinition,
	type OfficeDefinition,
	type Register,
	SENSITIVITIES,
} from '@yibenzhang/engine';
import { actionIds, getAction } from '../../server/src/records/actions.ts';
import { markdownTable } from './markdown-table.ts';

export function registersPage(office: OfficeDefinition): string {
	const head = `# 台账目录\n\n由定义生成（\`npm run golden\`），请勿手改。共 ${office.registers.length} 本台账，供各部门核对、签认。`;
	return `${[head, ...office.registers.map((register) => registerPart(register, office))].join('\n\n')}\n`;
}

function registerPart(register: Register, office: OfficeDefinition): string {
	const label = (field: string) => register.fields[field]?.label.zh ?? field;
	const { time } = register;
	const keeper = office.units.find(({ code }) => code === register.keeper)?.name.zh ?? register.keeper;
	const facts = [
		`主责：${keeper}`,
		`查看范围：${register.access === 'open' ? '街道工作人员' : '仅限有权岗位'}`,
		...(register.kept_from === undefined ? [] : [`不得查看和办理：账号符合“${describeCondition(register.kept_from, register, office).zh}”的人`]),
		time.shape === 'event' ? `一事一日：${label(time.on)}` : `自${label(time.from)}起，至${label(time.until)}止`,
		...Object.values(register.clocks ?? {}).map(({ label: name, basis }) => `时限“${name.zh}”：${basis.map(({ clause }) => clause.zh).join('；')}`),
		...Object.values(register.deadlines ?? {}).map(({ label: name, on, basis }) => `限期“${name.zh}”：${label(on)}（${basis.zh}）`),
		...(register.numbering ? [`编号：${register.numbering.pattern}`] : []),
	];
	const fields = Object.entries(register.fields).map(([id, field]) => [
		field.label.zh,
		`\`${id}\``,
		kindOf(field, office),
		requiredOf(field, register, office),
		remarkOf(field),
	]);
	const states = register.states.map(({ id, label: name, reached_on }) => [name.zh, `\`${id}\``, reached_on === undefined ? '—' : label(reached_on)]);
	return [
		`## ${register.label.zh}（\`${register.id}\`）`,
		register.help.zh,
		facts.map((fact) => `- ${fact}`).join('\n'),
		markdownTable(['字段', '标识', '类型', '必填', '说明'], fields),
		markdownTable(['状态', '标识', '到达日期'], states),
		markdownTable(
			['操作', '标识', '由', '到', '谁可以', '条件'],
			actionIds(register).map((id) => actionRow(id, register, office)),
		),
	].join('\n\n');
}

function kindOf(field: FieldDefinition, office: OfficeDefinition): string {
	const kind = FIELD_KINDS[field.kind].label.zh;
	const codes = office.code_lists.find(({ id }) => id === field.codes)?.codes.map(({ label }) => label.zh);
	const target = office.registers.find(({ id }) => id === field.register)?.label.zh;
	return codes === undefined ? (target === undefined ? kind : `${kind}：${target}`) : `${kind}：${codes.join('、')}`;
}

function requiredOf({ required }: FieldDefinition, register: Register, office: OfficeDefinition): string {
	return required === undefined ? '' : required === true ? '必填' : `当${describeCondition(required, register, office).zh}`;
}

function remarkOf({ help, sensitive }: FieldDefinition): string {
	return [help?.zh, sensitive === undefined ? undefined : `敏感（${SENSITIVITIES[sensitive].zh}）`].filter((part) => part !== undefined).join('；');
}

function actionRow(id: string, register: Register, office: OfficeDefinition): string[] {
	const action = getAction(register, id);
	const state = (one: string) => register.states.find((each) => each.id === one)?.label.zh ?? (one === 'voided' ? '已作废' : one);
	const roles = action.who.map((role) => office.roles.find((each) => each.id === role)?.label.zh ?? role);
	const conditions = [
		...(action.guard === undefined ? [] : [describeCondition(action.guard, register, office).zh]),
		...(action.cap === undefined ? [] : [capText(action.cap, register, office)]),
		...(action.signs === undefined ? [] : [`账本记下${register.fields[action.signs]?.label.zh}`]),
	];
	return [
		action.label.zh,
		`\`${id}\``,
		action.from.map(state).join('、') || '—',
		action.to === undefined ? '—' : state(action.to),
		roles.join('、') || '无人',
		conditions.join('；'),
	];
}

function capText({ counts, alike, set_by }: CapDefinition, register: Register, office: OfficeDefinition): string {
	const setter = office.registers.find(({ id }) => id === set_by.register);
	const same = alike.map((id) => register.fields[id]?.label.zh).join('、');
	return `同一${same}一年内（只计${describeCondition(counts, register, office).zh}）不超过“${setter?.label.zh}”的${setter?.fields[set_by.most]?.label.zh}`;
}

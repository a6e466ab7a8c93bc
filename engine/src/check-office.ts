/** What is wrong with an office's definitions: everything at once, each by name. Conditions are checked by `prepareCondition`. */
import { FIELD_KINDS } from './field-kinds/table.ts';
import type { FigureDefinition } from './figure.ts';
import type { OfficeDefinition } from './office.ts';
import type { Register } from './register.ts';
import { type Problem, text } from './text.ts';
import { parseUnitTree, unitKinds, unitRegister } from './units.ts';

const RESERVED = new Set(['id', 'unit', 'state', 'number', 'made_by', 'made_at', 'recorded_at', 'office_id', 'version', 'search_text', 'search_grams']);
const ID = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

export function checkOffice(office: OfficeDefinition): Problem[] {
	const parsed = parseUnitTree(office.units);
	return [
		...('problems' in parsed ? parsed.problems : []),
		...doubles(
			office.registers.map((each) => each.id),
			'registers',
		),
		...doubles(
			office.code_lists.map((each) => each.id),
			'code_lists',
		),
		...doubles(
			office.figures.map((each) => each.id),
			'figures',
		),
		...doubles(
			office.figures.flatMap((each) => (each.no === undefined ? [] : [String(each.no)])),
			'figures.no',
		),
		...doubles(
			office.roles.map((each) => each.id),
			'roles',
		),
		...office.registers.flatMap((register) => checkRegister(register, office)),
		...office.figures.flatMap((figure) => checkFigure(figure, office)),
		...office.roles.flatMap((role) =>
			[...role.reads, ...role.acts].flatMap(({ registers }) =>
				typeof registers === 'string'
					? []
					: missing(
							registers,
							registersOf(office).map((each) => each.id),
							`roles.${role.id}`,
							'台账',
							'register',
						),
			),
		),
	];
}

export function checkRegister(register: Register, office: OfficeDefinition): Problem[] {
	const at = `registers.${register.id}`;
	const fields = Object.keys(register.fields);
	const states = register.states.map((each) => each.id);
	const roles = office.roles.map((each) => each.id);
	const actions = Object.entries(register.actions ?? {});
	const time = register.time.shape === 'event' ? [register.time.on] : [register.time.from, register.time.until];
	const named = [
		...time,
		register.title,
		...register.list,
		...register.search,
		...(register.pinyin ?? []),
		...register.keys,
		...(register.numbering ? [register.numbering.year_of] : []),
	];
	const dates = [...time, ...register.states.flatMap((each) => each.reached_on ?? [])].filter(
		(field) => register.fields[field] && register.fields[field].kind !== 'date',
	);
	return [
		...(isId(register.id) ? [] : [problem(at, '标识应为小写字母和下划线，最多 40 个字符', 'An id has lower-case words joined by _, at most 40 characters')]),
		...fields
			.filter((field) => !isId(field) || RESERVED.has(field))
			.map((field) => problem(`${at}.fields.${field}`, '字段标识不合规或是保留名', 'This field id is malformed or reserved')),
		...missing(named, fields, at, '字段', 'field'),
		...dates.map((field) => problem(`${at}.fields.${field}`, '此处应为日期字段', 'This field must be of kind date')),
		...missing(
			[register.keeper],
			office.units.map((each) => each.code),
			`${at}.keeper`,
			'单位',
			'unit',
		),
		...missing(Object.values(register.who).flat(), roles, `${at}.who`, '角色', 'role'),
		...(states.length === 0 ? [problem(`${at}.states`, '至少应有一个状态', 'There must be a state')] : doubles(states, `${at}.states`)),
		...missing(
			register.states.flatMap((each) => each.reached_on ?? []),
			fields,
			`${at}.states`,
			'字段',
			'field',
		),
		...actions.flatMap(([id, action]) => {
			const reached_on = register.states.find((each) => each.id === action.to)?.reached_on;
			const asked = !reached_on || register.fields[reached_on]?.required === true || action.requires?.includes(reached_on);
			return [
				...missing([...action.from, ...(action.to ? [action.to] : [])], states, `${at}.actions.${id}`, '状态', 'state'),
				...missing([...(action.fields ?? []), ...(action.requires ?? [])], fields, `${at}.actions.${id}`, '字段', 'field'),
				...missing(action.requires ?? [], action.fields ?? [], `${at}.actions.${id}.fields`, '字段', 'field'),
				...missing(action.who, roles, `${at}.actions.${id}.who`, '角色', 'role'),
				...(asked
					? []
					: [
							problem(
								`${at}.actions.${id}.requires`,
								`应要求填写 ${reached_on}，它记下到达状态的日期`,
								`Must require ${reached_on}, the date at which the state is reached`,
							),
						]),
			];
		}),
		...unreachable(register).map((state) => problem(`${at}.states.${state}`, '没有操作能到达这个状态', 'No action leads to this state')),
		...Object.entries(register.fields).flatMap(([id, field]) => {
			const path = `${at}.fields.${id}`;
			const wantsCodes = ['choice', 'choices', 'items'].includes(field.kind);
			return [
				...(FIELD_KINDS[field.kind] ? [] : [problem(path, '没有这种字段', 'There is no such field kind')]),
				...(wantsCodes
					? missing([field.codes ?? ''], [...office.code_lists.map((each) => each.id), unitKinds.id], `${path}.codes`, '代码表', 'code list')
					: []),
				...(field.kind === 'reference'
					? missing(
							[field.register ?? ''],
							office.registers.map((each) => each.id),
							`${path}.register`,
							'台账',
							'register',
						)
					: []),
				...missing(field.unique_within ?? [], fields, `${path}.unique_within`, '字段', 'field'),
			];
		}),
	];
}

function checkFigure(figure: FigureDefinition, office: OfficeDefinition): Problem[] {
	const at = `figures.${figure.id}`;
	const register = registersOf(office).find((each) => each.id === figure.register);
	if (!register) return missing([figure.register], [], `${at}.register`, '台账', 'register');
	const { measure, period } = figure;
	const others = 'growth' in measure ? [measure.growth] : 'progress' in measure ? [measure.progress] : [];
	const measured = ['distinct', 'sum', 'list', 'value', 'order'].flatMap((key) => (measure as unknown as Record<string, string | undefined>)[key] ?? []);
	const fields = Object.keys(register.fields);
	const summed = 'sum' in measure ? register.fields[measure.sum] : undefined;
	const fits = !summed || !('sum' in measure) || (measure.item ? summed.kind === 'items' : ['whole_number', 'decimal', 'money'].includes(summed.kind));
	const state = period && 'reached' in period ? period.reached : period && 'held' in period ? period.held : undefined;
	const reached_on = register.states.find((each) => each.id === state)?.reached_on;
	const wantsSpan = period && ('standing' in period || 'begun' in period || 'ended' in period);
	return [
		...missing(
			others,
			office.figures.map((each) => each.id),
			`${at}.measure`,
			'数字',
			'figure',
		),
		...missing(measured, [...fields, 'id', 'unit', 'number'], `${at}.measure`, '字段', 'field'),
		...missing(figure.breakdowns, [...fields, 'unit'], `${at}.breakdowns`, '字段', 'field'),
		...(fits ? [] : [problem(`${at}.measure`, '只能对数字、金额或明细中的一项求和', 'Only numbers, money, or one item of rows can be summed')]),
		...(period || others.length > 0 ? [] : [problem(`${at}.period`, '应说明期间规则', 'A period rule is needed')]),
		...(state !== undefined && !reached_on ? [problem(`${at}.period`, `状态 ${state} 应有 reached_on`, `State ${state} must exist and have reached_on`)] : []),
		...(wantsSpan && register.time.shape !== 'span' ? [problem(`${at}.period`, '这个台账没有起止日期', 'This register has no span')] : []),
		...(period && 'within' in period && register.fields[period.within]?.kind !== 'date'
			? [problem(`${at}.period`, '应为日期字段', 'within names a date field')]
			: []),
		...(period && 'year' in period && register.fields[period.year]?.kind !== 'year'
			? [problem(`${at}.period`, '应为年份字段', 'year names a year field')]
			: []),
	];
}

function unreachable(register: Register): string[] {
	const reached = new Set(register.states.slice(0, 1).map((each) => each.id));
	for (const _ of register.states)
		for (const action of Object.values(register.actions ?? {})) if (action.to && action.from.some((from) => reached.has(from))) reached.add(action.to);
	return register.states.map((each) => each.id).filter((state) => !reached.has(state));
}

function registersOf(office: OfficeDefinition): Register[] {
	return [...office.registers, unitRegister as unknown as Register];
}

function missing(named: readonly string[], known: readonly string[], path: string, zh: string, en: string): Problem[] {
	return [...new Set(named)].filter((each) => !known.includes(each)).map((each) => problem(path, `没有${zh} ${each}`, `There is no ${en} ${each}`));
}

function doubles(ids: readonly string[], path: string): Problem[] {
	return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => problem(path, `${id} 重复`, `${id} stands twice`));
}

function isId(id: string): boolean {
	return ID.test(id) && id.length <= 40;
}

function problem(path: string, zh: string, en: string): Problem {
	return { path, message: text(zh, en) };
}

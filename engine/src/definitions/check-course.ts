/** What makes the course of a register wrong: its states, its actions, who does them. */
import type { ActionDefinition, Register, StandardAction } from '../register.ts';
import type { Problem } from '../text.ts';
import { checkCap } from './check-cap.ts';
import { doubles, missing, problem, unless } from './problems.ts';
import { STANDARD_ACTIONS } from './schemas.ts';
import { conditionProblems, type OfficeScope } from './scope.ts';

const ID = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

export function checkCourse(register: Register, scope: OfficeScope): Problem[] {
	const at = `registers.${register.id}`;
	const { fields, states } = register;
	return [
		...doubles(
			states.map(({ id }) => id),
			`${at}.states`,
		),
		...states.flatMap(({ id, reached_on }) => {
			const path = `${at}.states.${id}`;
			const field = reached_on !== undefined && Object.hasOwn(fields, reached_on) ? fields[reached_on] : undefined;
			return [
				...unless(id !== 'voided', path, '“voided”（作废）是每个台账都有的状态，不用写', '“voided” is every register’s own and is not listed'),
				...missing({ named: reached_on === undefined ? [] : [reached_on], known: namesOf(fields), path: `${path}.reached_on`, what: ['字段', 'field'] }),
				...unless(field === undefined || field.kind === 'date', `${path}.reached_on`, `“${reached_on}”应为日期字段`, `“${reached_on}” should be of kind date`),
			];
		}),
		...unreachable(register).map((id) =>
			problem(`${at}.states.${id}`, '没有操作能到达这个状态；不再使用的写 retired', 'no action leads to this state; mark it retired if it is no longer used'),
		),
		...Object.entries(register.actions ?? {}).flatMap(([id, action]) => checkAction(id, action, { register, scope, at: `${at}.actions.${id}` })),
		...checkStandard(register, scope, at),
	];
}

interface ActionScope {
	readonly register: Register;
	readonly scope: OfficeScope;
	readonly at: string;
}

function checkAction(id: string, action: ActionDefinition, { register, scope, at }: ActionScope): Problem[] {
	const { fields } = register;
	const states = new Set(register.states.map((state) => state.id));
	const taken = action.fields ?? [];
	const signs = action.signs === undefined || !Object.hasOwn(fields, action.signs) ? undefined : fields[action.signs];
	return [
		...unless(
			ID.test(id) && id.length <= 40,
			at,
			'操作标识应为小写字母、数字和下划线，最多 40 个字符',
			'an action id has lower-case words joined by _, at most 40 characters',
		),
		...unless(
			!STANDARD_ACTIONS.includes(id as StandardAction) && id !== 'take_back',
			at,
			'这是账本自己的操作的名字，请换一个',
			'this is the name of an action of the book’s own; take another',
		),
		...missing({ named: action.from, known: states, path: `${at}.from`, what: ['状态', 'state'] }),
		...missing({ named: action.to === undefined ? [] : [action.to], known: states, path: `${at}.to`, what: ['状态', 'state'] }),
		...missing({ named: action.who, known: scope.names.roles, path: `${at}.who`, what: ['角色', 'role'] }),
		...missing({ named: taken, known: namesOf(fields), path: `${at}.fields`, what: ['字段', 'field'] }),
		...(action.requires ?? [])
			.filter((field) => !taken.includes(field))
			.map((field) => problem(`${at}.requires`, `“${field}”应同时写在 fields 里`, `“${field}” should stand in “fields” as well`)),
		...taken.filter((field) => fields[field]?.retired === true).map((field) => problem(`${at}.fields`, `“${field}”已停用`, `“${field}” is retired`)),
		...missing({ named: action.signs === undefined ? [] : [action.signs], known: namesOf(fields), path: `${at}.signs`, what: ['字段', 'field'] }),
		...unless(signs === undefined || signs.kind === 'account', `${at}.signs`, '应为账号字段', 'should be a field of kind account'),
		...unless(
			action.signs === undefined || !taken.includes(action.signs),
			`${at}.signs`,
			'由账本记下的字段不能同时手填',
			'what the book writes down cannot be filled in by hand as well',
		),
		...reachedOn(action, register, at),
		...(action.cap === undefined ? [] : checkCap(action.cap, register, { scope, at: `${at}.cap` })),
		...(action.guard === undefined
			? []
			: conditionProblems(scope, { condition: action.guard, register, path: `${at}.guard`, params: ['account', 'day'], alone: true })),
	];
}

/** An action that leads to a dated state must leave its date set. */
function reachedOn({ to, requires }: ActionDefinition, { states, fields }: Register, at: string): Problem[] {
	const on = to === undefined ? undefined : states.find(({ id }) => id === to)?.reached_on;
	const isSet = on === undefined || !Object.hasOwn(fields, on) || fields[on]?.required === true || requires?.includes(on) === true;
	return unless(isSet, `${at}.requires`, `应要求填写“${on}”，它记下到达状态的日期`, `should require “${on}”, the date at which the state is reached`);
}

/** Every standard action is either somebody's or gone without, so that nobody has to guess. */
function checkStandard({ who, without = [] }: Register, scope: OfficeScope, at: string): Problem[] {
	const gone = new Set<StandardAction>(without);
	return [
		...STANDARD_ACTIONS.flatMap((id) => {
			const given = who[id];
			return [
				...missing({ named: given ?? [], known: scope.names.roles, path: `${at}.who.${id}`, what: ['角色', 'role'] }),
				...unless(given === undefined || !gone.has(id), `${at}.who.${id}`, '同时写在 without 里', 'stands in “without” as well'),
				...unless(
					gone.has(id) || (given !== undefined && given.length > 0),
					`${at}.who.${id}`,
					'没有人能做；不需要的写在 without 里',
					'nobody may do it; put it into “without” if it is not wanted',
				),
			];
		}),
		...unless(!gone.has('void') || gone.has('restore'), `${at}.without`, '没有作废，也就没有恢复', 'without “void” there is nothing to restore'),
		...unless(!gone.has('create') || !gone.has('enter'), `${at}.without`, '登记和补录至少要有一个', 'create or enter: one of them is needed'),
	];
}

function unreachable({ states, actions = {} }: Register): string[] {
	const reached = new Set(states.slice(0, 1).map(({ id }) => id));
	for (const from of reached) {
		for (const action of Object.values(actions)) {
			if (action.to !== undefined && action.from.includes(from)) {
				reached.add(action.to);
			}
		}
	}
	return states.filter(({ id, retired }) => !reached.has(id) && retired !== true).map(({ id }) => id);
}

function namesOf(fields: Register['fields']) {
	return { has: (id: string) => Object.hasOwn(fields, id) };
}

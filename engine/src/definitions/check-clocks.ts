/** What makes a clock wrong: the records that set it, the outcomes that measure it, the law that it follows. Deadlines, and who is called on, beside it. */
import type { ClockDefinition } from '../clock.ts';
import { isPlainDate } from '../plain-date.ts';
import type { FieldKindId, Register } from '../register.ts';
import type { Problem } from '../text.ts';
import { missing, problem, unless } from './problems.ts';
import { conditionProblems, type OfficeScope } from './scope.ts';

export function checkClocks(register: Register, scope: OfficeScope): Problem[] {
	return Object.entries(register.clocks ?? {}).flatMap(([id, clock]) => {
		const at = `registers.${register.id}.clocks.${id}`;
		return [
			...checkAfter(clock.after, register, scope, `${at}.after`),
			...(clock.first === undefined ? [] : ofKind(register, clock.first.on, ['date'], `${at}.first.on`)),
			...clock.basis.flatMap((basis, index) => checkDays(basis, `${at}.basis.${index}`)),
			...(clock.while === undefined ? [] : conditionProblems(scope, { condition: clock.while, register, path: `${at}.while`, params: ['day'] })),
		];
	});
}

/** A day that no field holds, a state or an action that the register lacks. */
export function checkDeadlines(register: Register): Problem[] {
	const states = new Set(register.states.map(({ id }) => id));
	return Object.entries(register.deadlines ?? {}).flatMap(([id, deadline]) => {
		const at = `registers.${register.id}.deadlines.${id}`;
		const action = Object.hasOwn(register.actions ?? {}, deadline.met_by) ? register.actions?.[deadline.met_by] : undefined;
		return [
			...ofKind(register, deadline.on, ['date'], `${at}.on`),
			...(deadline.extended_by === undefined ? [] : ofKind(register, deadline.extended_by, ['date'], `${at}.extended_by`)),
			...(deadline.met_on === undefined ? [] : ofKind(register, deadline.met_on, ['date'], `${at}.met_on`)),
			...missing({ named: deadline.states, known: states, path: `${at}.states`, what: ['状态', 'state'] }),
			...unless(
				action?.from.some((state) => deadline.states.includes(state)) === true,
				`${at}.met_by`,
				`没有从这些状态出发的操作“${deadline.met_by}”`,
				`there is no action “${deadline.met_by}” from these states`,
			),
		];
	});
}

/** A state that the register lacks, an assigning field that holds no unit and no account. */
export function checkVisited(register: Register): Problem[] {
	const at = `registers.${register.id}.visited`;
	const states = new Set(register.states.map(({ id }) => id));
	return [
		...missing({ named: register.visited?.states ?? [], known: states, path: `${at}.states`, what: ['状态', 'state'] }),
		...(register.visited?.assigned_by ?? []).flatMap((field) => ofKind(register, field, ['unit', 'account'], `${at}.assigned_by`)),
	];
}

/** Days that do not exist or stand the wrong way round. */
export function checkDays({ from_on, until_on }: { readonly from_on?: string; readonly until_on?: string }, at: string): Problem[] {
	return [
		...unless(from_on === undefined || isPlainDate(from_on), `${at}.from_on`, `没有 ${from_on} 这一天`, `there is no day ${from_on}`),
		...unless(until_on === undefined || isPlainDate(until_on), `${at}.until_on`, `没有 ${until_on} 这一天`, `there is no day ${until_on}`),
		...unless(from_on === undefined || until_on === undefined || from_on <= until_on, `${at}.until_on`, '止日早于起日', 'ends before it begins'),
	];
}

function checkAfter(after: ClockDefinition['after'], register: Register, scope: OfficeScope, at: string): Problem[] {
	const related = scope.registers.get(after.related);
	if (related === undefined) {
		return missing({ named: [after.related], known: scope.names.registers, path: `${at}.related`, what: ['台账', 'register'] });
	}
	const by = Object.hasOwn(related.fields, after.by) ? related.fields[after.by] : undefined;
	return [
		...unless(
			by?.kind === 'reference' && by.register === register.id,
			`${at}.by`,
			`应为“${related.label.zh}”中指向“${register.label.zh}”的引用字段`,
			`should be the reference field of “${related.label.en}” that points at “${register.label.en}”`,
		),
		...ofKind(related, after.on, ['date'], `${at}.on`),
		...(after.next_on === undefined ? [] : ofKind(related, after.next_on, ['date'], `${at}.next_on`)),
		...unless(
			after.next_on !== undefined || after.outcome !== undefined,
			`${at}.outcome`,
			'没有说下一次何时到期：写 next_on，或者写 outcome 和 intervals',
			'nothing says when the next one is due: give next_on, or outcome and intervals',
		),
		...unless(
			after.outcome !== undefined || (after.intervals === undefined && after.among === undefined),
			`${at}.outcome`,
			'intervals、among 按 outcome 的代码写',
			'intervals and among go by the codes of outcome',
		),
		...(after.outcome === undefined ? [] : checkOutcomes({ ...after, outcome: after.outcome }, related, scope, at)),
	];
}

/** Each code that counts says when the next one is due, or that none is, unless a day that is named alone decides. */
function checkOutcomes(
	{ outcome, intervals, among, next_on }: ClockDefinition['after'] & { readonly outcome: string },
	related: Register,
	scope: OfficeScope,
	at: string,
): Problem[] {
	const outcomes = scope.code_lists.get(related.fields[outcome]?.codes ?? '')?.codes.map(({ code }) => code) ?? [];
	const given = Object.keys(intervals ?? {});
	const counting = intervals === undefined && next_on !== undefined ? [] : outcomes.filter((code) => among?.includes(code) ?? true);
	return [
		...ofKind(related, outcome, ['choice'], `${at}.outcome`),
		...missing({
			named: outcomes.length === 0 ? [] : [...given, ...(among ?? [])],
			known: new Set(outcomes),
			path: `${at}.intervals`,
			what: ['结果代码', 'outcome'],
		}),
		...counting
			.filter((code) => !given.includes(code))
			.map((code) =>
				problem(`${at}.intervals`, `结果“${code}”没有间隔；不再计时的写 null`, `the outcome “${code}” has no interval; write null where none is due any more`),
			),
	];
}

function ofKind({ label, fields }: Register, id: string, kinds: readonly FieldKindId[], path: string): Problem[] {
	const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
	return field === undefined
		? [problem(path, `“${label.zh}”没有字段“${id}”`, `“${label.en}” has no field “${id}”`)]
		: unless(kinds.includes(field.kind), path, `“${id}”应为 ${kinds.join('、')} 字段`, `“${id}” should be of kind ${kinds.join(' or ')}`);
}

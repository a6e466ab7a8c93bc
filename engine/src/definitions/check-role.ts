import type { ConditionParameter } from '../condition.ts';
import type { Register } from '../register.ts';
import type { Grant, RoleDefinition } from '../role.ts';
import type { Problem } from '../text.ts';
import { unitRegister } from '../units.ts';
import { missing, problem } from './problems.ts';
import { conditionProblems, type OfficeScope } from './scope.ts';

const PARAMS: readonly ConditionParameter['param'][] = ['account', 'post_unit', 'day'];

/** Grants that name what is not there. A condition is checked against every register that its grant may reach. */
export function checkRole(role: RoleDefinition, scope: OfficeScope): Problem[] {
	const apart = role.apart_from === undefined || role.apart_from === 'all' ? [] : role.apart_from;
	return [
		...checkGrants(role, 'reads', scope),
		...checkGrants(role, 'acts', scope),
		...missing({ named: apart, known: scope.names.roles, path: `roles.${role.id}.apart_from`, what: ['角色', 'role'] }),
	];
}

/** Actions given to a role that reaches their register by none of its grants: the right would be there on paper only. */
export function deadRights(registers: readonly Register[], { roles }: OfficeScope): Problem[] {
	return registers.flatMap((register) => {
		const standard = Object.entries(register.who).map(([id, who]) => [`who.${id}`, who ?? []] as const);
		const own = Object.entries(register.actions ?? {}).map(([id, { who }]) => [`actions.${id}.who`, who] as const);
		return [...standard, ...own].flatMap(([place, who]) =>
			who.flatMap((id) => {
				const role = roles.get(id);
				return role === undefined || role.acts.some((grant) => mayReach(grant, register))
					? []
					: [
							problem(
								`registers.${register.id}.${place}`,
								`角色“${id}”的办理范围（acts）够不到这个台账`,
								`the role “${id}” may act nowhere in this register (its “acts” do not reach it)`,
							),
						];
			}),
		);
	});
}

function checkGrants(role: RoleDefinition, side: 'reads' | 'acts', scope: OfficeScope): Problem[] {
	return role[side].flatMap((grant, index) => {
		const at = `roles.${role.id}.${side}.${index}`;
		const { where, registers } = grant;
		const named = typeof registers === 'string' ? [] : registers;
		// Where nothing is shown in the clear the store alone answers; everywhere else one record is asked by itself.
		const alone = side === 'acts' || grant.sees !== undefined;
		const reached = [...scope.registers.values()].filter((register) => register.id !== unitRegister.id && mayReach(grant, register));
		const problems =
			where === undefined
				? []
				: reached.map((register) => conditionProblems(scope, { condition: where, register, path: `${at}.where`, params: PARAMS, alone }));
		return [
			...missing({ named, known: scope.names.registers, path: `${at}.registers`, what: ['台账', 'register'] }),
			// One and the same mistake against many registers is told once.
			...(problems.find((each) => each.length > 0) ?? []),
		];
	});
}

function mayReach({ registers }: Grant, register: Register): boolean {
	return registers === 'all' || registers === 'kept' || (registers === 'open' ? register.access === 'open' : registers.includes(register.id));
}

/** Rights as an auditor asks for them: which records of a register a role reads and acts on, and what it sees in the clear. Data for people to read; who may do what is decided elsewhere. */
import type { Condition } from './condition.ts';
import type { Register, Sensitivity } from './register.ts';
import type { Grant } from './role.ts';

export interface RightScope {
	/** Only from a post in the section that keeps the register. */
	readonly kept: boolean;
	/** `all` records, those of the `own_unit` and what lies below it, or those of `some` further condition. */
	readonly records: 'all' | 'own_unit' | 'some';
	/** Kinds of sensitive fields that the register has and the role sees in the clear. */
	readonly sees: readonly Sensitivity[];
}

/** What the grants reach of that register, each kind of scope once. */
export function scopesOf(grants: readonly Grant[], register: Register): RightScope[] {
	const sensitive = new Set(Object.values(register.fields).flatMap(({ sensitive: one }) => (one === undefined ? [] : [one])));
	const scopes = grants
		.filter((grant) => selects(grant, register))
		.map(({ registers, where, sees = [] }) => ({
			kept: registers === 'kept',
			records: where === undefined ? ('all' as const) : isOwnUnit(where) ? ('own_unit' as const) : ('some' as const),
			sees: sees === 'all' ? [...sensitive] : sees.filter((one) => sensitive.has(one)),
		}));
	const told = new Map(scopes.map((scope) => [JSON.stringify(scope), scope]));
	return [...told.values()];
}

/** Whether the grant may reach the register from some post: `kept` does, from a post in the section that keeps it. */
function selects({ registers }: Grant, register: Register): boolean {
	return registers === 'all' || registers === 'kept' || (registers === 'open' ? register.access === 'open' : registers.includes(register.id));
}

function isOwnUnit(where: Condition): boolean {
	return (
		'field' in where &&
		where.field === 'unit' &&
		where.op === 'within' &&
		typeof where.value === 'object' &&
		'param' in where.value &&
		where.value.param === 'post_unit'
	);
}

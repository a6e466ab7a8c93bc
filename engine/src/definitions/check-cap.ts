import type { CapDefinition, FieldKindId, Register } from '../register.ts';
import type { Problem } from '../text.ts';
import { missing, unless } from './problems.ts';
import { conditionProblems, type OfficeScope } from './scope.ts';

/** What makes a cap wrong: fields that are not there or of another kind, a register that cannot hold its number. */
export function checkCap({ counts, alike, year_of, set_by }: CapDefinition, register: Register, { scope, at }: { scope: OfficeScope; at: string }): Problem[] {
	const setter = scope.registers.get(set_by.register);
	return [
		...conditionProblems(scope, { condition: counts, register, path: `${at}.counts`, params: [], alone: true }),
		...fieldProblems(register, alike, { at: `${at}.alike` }),
		...fieldProblems(register, [year_of], { at: `${at}.year_of`, kind: 'date' }),
		...fieldProblems(register, set_by.alike, { at: `${at}.set_by.alike` }),
		...missing({ named: [set_by.register], known: scope.names.registers, path: `${at}.set_by.register`, what: ['台账', 'register'] }),
		...(setter === undefined
			? []
			: [
					...fieldProblems(setter, set_by.alike, { at: `${at}.set_by.alike` }),
					...fieldProblems(setter, [set_by.year], { at: `${at}.set_by.year`, kind: 'year' }),
					...fieldProblems(setter, [set_by.most], { at: `${at}.set_by.most`, kind: 'whole_number' }),
				]),
	];
}

function fieldProblems({ label, fields }: Register, named: readonly string[], { at, kind }: { at: string; kind?: FieldKindId }): Problem[] {
	return named.flatMap((id) => {
		const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
		return [
			...unless(field !== undefined, at, `“${label.zh}”没有字段“${id}”`, `“${label.en}” has no field “${id}”`),
			...unless(field === undefined || kind === undefined || field.kind === kind, at, `“${id}”应为 ${kind} 字段`, `“${id}” should be a field of kind ${kind}`),
		];
	});
}

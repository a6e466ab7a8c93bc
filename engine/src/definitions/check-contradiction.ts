/** What makes a rule of contradictions wrong: registers, fields and figures that are not there, and words that it cannot say. */
import type { Condition, ConditionParameter } from '../condition.ts';
import { type ContradictionRule, contradictionKind, contradictionRegister, type PartsContradict, SAYABLE, saidIn } from '../contradiction.ts';
import { OWN_FIELDS } from '../prepare-condition.ts';
import type { FieldKindId, Register } from '../register.ts';
import type { Problem } from '../text.ts';
import { missing, unless } from './problems.ts';
import { conditionProblems, type OfficeScope } from './scope.ts';

/** The run has its day, nobody asks. */
const PARAMS: readonly ConditionParameter['param'][] = ['day'];
const NUMBERS: readonly FieldKindId[] = ['whole_number', 'decimal', 'money'];

/** @param rule whose shape is right. */
export function checkContradiction(rule: ContradictionRule, scope: OfficeScope): Problem[] {
	const { finds } = rule;
	const at = `contradictions.${rule.id}`;
	const id = contradictionRegister(finds);
	const register = id === undefined ? undefined : scope.registers.get(id);
	if (id !== undefined && register === undefined) {
		return missing({ named: [id], known: scope.names.registers, path: `${at}.finds`, what: ['台账', 'register'] });
	}
	const against = otherRegister(rule, register, scope);
	return [
		...(register === undefined ? checkOfFigures(rule, scope, `${at}.finds`) : checkOfRecords(rule, { register, against, scope, at: `${at}.finds` })),
		...checkWords(rule, register, against, `${at}.says`),
	];
}

/** The register of the other record, where the rule has one. */
function otherRegister({ finds }: ContradictionRule, register: Register | undefined, scope: OfficeScope): Register | undefined {
	if ('same' in finds) {
		return register;
	}
	if (!('records' in finds) || finds.against === undefined) {
		return undefined;
	}
	return scope.registers.get('through' in finds.against ? (register?.fields[finds.against.through]?.register ?? '') : finds.against.register);
}

interface RecordScope {
	readonly register: Register;
	readonly against: Register | undefined;
	readonly scope: OfficeScope;
	readonly at: string;
}

function checkOfRecords({ finds }: ContradictionRule, { register, against, scope, at }: RecordScope): Problem[] {
	const condition = (where: Condition | undefined, of: Register, path: string, from: readonly Register[] = []) =>
		where === undefined ? [] : conditionProblems(scope, { condition: where, register: of, path: `${at}.${path}`, params: PARAMS, from });
	const fields = (named: readonly string[], path: string, kinds?: readonly FieldKindId[]) => checkFields(named, register, `${at}.${path}`, kinds);
	if ('records' in finds) {
		const pair = finds.against;
		return [
			...condition(finds.where, register, 'where'),
			...unless(pair === undefined || against !== undefined, `${at}.against`, '没有这样的另一条记录', 'there is no such other record'),
			...unless(pair !== undefined || finds.and === undefined, `${at}.and`, '没有另一条记录可比', 'there is no other record to compare with'),
			...unless(pair !== undefined || finds.where !== undefined, `${at}.where`, '没有条件，每条记录都算矛盾', 'without a condition every record would offend'),
			...(pair === undefined || 'through' in pair || against === undefined
				? []
				: [...fields([pair.same], 'against.same'), ...checkFields([pair.by], against, `${at}.against.by`)]),
			...(against === undefined ? [] : condition(finds.and, against, 'and', [register])),
		];
	}
	if ('parts' in finds) {
		return [...condition(finds.where, register, 'where'), ...fields([finds.whole], 'whole', NUMBERS), ...checkParts(finds, { register, against, scope, at })];
	}
	if ('outlier' in finds) {
		return [
			...condition(finds.where, register, 'where'),
			...fields([finds.field], 'field', [...NUMBERS, 'items']),
			...fields(finds.group, 'group', ['choice', 'yes_no']),
		];
	}
	return 'same' in finds ? [...condition(finds.where, register, 'where'), ...fields(finds.alike, 'alike'), ...fields([finds.on], 'on', ['date'])] : [];
}

function checkParts({ of, whole }: PartsContradict, { register, scope, at }: RecordScope): Problem[] {
	if ('fields' in of) {
		return checkFields(of.fields, register, `${at}.of.fields`, NUMBERS);
	}
	if ('items' in of) {
		return checkFields([of.items], register, `${at}.of.items`, ['items']);
	}
	const child = scope.registers.get(of.register);
	if (child === undefined) {
		return missing({ named: [of.register], known: scope.names.registers, path: `${at}.of.register`, what: ['台账', 'register'] });
	}
	const points = child.fields[of.by]?.kind === 'reference' && child.fields[of.by]?.register === register.id;
	return [
		...unless(points, `${at}.of.by`, `“${of.by}”不指向“${register.label.zh}”`, `“${of.by}” does not point at “${register.label.en}”`),
		...(of.sum === undefined ? checkFields([whole], register, `${at}.whole`, ['whole_number']) : checkFields([of.sum], child, `${at}.of.sum`, NUMBERS)),
		...(of.where === undefined ? [] : conditionProblems(scope, { condition: of.where, register: child, path: `${at}.of.where`, params: PARAMS })),
	];
}

function checkOfFigures({ finds }: ContradictionRule, scope: OfficeScope, at: string): Problem[] {
	if (!('figures' in finds)) {
		return [];
	}
	const { figures } = finds;
	const named = 'at_most' in figures ? figures.at_most : [figures.whole, ...figures.parts];
	return missing({ named, known: scope.names.figures, path: `${at}.figures`, what: ['数字', 'figure'] });
}

function checkFields(named: readonly string[], { label, fields }: Register, at: string, kinds?: readonly FieldKindId[]): Problem[] {
	return named.flatMap((id) => {
		const kind = Object.hasOwn(fields, id) ? fields[id]?.kind : undefined;
		return kind === undefined
			? unless(kinds === undefined && Object.hasOwn(OWN_FIELDS, id), at, `“${label.zh}”没有字段“${id}”`, `“${label.en}” has no field “${id}”`)
			: unless(kinds === undefined || kinds.includes(kind), at, `“${id}”应为：${kinds?.join('、')}`, `“${id}” should be of kind ${kinds?.join(', ')}`);
	});
}

/** Both languages say the same places, and each of them is known. */
function checkWords({ says, finds }: ContradictionRule, register: Register | undefined, against: Register | undefined, at: string): Problem[] {
	const zh = saidIn(says);
	const en = saidIn({ zh: says.en, en: says.en });
	const kind = contradictionKind(finds);
	const isKnown = (name: string) => {
		const [first = '', second] = name.split('.');
		const [of, field] = second === undefined ? [register, first] : [first === 'against' ? against : undefined, second];
		return SAYABLE[kind].includes(name) || (of !== undefined && (Object.hasOwn(of.fields, field) || ['number', 'state', 'unit'].includes(field)));
	};
	return [
		...[...new Set([...zh, ...en])]
			.filter((name) => !isKnown(name))
			.flatMap((name) => unless(false, at, `句子里的“${name}”没有来处`, `nothing is known of “${name}” in the sentence`)),
		...unless(
			JSON.stringify([...new Set(zh)].sort()) === JSON.stringify([...new Set(en)].sort()),
			at,
			'中英文句子里的项目不同',
			'the two languages say different things',
		),
	];
}

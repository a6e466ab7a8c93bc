/** What makes a register wrong in its office. Its fields, its course (states and actions) and its clocks have files of their own. */
import type { FieldDefinition, FieldKindId, GivenDefinition, NumberingDefinition, Register } from '../register.ts';
import type { Problem } from '../text.ts';
import { checkClocks, checkDeadlines, checkVisited } from './check-clocks.ts';
import { checkCourse } from './check-course.ts';
import { checkFields } from './check-fields.ts';
import { doubles, missing, problem, unless } from './problems.ts';
import { conditionProblems, type OfficeScope } from './scope.ts';

const TITLES: readonly FieldKindId[] = [
	'text',
	'whole_number',
	'decimal',
	'money',
	'date',
	'moment',
	'choice',
	'unit',
	'account',
	'id_number',
	'phone',
	'credit_code',
	'reference',
	'year',
];
const SEARCHED: readonly FieldKindId[] = ['text', 'long_text', 'phone', 'id_number', 'credit_code'];

/** @param register whose shape is right. */
export function checkRegister(register: Register, scope: OfficeScope): Problem[] {
	const at = `registers.${register.id}`;
	const keeper = scope.units.get(register.keeper);
	return [
		...missing({ named: [register.keeper], known: scope.names.units, path: `${at}.keeper`, what: ['单位', 'unit'] }),
		...unless(
			keeper === undefined || keeper.kind === 'street' || keeper.kind === 'section',
			`${at}.keeper`,
			'主责单位应为街道或内设机构',
			'the keeper should be the street or one of its sections',
		),
		...checkTime(register, at),
		...kindsThatFit(register, {
			named: [register.title],
			path: `${at}.title`,
			fits: isOf(TITLES),
			wants: ['一行内写得下的字段', 'a field that can be said in one line'],
		}),
		...kindsThatFit(register, {
			named: register.list,
			path: `${at}.list`,
			fits: ({ kind }) => kind !== 'attachments' && kind !== 'long_text',
			wants: ['附件、长文本以外的字段', 'a field other than attachments and long text'],
		}),
		...kindsThatFit(register, { named: register.search, path: `${at}.search`, fits: isOf(SEARCHED), wants: ['文字类的字段', 'a field of text'] }),
		...kindsThatFit(register, { named: register.pinyin ?? [], path: `${at}.pinyin`, fits: isOf(['text']), wants: ['文本字段', 'a field of kind text'] }),
		...(register.pinyin ?? [])
			.filter((id) => Object.hasOwn(register.fields, id) && !register.search.includes(id))
			.map((id) => problem(`${at}.pinyin`, `“${id}”应同时写在 search 里`, `“${id}” should stand in “search” as well`)),
		...kindsThatFit(register, {
			named: register.keys,
			path: `${at}.keys`,
			fits: ({ kind }) => !['items', 'place', 'attachments', 'long_text'].includes(kind),
			wants: ['可以比较的字段', 'a field that can be compared'],
		}),
		...checkGroups(register, `${at}.groups`),
		...(register.numbering === undefined ? [] : checkNumbering(register, register.numbering, `${at}.numbering`)),
		...(register.kept_from === undefined
			? []
			: conditionProblems(scope, { condition: register.kept_from, register, path: `${at}.kept_from`, params: ['account'], alone: true })),
		...kindsThatFit(register, {
			named: register.note?.keeps === undefined ? [] : [register.note.keeps],
			path: `${at}.note.keeps`,
			fits: isOf(['long_text', 'text']),
			wants: ['文字类的字段', 'a field of text'],
		}),
		...kindsThatFit(register, {
			named: register.note?.by === undefined ? [] : [register.note.by],
			path: `${at}.note.by`,
			fits: isOf(['text']),
			wants: ['文本字段', 'a field of kind text'],
		}),
		...checkGiven(register, `${at}.given`),
		...checkFields(register, scope),
		...checkCourse(register, scope),
		...checkClocks(register, scope),
		...checkDeadlines(register),
		...checkVisited(register),
	];
}

const GIVEN_KINDS: Readonly<Record<keyof GivenDefinition, readonly FieldKindId[]>> = {
	value: ['decimal', 'whole_number', 'money'],
	by: ['text'],
	document: ['text'],
	number: ['text'],
	confirmed_on: ['date'],
	confirmed_by: ['account'],
	valid_until: ['date'],
};

function checkGiven(register: Register, path: string): Problem[] {
	return Object.entries(register.given ?? {}).flatMap(([key, field]) => {
		const kinds = GIVEN_KINDS[key as keyof GivenDefinition];
		const wants = [`类型为 ${kinds.join('、')} 的字段`, `a field of kind ${kinds.join(', ')}`] as const;
		return kindsThatFit(register, { named: [field], path: `${path}.${key}`, fits: isOf(kinds), wants });
	});
}

function checkGroups({ groups = [], fields }: Register, path: string): Problem[] {
	const named = groups.flatMap((group) => group.fields);
	return [...missing({ named, known: { has: (id) => Object.hasOwn(fields, id) }, path, what: ['字段', 'field'] }), ...doubles(named, path)];
}

/** Registers whose numbers could be mistaken for one another's. */
export function numbersThatClash(registers: readonly Register[]): Problem[] {
	const seen = new Map<string, string>();
	return registers.flatMap(({ id, numbering }) => {
		const pattern = numbering?.pattern.replace(/\{n:\d\}/, '{n}');
		const other = pattern === undefined ? undefined : seen.get(pattern);
		if (pattern !== undefined) {
			seen.set(pattern, other ?? id);
		}
		return other === undefined ? [] : [problem(`registers.${id}.numbering.pattern`, `与“${other}”的编号相同`, `is the same as that of “${other}”`)];
	});
}

function checkTime({ time, fields }: Register, at: string): Problem[] {
	const named = time.shape === 'event' ? { on: time.on } : { from: time.from, until: time.until };
	const places = Object.entries(named).flatMap(([key, field]) => {
		const path = `${at}.time.${key}`;
		return [
			...missing({ named: [field], known: new Set(Object.keys(fields)), path, what: ['字段', 'field'] }),
			...unless(!Object.hasOwn(fields, field) || fields[field]?.kind === 'date', path, `“${field}”应为日期字段`, `“${field}” should be of kind date`),
		];
	});
	const span =
		time.shape === 'span' && time.from === time.until ? [problem(`${at}.time.until`, '起止应为两个字段', 'from and until should be two fields')] : [];
	return [...places, ...span];
}

interface Fitting {
	readonly named: readonly string[];
	readonly path: string;
	readonly wants: readonly [string, string];
	fits(field: FieldDefinition): boolean;
}

function kindsThatFit({ fields }: Register, { named, path, fits, wants: [zh, en] }: Fitting): Problem[] {
	return named.flatMap((id) => {
		const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
		if (field === undefined) {
			return [problem(path, `没有字段“${id}”`, `there is no field “${id}”`)];
		}
		return fits(field) ? [] : [problem(path, `“${id}”不能用在这里，应为${zh}`, `“${id}” cannot stand here: it should be ${en}`)];
	});
}

function isOf(kinds: readonly FieldKindId[]): (field: FieldDefinition) => boolean {
	return ({ kind }) => kinds.includes(kind);
}

/** `{n}` counts within the year, so a number without its year would come again. */
function checkNumbering({ fields }: Register, { pattern, year_of }: NumberingDefinition, at: string): Problem[] {
	const field = Object.hasOwn(fields, year_of) ? fields[year_of] : undefined;
	const marks = pattern.match(/\{[^}]*\}?|\}/g) ?? [];
	const counts = marks.filter((mark) => /^\{n(:[1-9])?\}$/.test(mark)).length;
	const years = marks.filter((mark) => mark === '{year}').length;
	return [
		...unless(counts === 1, `${at}.pattern`, '应有且只有一个 {n}（或 {n:3}）', 'should have {n} (or {n:3}) once'),
		...unless(years === 1, `${at}.pattern`, '应有且只有一个 {year}', 'should have {year} once'),
		...unless(counts + years === marks.length, `${at}.pattern`, '只认识 {year}、{n}、{n:3}', 'may have no other mark than {year}, {n} and {n:3}'),
		...unless(field !== undefined, `${at}.year_of`, `没有字段“${year_of}”`, `there is no field “${year_of}”`),
		...unless(
			field === undefined || field.kind === 'date' || field.kind === 'year',
			`${at}.year_of`,
			`“${year_of}”应为日期或年份字段`,
			`“${year_of}” should be of kind date or year`,
		),
	];
}

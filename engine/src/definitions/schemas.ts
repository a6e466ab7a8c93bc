/**
 * The one schema of every kind of definition, for those written in TypeScript and those that came as JSON alike. Here is only what
 * can be said of a definition by itself, key by key; what it must fit in the office (`check-*.ts`) comes after. Conditions are any
 * value here: `prepareCondition` checks them whole.
 */
import { type TSchema, Type } from 'typebox';
import type { ClockDefinition, Interval } from '../clock.ts';
import type { ContradictionKind, ContradictionRule, OutlierStands, PartsContradict, RecordsContradict, SameFactTwice } from '../contradiction.ts';
import { FIELD_KINDS } from '../field-kinds/table.ts';
import type { FigureDefinition, Measure, SaidAs } from '../figure.ts';
import type { ChapterDefinition, Code, CodeList, PaperDefinition, ReportDefinition, UnitDefinition } from '../office.ts';
import { PERIOD_KINDS } from '../periods.ts';
import type {
	ActionDefinition,
	CapDefinition,
	DeadlineDefinition,
	FieldDefinition,
	GivenDefinition,
	GroupDefinition,
	NoteDefinition,
	NumberingDefinition,
	RegisterDefinition,
	StandardAction,
	StateDefinition,
	VisitedDefinition,
} from '../register.ts';
import type { Grant, RoleDefinition } from '../role.ts';
import { text } from '../text.ts';
import type { Variants } from './shape.ts';

/** Every key of the type, none besides: a key that the type gains or loses fails to compile here. */
type Keys<Definition> = { readonly [Key in keyof Required<Definition>]: TSchema };

const closed = { additionalProperties: false } as const;
const Words = Type.String({ minLength: 1, maxLength: 2000 });
const TextShape = Type.Object({ zh: Words, en: Words }, closed);
const Id = Type.String({
	pattern: '^[a-z][a-z0-9]*(_[a-z0-9]+)*$',
	maxLength: 40,
	should: text('应为小写字母、数字和下划线，以字母开头，最多 40 个字符', 'should be lower-case words joined by _, at most 40 characters'),
});
const Named = Type.String({ minLength: 1, maxLength: 60 });
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', should: text('应为日期，写作 2022-03-05', 'should be a date such as 2022-03-05') });
const ListOf = (schema: TSchema, minItems = 0) => Type.Array(schema, { minItems, uniqueItems: true });
const RecordOf = (schema: TSchema, minProperties = 0) => Type.Record(Type.String(), schema, { minProperties });
const Anything = Type.Unknown();
const optional = Type.Optional;

const SENSITIVITIES = ['identity', 'contact', 'health', 'finance', 'party', 'case'];
const UNIT_KINDS = ['street', 'section', 'community', 'grid'];
export const STANDARD_ACTIONS: readonly StandardAction[] = ['create', 'enter', 'amend', 'void', 'restore'];

const field = {
	kind: Type.Enum(Object.keys(FIELD_KINDS)),
	label: TextShape,
	help: optional(TextShape),
	required: optional(Anything),
	shown: optional(Anything),
	unique_within: optional(ListOf(Named)),
	sensitive: optional(Type.Enum(SENSITIVITIES)),
	codes: optional(Named),
	register: optional(Named),
	scale: optional(Type.Integer({ minimum: 0, maximum: 6 })),
	min: optional(Type.Number()),
	max: optional(Type.Number()),
	adds_up: optional(Type.Literal(false)),
	max_length: optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
	quantity: optional(Type.Enum(['whole_number', 'decimal', 'money'])),
	unit_kinds: optional(ListOf(Type.Enum(UNIT_KINDS), 1)),
	keep_location: optional(Type.Boolean()),
	words: optional(ListOf(Words)),
	retired: optional(Type.Literal(true)),
} satisfies Keys<FieldDefinition>;

const state = { id: Id, label: TextShape, reached_on: optional(Named), retired: optional(Type.Literal(true)) } satisfies Keys<StateDefinition>;

const cap = {
	counts: Anything,
	alike: ListOf(Named, 1),
	year_of: Named,
	set_by: Type.Object({ register: Named, most: Named, year: Named, alike: ListOf(Named) }, closed),
	instead: TextShape,
} satisfies Keys<CapDefinition>;
const action = {
	label: TextShape,
	help: optional(TextShape),
	from: ListOf(Named, 1),
	to: optional(Named),
	who: ListOf(Named, 1),
	fields: optional(ListOf(Named)),
	requires: optional(ListOf(Named)),
	signs: optional(Named),
	guard: optional(Anything),
	cap: optional(Type.Object(cap, closed)),
	reason: optional(Type.Boolean()),
} satisfies Keys<ActionDefinition>;

const whole = optional(Type.Integer({ minimum: 0, maximum: 1200 }));
const interval = Type.Object({ days: whole, weeks: whole, months: whole } satisfies Keys<Interval>, { ...closed, minProperties: 1 });
const intervalOrNone = Type.Union([interval, Type.Null()], {
	should: text('应为 { days、weeks、months }，不再计时的写 null', 'should be { days, weeks, months }, or null where none is due any more'),
});
const basis = Type.Object({ clause: TextShape, from_on: Day, until_on: optional(Day) }, closed);
const clock = {
	label: TextShape,
	basis: Type.Array(basis, { minItems: 1 }),
	after: Type.Object(
		{
			related: Named,
			by: Named,
			on: Named,
			next_on: optional(Named),
			outcome: optional(Named),
			intervals: optional(RecordOf(intervalOrNone, 1)),
			among: optional(ListOf(Named, 1)),
		} satisfies Keys<ClockDefinition['after']>,
		closed,
	),
	first: optional(Type.Object({ on: Named, interval }, closed)),
	while: optional(Anything),
} satisfies Keys<ClockDefinition>;

const deadline = {
	label: TextShape,
	on: Named,
	after: optional(interval),
	extended_by: optional(Named),
	met_on: optional(Named),
	basis: TextShape,
	states: ListOf(Named, 1),
	met_by: Named,
} satisfies Keys<DeadlineDefinition>;
const visited = { states: ListOf(Named, 1), assigned_by: optional(ListOf(Named, 1)) } satisfies Keys<VisitedDefinition>;
const group = { label: TextShape, fields: ListOf(Named, 1) } satisfies Keys<GroupDefinition>;

const numbering = { pattern: Type.String({ minLength: 1, maxLength: 60 }), year_of: Named } satisfies Keys<NumberingDefinition>;

const note = {
	words: ListOf(Words),
	keeps: optional(Named),
	by: optional(Named),
	together: optional(Id),
} satisfies Keys<NoteDefinition>;

const given = {
	value: Named,
	by: Named,
	document: Named,
	number: Named,
	confirmed_on: Named,
	confirmed_by: Named,
	valid_until: Named,
} satisfies Keys<GivenDefinition>;

export const RegisterShape = Type.Object(
	{
		id: Id,
		label: TextShape,
		help: TextShape,
		keeper: Named,
		work: ListOf(Type.Integer({ minimum: 1, maximum: 30 })),
		access: Type.Enum(['open', 'restricted']),
		fields: RecordOf(Type.Object(field, closed), 1),
		groups: optional(Type.Array(Type.Object(group, closed), { minItems: 1 })),
		kept_from: optional(Anything),
		time: Anything,
		states: Type.Array(Type.Object(state, closed), { minItems: 1 }),
		actions: optional(RecordOf(Type.Object(action, closed))),
		who: Type.Object(Object.fromEntries(STANDARD_ACTIONS.map((id) => [id, optional(ListOf(Named))])), closed),
		without: optional(ListOf(Type.Enum([...STANDARD_ACTIONS]))),
		title: Named,
		list: ListOf(Named, 1),
		search: ListOf(Named),
		pinyin: optional(ListOf(Named)),
		numbering: optional(Type.Object(numbering, closed)),
		keys: ListOf(Named, 1),
		clocks: optional(RecordOf(Type.Object(clock, closed))),
		deadlines: optional(RecordOf(Type.Object(deadline, closed))),
		visited: optional(Type.Object(visited, closed)),
		note: optional(Type.Object(note, closed)),
		given: optional(Type.Object(given, closed)),
	} satisfies Keys<RegisterDefinition>,
	closed,
);

export const TIME_SHAPES: Variants = {
	by: { value_of: 'shape' },
	shapes: {
		event: Type.Object({ shape: Type.Literal('event'), on: Named }, closed),
		span: Type.Object({ shape: Type.Literal('span'), from: Named, until: Named }, closed),
	},
};

const saidAs = {
	beside: ListOf(Words, 1),
	with: optional(ListOf(Words, 1)),
	about: optional(ListOf(Words, 1)),
	not: optional(ListOf(Words, 1)),
	behind: optional(Type.Literal(true)),
} satisfies Keys<SaidAs>;
export const FigureShape = Type.Object(
	{
		id: Id,
		no: optional(Type.Integer({ minimum: 1 })),
		label: TextShape,
		unit: TextShape,
		section: Words,
		register: Named,
		measure: Anything,
		period: optional(Anything),
		where: optional(Anything),
		breakdowns: ListOf(Named),
		said: Anything,
		said_as: optional(ListOf(Type.Object(saidAs, closed))),
		note: optional(TextShape),
	} satisfies Keys<FigureDefinition>,
	closed,
);

type EachKey<Union> = Union extends unknown ? keyof Union : never;
export const MEASURES: Variants = {
	by: 'key',
	shapes: {
		count: Type.Object({ count: Type.Literal(true) }, closed),
		distinct: Type.Object({ distinct: Named }, closed),
		sum: Type.Object({ sum: Named, item: optional(Named) }, closed),
		list: Type.Object({ list: Named, order: optional(Named), featured: optional(Anything) }, closed),
		value: Type.Object({ value: Named }, closed),
		ratio: Type.Object({ ratio: Anything }, closed),
		growth: Type.Object({ growth: Named }, closed),
		progress: Type.Object({ progress: Named }, closed),
		check: Type.Object({ check: Anything }, closed),
	} satisfies Record<Exclude<EachKey<Measure>, 'item' | 'order' | 'featured'>, TSchema>,
};

const yes = Type.Literal(true);
export const PERIOD_RULES: Variants = {
	by: 'key',
	shapes: {
		within: Type.Object({ within: Named }, closed),
		standing: Type.Object({ standing: yes }, closed),
		begun: Type.Object({ begun: yes }, closed),
		ended: Type.Object({ ended: yes }, closed),
		reached: Type.Object({ reached: Named }, closed),
		held: Type.Object({ held: Named }, closed),
		year: Type.Object({ year: Named, following: optional(yes), part: optional(Named) }, closed),
	} satisfies Record<Exclude<EachKey<NonNullable<FigureDefinition['period']>>, 'following' | 'part'>, TSchema>,
};

const as = (name: string, more: Record<string, TSchema> = {}) => Type.Object({ as: Type.Literal(name), ...more }, closed);
export const SAYINGS: Variants = {
	by: { value_of: 'as' },
	shapes: {
		exact: as('exact'),
		about: as('about', { to: Type.Enum([10, 100, 1000, 10_000]), word: Type.Enum(['多', '余']) }),
		money: as('money', { in: Type.Enum(['yuan', 'wan']) }),
		percent: as('percent', { decimals: Type.Enum([0, 1, 2]) }),
		change: as('change', { decimals: Type.Enum([0, 1, 2]) }),
		all: as('all'),
		none: as('none'),
		chinese: as('chinese', { counter: Type.String({ minLength: 1, maxLength: 4 }) }),
		names: as('names', { join: Type.Enum(['和', '、']) }),
	} satisfies Record<FigureDefinition['said']['as'], TSchema>,
};

const code = {
	code: Type.String({ pattern: '^\\S+$', maxLength: 100, should: text('代码中不能有空格', 'a code has no spaces') }),
	label: TextShape,
	from_on: optional(Day),
	until_on: optional(Day),
	words: optional(ListOf(Words)),
} satisfies Keys<Code>;
export const CodeListShape = Type.Object(
	{ id: Id, label: TextShape, source: TextShape, codes: Type.Array(Type.Object(code, closed), { minItems: 1 }) } satisfies Keys<CodeList>,
	closed,
);

const grant = {
	registers: Type.Union([Type.Enum(['all', 'open', 'kept']), ListOf(Named, 1)], {
		should: text('应为 all、open、kept 或台账标识的列表', 'should be all, open, kept or a list of registers'),
	}),
	where: optional(Anything),
	sees: optional(
		Type.Union([Type.Literal('all'), ListOf(Type.Enum(SENSITIVITIES), 1)], {
			should: text(`应为 all 或 ${SENSITIVITIES.join('、')} 的列表`, `should be all or a list of ${SENSITIVITIES.join(', ')}`),
		}),
	),
} satisfies Keys<Grant>;
export const RoleShape = Type.Object(
	{
		id: Id,
		label: TextShape,
		help: TextShape,
		reads: Type.Array(Type.Object(grant, closed)),
		acts: Type.Array(Type.Object(grant, closed)),
		administers: optional(Type.Literal(true)),
		takes_back: optional(Type.Literal(true)),
		confirms: optional(Type.Literal(true)),
		signs: optional(Type.Literal(true)),
		audits: optional(Type.Literal(true)),
		apart_from: optional(
			Type.Union([Type.Literal('all'), ListOf(Named, 1)], { should: text('应为 all 或角色标识的列表', 'should be all or a list of roles') }),
		),
		unit_kinds: optional(ListOf(Type.Enum(UNIT_KINDS), 1)),
	} satisfies Keys<RoleDefinition>,
	closed,
);

export const UnitShape = Type.Object(
	{
		code: Type.String({ pattern: '^[a-z0-9_]+$', maxLength: 60, should: text('应为小写字母、数字和下划线', 'should be lower-case letters, digits and _') }),
		name: TextShape,
		kind: Type.Enum(UNIT_KINDS),
		parent: Type.Union([Type.Null(), Named], { should: text('应为上级单位的代码或 null', 'should be the code of the parent unit or null') }),
		from_on: Day,
		until_on: optional(Day),
		follows: optional(Type.Array(Named)),
	} satisfies Keys<UnitDefinition>,
	closed,
);

const PaperWords = Type.String({ minLength: 1, maxLength: 200 });

const PaperShape = Type.Object(
	{
		mark: optional(Type.Array(PaperWords, { minItems: 1, maxItems: 9 })),
		number: optional(PaperWords),
		copy_number: optional(Type.String({ pattern: '^\\d{6}$', should: text('应为 6 位数字', 'should be six digits') })),
		secrecy: optional(PaperWords),
		urgency: optional(PaperWords),
		approved_by: optional(Type.Array(PaperWords, { minItems: 1, maxItems: 12 })),
		to: optional(Type.Array(PaperWords, { maxItems: 50 })),
		sealed: optional(Type.Boolean()),
		remark: optional(PaperWords),
		copies: optional(Type.Array(PaperWords, { maxItems: 50 })),
		printed_by: optional(PaperWords),
	} satisfies Keys<PaperDefinition>,
	closed,
);

export const ReportShape = Type.Object(
	{
		id: Id,
		label: TextShape,
		periods: Type.Array(Type.Enum([...PERIOD_KINDS]), { minItems: 1, uniqueItems: true }),
		text: Type.String({ minLength: 1, maxLength: 1_000_000 }),
		words: optional(RecordOf(Type.Record(Day, Words, { minProperties: 1 }))),
		closes_early: optional(RecordOf(Type.Integer({ minimum: 0, maximum: 365 }))),
		closing: RecordOf(RecordOf(Day, 1)),
		closes: RecordOf(Named),
		paper: optional(PaperShape),
		form: optional(Type.Enum(['document', 'letter'])),
		keeper: Named,
		chapters: Type.Array(Type.Object({ heading: Words, unit: Named } satisfies Keys<ChapterDefinition>, closed)),
	} satisfies Keys<ReportDefinition>,
	closed,
);

export const ContradictionShape = Type.Object(
	{ id: Id, label: TextShape, why: TextShape, mend: TextShape, says: TextShape, finds: Anything } satisfies Keys<ContradictionRule>,
	closed,
);

const other = Type.Union([Type.Object({ through: Named }, closed), Type.Object({ register: Named, by: Named, same: Named }, closed)], {
	should: text('应为 { through } 或 { register、by、same }', 'should be { through } or { register, by, same }'),
});
const compared = Type.Union(
	[Type.Object({ at_most: Type.Array(Named, { minItems: 2, maxItems: 2 }) }, closed), Type.Object({ whole: Named, parts: ListOf(Named, 1) }, closed)],
	{
		should: text('应为 { at_most } 或 { whole、parts }', 'should be { at_most } or { whole, parts }'),
	},
);
const partsOf = Type.Union(
	[
		Type.Object({ fields: ListOf(Named, 1) }, closed),
		Type.Object({ items: Named }, closed),
		Type.Object({ register: Named, by: Named, sum: optional(Named), where: optional(Anything) }, closed),
	],
	{ should: text('应为 { fields }、{ items } 或 { register、by }', 'should be { fields }, { items } or { register, by }') },
);
const times = Type.Number({ minimum: 1, maximum: 1_000_000 });
export const CONTRADICTIONS: Variants = {
	by: 'key',
	shapes: {
		records: Type.Object(
			{ records: Named, where: optional(Anything), against: optional(other), and: optional(Anything) } satisfies Keys<RecordsContradict>,
			closed,
		),
		figures: Type.Object({ figures: compared }, closed),
		parts: Type.Object(
			{ parts: Named, whole: Named, of: partsOf, must: Type.Enum(['equal', 'at_most']), where: optional(Anything) } satisfies Keys<PartsContradict>,
			closed,
		),
		outlier: Type.Object(
			{ outlier: Named, field: Named, group: ListOf(Named), by_unit_kind: optional(yes), times, where: optional(Anything) } satisfies Keys<OutlierStands>,
			closed,
		),
		same: Type.Object(
			{
				same: Named,
				alike: ListOf(Named, 1),
				on: Named,
				days: Type.Integer({ minimum: 0, maximum: 3660 }),
				where: optional(Anything),
			} satisfies Keys<SameFactTwice>,
			closed,
		),
		reports: Type.Object({ reports: yes }, closed),
		target: Type.Object({ target: yes, times }, closed),
	} satisfies Record<ContradictionKind, TSchema>,
};

/**
 * What a register is: one kind of fact, as data. The types and the constructor live here; the schema that every definition passes
 * is in `definitions/schemas.ts`, what makes one wrong beside it. No SQL, no component names.
 */
import type { ClockDefinition, Interval } from './clock.ts';
import type { Condition } from './condition.ts';
import type { Text } from './text.ts';

export type FieldKindId =
	| 'text'
	| 'long_text'
	| 'whole_number'
	| 'decimal'
	| 'money'
	| 'date'
	| 'moment'
	| 'yes_no'
	| 'choice'
	| 'choices'
	| 'unit'
	| 'account'
	| 'id_number'
	| 'phone'
	| 'credit_code'
	| 'reference'
	| 'items'
	| 'place'
	| 'attachments'
	| 'year';

/** Why a field is kept from those who need not see it; a role names which of these it sees in the clear. */
export type Sensitivity = 'identity' | 'contact' | 'health' | 'finance' | 'party' | 'case';

export interface FieldDefinition {
	readonly kind: FieldKindId;
	readonly label: Text;
	readonly help?: Text;
	/** `true`, or the condition (over the same record alone) under which it must be filled. */
	readonly required?: true | Condition;
	/** The condition under which the field appears; a hidden field must be empty. */
	readonly shown?: Condition;
	/** The value may stand only once among the records of the office (`[]`) or among those alike in these fields (`['year']`). Voided records do not count. */
	readonly unique_within?: readonly string[];
	readonly sensitive?: Sensitivity;
	/** choice, choices, items: the id of the code list. */
	readonly codes?: string;
	/** reference: the register pointed at. */
	readonly register?: string;
	/** decimal: digits after the point, 0 to 6 (default 2). */
	readonly scale?: number;
	/** Numbers and money (in 元), year: least and greatest value allowed. */
	readonly min?: number;
	readonly max?: number;
	/** Numbers: `false` where adding up says nothing, as with a grade, a rate, a month or amounts of different things. */
	readonly adds_up?: false;
	/** text: most characters (default 200), long_text (default 10,000). */
	readonly max_length?: number;
	/** items: what its quantities are (default `whole_number`). */
	readonly quantity?: 'whole_number' | 'decimal' | 'money';
	/** unit: which kinds of unit may stand here. */
	readonly unit_kinds?: readonly UnitKind[];
	/** place, attachments: keep where a picture was taken (default false: location is stripped). */
	readonly keep_location?: boolean;
	/** What people say right before or behind its value (来了80人), or for yes. Of a choice: where its codes are meant for it and not for another field. */
	readonly words?: readonly string[];
	/** No longer filled in; what stands there stays and can be read. A field whose values stand is retired, never taken out. */
	readonly retired?: true;
}

export type UnitKind = 'street' | 'section' | 'community' | 'grid';

/** An event happens on a date; a span holds from a date until a date (`until` empty: still). `until` is the last day on which it holds. */
export type TimeShape<Field extends string = string> =
	| { readonly shape: 'event'; readonly on: Field }
	| { readonly shape: 'span'; readonly from: Field; readonly until: Field };

/** States stand in the order of their usual course; the first is where `create` puts a record. `voided` is every register's own and is never listed. */
export interface StateDefinition<Field extends string = string> {
	readonly id: string;
	readonly label: Text;
	/** The date field that holds the business date at which the state is reached. */
	readonly reached_on?: Field;
	/** No action leads there any more; records that hold it stay. */
	readonly retired?: true;
}

export interface ActionDefinition<Field extends string = string> {
	readonly label: Text;
	readonly help?: Text;
	readonly from: readonly string[];
	/** Absent: the state stays. */
	readonly to?: string;
	/** Role ids. */
	readonly who: readonly string[];
	/** Fields that the action may set. */
	readonly fields?: readonly Field[];
	/** Those of `fields` that must be set once the action is done. */
	readonly requires?: readonly Field[];
	/** An account field in which the book writes down who did the action; nobody fills it in by hand. A guard of a later action can ask for it. */
	readonly signs?: Field;
	/**
	 * Must hold of the record alone after the action's values are put in. `account` is the one who acts, `day` the day of acting: so a
	 * guard can say "never the one who checked". `help` says it in words.
	 */
	readonly guard?: Condition<Field>;
	/** Refused once so many records alike stand in the year. */
	readonly cap?: CapDefinition<Field>;
	/** A reason must be given. */
	readonly reason?: boolean;
}

/** How many records alike may stand in a year is a published number: a record of another register holds it. Without such a record there is no cap. */
export interface CapDefinition<Field extends string = string> {
	/** Which records count; one that does not count once the action is done is not capped. Asked of the record alone. */
	readonly counts: Condition<Field>;
	/** In which fields they are alike, such as the enterprise. */
	readonly alike: readonly Field[];
	/** The date whose year counts. */
	readonly year_of: Field;
	/** The register that holds the number: its number field, its year field, and the fields (named alike in both) that it is set for. */
	readonly set_by: { readonly register: string; readonly most: string; readonly year: string; readonly alike: readonly Field[] };
	/** What is possible instead. */
	readonly instead: Text;
}

/**
 * A day that the record itself names, or that follows from one, and by which something must be done: a hazard mended, a petition
 * answered. It is due on that day and late after it.
 */
export interface DeadlineDefinition<Field extends string = string> {
	readonly label: Text;
	/** The date field that holds the day, or from which it is counted. */
	readonly on: Field;
	/** So long after it: periods of the law, such as sixty days from acceptance. */
	readonly after?: Interval;
	/** A date field that holds a later day once one was granted. */
	readonly extended_by?: Field;
	/** Once this date stands nothing is owed any more, though the state stays. */
	readonly met_on?: Field;
	/** Where it comes from: a clause, a rule, the office's own practice. */
	readonly basis: Text;
	/** Only in these states something is still owed. */
	readonly states: readonly string[];
	/** The action of the register that meets it. */
	readonly met_by: string;
}

/**
 * Whom or what people call on: households, patients, shops. Such records are assigned to whoever works in their unit; they go along
 * on the phone as a list, and a note begins from one.
 */
export interface VisitedDefinition<Field extends string = string> {
	/** Only in these states somebody is called on; of a span besides only until it ends. */
	readonly states: readonly string[];
	/** Unit and account fields that assign a record to others as well. */
	readonly assigned_by?: readonly Field[];
}

/** The actions that every register has unless `without` says otherwise. `enter` (补录) is `create` with a given state and old number, for ledgers of past years. */
export type StandardAction = 'create' | 'enter' | 'amend' | 'void' | 'restore';

/** `雷信〔{year}〕{n}号`: `{year}` of the field `year_of`, `{n}` counted per office and year by the book, `{n:3}` padded to three digits. */
export interface NumberingDefinition<Field extends string = string> {
	readonly pattern: string;
	readonly year_of: Field;
}

/** Fields that are filled in and read together. */
export interface GroupDefinition<Field extends string = string> {
	readonly label: Text;
	readonly fields: readonly Field[];
}

/** How a sentence becomes a record of the register (随手记). */
export interface NoteDefinition<Field extends string = string> {
	/** What people say when it belongs here. */
	readonly words: readonly string[];
	/** The field that keeps the sentence as it was said; absent: the first long text. */
	readonly keeps?: Field;
	/** The text field that takes the writer's own name when nobody else is named. */
	readonly by?: Field;
	/** Registers that name the same are written together when one sentence tells of several, such as all that a visit may bring. */
	readonly together?: string;
}

export interface RegisterDefinition<Fields extends Record<string, FieldDefinition> = Record<string, FieldDefinition>> {
	/** Lower-case ASCII words joined by `_`, at most 40 characters: table, address and file are named after it. */
	readonly id: string;
	readonly label: Text;
	readonly help: Text;
	/** The unit (section) that keeps the register and answers for it. */
	readonly keeper: string;
	/** Rows of the list of work (`systems.md`) that it carries. */
	readonly work: readonly number[];
	/** `open`: whoever works in the office may read it; `restricted`: only its keeper, the people concerned by their post, leaders and auditors. */
	readonly access: 'open' | 'restricted';
	readonly fields: Fields;
	/** How forms and pages of records gather the fields, in order; those that stand in none come last. Absent: gathered by what they are for (`groupsOf`). */
	readonly groups?: readonly GroupDefinition<keyof Fields & string>[];
	/**
	 * Records that this account may neither read nor act on, whatever its posts: an accusation must not become known to the accused.
	 * Asked of the record alone; `account` is whoever asks.
	 */
	readonly kept_from?: Condition<keyof Fields & string>;
	readonly time: TimeShape<keyof Fields & string>;
	readonly states: readonly StateDefinition<keyof Fields & string>[];
	readonly actions?: Readonly<Record<string, ActionDefinition<keyof Fields & string>>>;
	/** Who may do the standard actions: role ids. */
	readonly who: Readonly<Partial<Record<StandardAction, readonly string[]>>>;
	readonly without?: readonly StandardAction[];
	/** The field by which people call a record. */
	readonly title: keyof Fields & string;
	/** Columns of the list, in order. */
	readonly list: readonly (keyof Fields & string)[];
	/** Text fields searched by substring; those of people's names by pinyin initials as well. */
	readonly search: readonly (keyof Fields & string)[];
	/** Of `search`: the fields that hold people's or units' names. */
	readonly pinyin?: readonly (keyof Fields & string)[];
	readonly numbering?: NumberingDefinition<keyof Fields & string>;
	/** Fields by which the same fact is known again: on import, and to point out a likely double. */
	readonly keys: readonly (keyof Fields & string)[];
	readonly clocks?: Readonly<Record<string, ClockDefinition>>;
	readonly deadlines?: Readonly<Record<string, DeadlineDefinition<keyof Fields & string>>>;
	readonly visited?: VisitedDefinition<keyof Fields & string>;
	readonly note?: NoteDefinition<keyof Fields & string>;
	readonly given?: GivenDefinition<keyof Fields & string>;
}

/** Its records are numbers that others counted: a figure that takes `value` of one is shown as given, with the paper it stands in. */
export interface GivenDefinition<Field extends string = string> {
	readonly value: Field;
	/** Who counted, in which document, of which number. */
	readonly by: Field;
	readonly document: Field;
	readonly number: Field;
	/** When somebody compared it with the document, and the account field of who did. */
	readonly confirmed_on: Field;
	readonly confirmed_by: Field;
	readonly valid_until: Field;
}

/** A definition that keeps its field names in its type, so that a figure over a field that does not exist fails to compile. */
export type Register<Fields extends Record<string, FieldDefinition> = Record<string, FieldDefinition>> = RegisterDefinition & { readonly fields: Fields };

export type FieldOf<R extends { readonly fields: object }> = keyof R['fields'] & string;

/** Keeps the literal types of a register written in TypeScript. The checks run over the whole office at once (`checkOffice`), the same for a definition that came as JSON. */
export function defineRegister<const Fields extends Record<string, FieldDefinition>>(definition: RegisterDefinition<Fields>): Register<Fields> {
	return definition as unknown as Register<Fields>;
}

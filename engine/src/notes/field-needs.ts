/** Which fields of a record that is being written are hidden, and which must be filled, as far as its values stand. */
import type { Condition } from '../condition.ts';
import { evaluateCondition } from '../evaluate-condition.ts';
import { fieldKind } from '../field-kinds/table.ts';
import type { CodeList } from '../office.ts';
import { prepareCondition } from '../prepare-condition.ts';
import type { BookRecord, StoredValue } from '../record.ts';
import type { Register, UnitKind } from '../register.ts';
import { buildUnitTree, type UnitTree } from '../units.ts';
import type { NoteContext } from './note.ts';

type Known = Pick<NoteContext, 'code_lists' | 'units' | 'registers' | 'today'>;
type Values = Readonly<Record<string, unknown>>;

export function hiddenFields(register: Register, values: Values, known: Known): Set<string> {
	const holds = conditionOf(register, known);
	const hidden = new Set<string>();
	// What is hidden is empty, and may hide others by that.
	for (let before = -1; before < hidden.size; ) {
		before = hidden.size;
		const standing = Object.fromEntries(Object.entries(values).filter(([id]) => !hidden.has(id)));
		for (const [id, field] of Object.entries(register.fields)) {
			if (field.retired || (field.shown !== undefined && !holds(field.shown, standing))) hidden.add(id);
		}
	}
	return hidden;
}

export function requiredFields(register: Register, values: Values, known: Known): string[] {
	const holds = conditionOf(register, known);
	const hidden = hiddenFields(register, values, known);
	return Object.entries(register.fields)
		.filter(([id, { required }]) => required !== undefined && !hidden.has(id) && (required === true || holds(required, values)))
		.map(([id]) => id);
}

function conditionOf(register: Register, known: Known): (condition: Condition, values: Values) => boolean {
	const { parse, registers, units } = onceOf(known);
	const scope = { register, registers, parse };
	const { today } = known;
	return (condition, values) => {
		const ready = prepareCondition(condition, scope);
		const stored = Object.entries(values).flatMap(([id, wire]): [string, StoredValue][] => {
			const field = register.fields[id];
			const parsed = field === undefined || wire === null || wire === '' ? { problem: null } : fieldKind(field).parse(field, wire, parse);
			return 'value' in parsed ? [[id, parsed.value]] : [];
		});
		const record = { id: '', register: register.id, state: '', unit: '', values: Object.fromEntries(stored) } as unknown as BookRecord;
		return 'prepared' in ready && evaluateCondition(ready.prepared, record, { params: { day: today }, units, related: () => [], byId: () => undefined });
	};
}

interface Once {
	readonly parse: { readonly code_lists: ReadonlyMap<string, CodeList>; readonly unitKind: (code: string) => UnitKind | undefined };
	readonly registers: ReadonlyMap<string, Register>;
	readonly units: UnitTree;
}

/** Built once: each letter that is typed asks many conditions. */
const ONCE = new WeakMap<Known, Once>();

function onceOf(known: Known): Once {
	const { code_lists, units, registers } = known;
	const before = ONCE.get(known);
	if (before !== undefined) return before;
	const kinds = new Map(units.map(({ code, kind }) => [code, kind]));
	const once: Once = {
		parse: { code_lists: new Map(code_lists.map((list) => [list.id, list])), unitKind: (code: string) => kinds.get(code) },
		registers: new Map(registers.map((one) => [one.id, one])),
		units: buildUnitTree(units),
	};
	ONCE.set(known, once);
	return once;
}

/** Changes of definitions under which a value that stands would be lost, or would no longer be what the definition says: each with the records in its way. */
import { type CodeList, FIELD_KINDS, type FieldDefinition, type FieldKindId, type ParseContext, type Register, type Text, text } from '@yibenzhang/engine';
import type pg from 'pg';
import { fromColumn } from './stored.ts';
import type { KeptDefinitions, Table } from './table-catalogue.ts';
import { OWN_COLUMNS, SEARCH_COLUMNS, type TableShape } from './table-shape.ts';

export interface Refusal {
	readonly place: Text;
	/** What the records do, to be said after how many they are. */
	readonly why: Text;
	readonly count: number;
	/** Their numbers, or ids where they have none; the first {@link MOST_NAMED}. */
	readonly records: readonly string[];
}

/** One office's records against one register's new definition. The client's transaction belongs to that office. */
export interface Change {
	readonly client: pg.ClientBase;
	readonly register: Register;
	readonly shape: TableShape;
	readonly table: Table;
	/** All that there are by now. */
	readonly tables: ReadonlyMap<string, Table>;
	/** What held before; empty on the first start. */
	readonly kept: KeptDefinitions;
	readonly parse: ParseContext;
}

export const MOST_NAMED = 20;
/** Kinds whose values are kept as the same text: one may become another as long as its values fit. */
const WORDS: readonly FieldKindId[] = ['text', 'long_text', 'choice', 'unit', 'account', 'id_number', 'phone', 'credit_code'];
const RETIRE = text('请另起一个字段，原字段写 retired', 'take a new field and mark the old one retired');

/** Everything that stands in the way of one register, in this office. */
export async function refusalsOf(change: Change): Promise<Refusal[]> {
	const { register, shape, table } = change;
	const fields = Object.entries(register.fields);
	const refusals: (Refusal | undefined)[] = [];
	for (const [id, field] of fields) {
		refusals.push(...(table.columns.has(id) ? await fieldRefusals(change, id, field) : []));
	}
	for (const column of table.columns.keys()) {
		if (!Object.hasOwn(register.fields, column) && !OWN_COLUMNS.includes(column) && !SEARCH_COLUMNS.includes(column)) {
			const why = text('还填着定义里已没有的字段；请保留它，写 retired', 'hold a field that is no longer defined; keep it and mark it retired');
			refusals.push(await standing(change, `"${column}" IS NOT NULL`, placeOf(register, column), why));
		}
	}
	for (const [name, { expression, field, broken }] of shape.checks) {
		const columns = field === undefined || sameType(change, field);
		if (!table.constraints.has(name) && columns) {
			refusals.push(await standing(change, `NOT (${expression})`, placeOf(register, field), broken));
		}
	}
	refusals.push(await restorable(change));
	for (const [name, unique] of shape.uniques) {
		const columns = [unique.field, ...unique.within].every((one) => OWN_COLUMNS.includes(one) || sameType(change, one));
		if (!table.constraints.has(name) && columns) {
			refusals.push(await doublesStanding(change, unique.field, unique.within));
		}
	}
	for (const [name, { field, register: target }] of shape.references) {
		if (!table.constraints.has(name) && sameType(change, field)) {
			const found = `EXISTS (SELECT FROM ledger."${target}" AS other WHERE other.office_id = r.office_id AND other.id = r."${field}")`;
			const lost = `"${field}" IS NOT NULL${change.tables.has(target) ? ` AND NOT ${found}` : ''}`;
			refusals.push(
				await standing(change, lost, placeOf(register, field), text(`指向的记录不在台账“${target}”中`, `point at records that are not in “${target}”`)),
			);
		}
	}
	return refusals.filter((refusal) => refusal !== undefined);
}

/** A register that is no longer defined while records of it stand. */
export async function orphanRefusal(client: pg.ClientBase, table: string): Promise<Refusal | undefined> {
	const place = text(`台账 ${table}`, `register ${table}`);
	return standingIn(
		client,
		table,
		'true',
		place,
		text('属于定义里已没有的台账；请保留它的定义', 'belong to a register that is no longer defined; keep its definition'),
	);
}

/** How many records of the office have an optional field empty that is now wanted of every record: said, not refused. */
export async function newlyRequired({ client, register, table, kept }: Change): Promise<{ field: string; count: number }[]> {
	const before = kept.registers.get(register.id);
	const fields = Object.entries(register.fields).filter(
		([id, { required }]) => required === true && before !== undefined && before.fields[id]?.required !== true && table.columns.has(id),
	);
	const found: { field: string; count: number }[] = [];
	for (const [field] of fields) {
		const { rows } = await client.query(`SELECT count(*)::int AS n FROM ledger."${register.id}" WHERE "${field}" IS NULL AND state <> 'voided'`);
		if (rows[0].n > 0) {
			found.push({ field, count: rows[0].n });
		}
	}
	return found;
}

async function fieldRefusals(change: Change, id: string, field: FieldDefinition): Promise<(Refusal | undefined)[]> {
	const { register, shape, table, kept } = change;
	const place = placeOf(register, id);
	const [was, wanted] = [table.columns.get(id), shape.columns.get(id)];
	if (was !== wanted && !(isNumeric(was) && isNumeric(wanted))) {
		const before = kept.registers.get(register.id)?.fields[id]?.kind;
		const [from, to] = [before === undefined ? was : FIELD_KINDS[before].label.zh, FIELD_KINDS[field.kind].label];
		const why = text(`已按“${from}”保存，不能改为“${to.zh}”；${RETIRE.zh}`, `are kept as ${before ?? was} and cannot become ${to.en}; ${RETIRE.en}`);
		return [await everHeld(change, id, place, why)];
	}
	if (was !== wanted) {
		const scale = field.scale ?? 2;
		const why = text(`的小数多于 ${scale} 位`, `have more than ${scale} decimals`);
		const finer = `"${id}" <> round("${id}", ${scale}) OR EXISTS (SELECT FROM book.record_version AS v WHERE v.office_id = r.office_id
			AND v.record_id = r.id AND (v."values" ->> '${id}')::numeric <> round((v."values" ->> '${id}')::numeric, ${scale}))`;
		return [await standing(change, finer, place, why)];
	}
	const before = kept.registers.get(register.id)?.fields[id];
	if (before === undefined || sameMeaning(before, field, kept.code_lists, change.parse.code_lists)) {
		return [];
	}
	const mayChange = before.kind === field.kind ? before.quantity === field.quantity : WORDS.includes(before.kind) && WORDS.includes(field.kind);
	if (!mayChange) {
		const why = text(
			`已按“${FIELD_KINDS[before.kind].label.zh}”保存，不能改为“${FIELD_KINDS[field.kind].label.zh}”；${RETIRE.zh}`,
			`are kept as ${FIELD_KINDS[before.kind].label.en} and cannot become ${FIELD_KINDS[field.kind].label.en}; ${RETIRE.en}`,
		);
		return [await everHeld(change, id, place, why)];
	}
	return [await unfitting(change, id, field, place)];
}

/** Whether the two would take the same values. */
function sameMeaning(before: FieldDefinition, now: FieldDefinition, old: ReadonlyMap<string, CodeList>, lists: ReadonlyMap<string, CodeList>): boolean {
	const told = (field: FieldDefinition, from: ReadonlyMap<string, CodeList>) => {
		const { kind, min, max, max_length, scale, quantity, unit_kinds, codes } = field;
		return JSON.stringify([
			kind,
			min,
			max,
			max_length,
			scale,
			quantity,
			unit_kinds,
			from
				.get(codes ?? '')
				?.codes.map(({ code }) => code)
				.sort(),
		]);
	};
	return told(before, old) === told(now, lists);
}

/** Values that the field would no longer take, asked of the field itself: so also where the store has no rule. */
async function unfitting({ client, register, shape, parse }: Change, id: string, field: FieldDefinition, place: Text): Promise<Refusal | undefined> {
	if ([...shape.checks.values()].some((check) => check.field === id) && field.sensitive === undefined && field.kind !== 'unit') {
		return undefined; // found by its own check
	}
	const kind = FIELD_KINDS[field.kind];
	const { rows } = await client.query(`SELECT id, number, "${id}" AS value FROM ledger."${register.id}" WHERE "${id}" IS NOT NULL ORDER BY number, id`);
	const wrong = rows.filter(({ value }) => 'problem' in kind.parse(field, kind.format(field, fromColumn(field, value)), parse));
	if (wrong.length === 0) {
		return undefined;
	}
	const why = text('的值不合这个字段新的规定', 'hold values that the field no longer takes');
	return { place, why, count: wrong.length, records: wrong.slice(0, MOST_NAMED).map(({ id: record, number }) => number ?? record) };
}

/** Held now, or by any version of a record: what the book knew at an earlier moment must stay readable. */
async function everHeld({ client, register }: Change, id: string, place: Text, why: Text): Promise<Refusal | undefined> {
	const held = `"${id}" IS NOT NULL OR EXISTS (SELECT FROM book.record_version AS v WHERE v.office_id = r.office_id AND v.record_id = r.id AND v."values" ? '${id}')`;
	return standingIn(client, register.id, held, place, why);
}

/** Voided records come back into the state in which they stood. */
async function restorable(change: Change): Promise<Refusal | undefined> {
	const { register, kept } = change;
	const states = register.states.map(({ id }) => id);
	const gone = kept.registers.get(register.id)?.states.filter(({ id }) => !states.includes(id)) ?? [];
	if (gone.length === 0) {
		return undefined;
	}
	const list = gone.map(({ id }) => `'${id}'`).join(', ');
	const stood = `state = 'voided' AND (SELECT v.state FROM book.record_version AS v
		WHERE v.office_id = r.office_id AND v.record_id = r.id AND v.state <> 'voided' ORDER BY v.version DESC LIMIT 1) IN (${list})`;
	const why = text('作废前处于定义里已没有的状态；请保留它，写 retired', 'were voided in a state that is no longer defined; keep it and mark it retired');
	return standing(change, stood, placeOf(register), why);
}

async function doublesStanding(change: Change, field: string, within: readonly string[]): Promise<Refusal | undefined> {
	const columns = [...within, field].map((one) => `"${one}"`);
	const same = columns.map((one) => `other.${one} = r.${one}`).join(' AND ');
	const twice = `r.state <> 'voided' AND EXISTS (SELECT FROM ledger."${change.register.id}" AS other
		WHERE other.office_id = r.office_id AND ${same} AND other.id <> r.id AND other.state <> 'voided')`;
	const why = text('的值与别的记录相同，而它应当唯一', 'hold the same value as another, and it should stand once');
	return standing(change, twice, placeOf(change.register, field), why);
}

function standing({ client, register }: Change, where: string, place: Text, why: Text): Promise<Refusal | undefined> {
	return standingIn(client, register.id, where, place, why);
}

async function standingIn(client: pg.ClientBase, table: string, where: string, place: Text, why: Text): Promise<Refusal | undefined> {
	const { rows } = await client.query<{ record: string; count: number }>(
		`SELECT coalesce(r.number, r.id::text) AS record, (count(*) OVER ())::int AS count FROM ledger."${table}" AS r WHERE ${where} ORDER BY r.number, r.id LIMIT ${MOST_NAMED}`,
	);
	const [first] = rows;
	return first === undefined ? undefined : { place, why, count: first.count, records: rows.map(({ record }) => record) };
}

function sameType({ shape, table }: Change, field: string): boolean {
	const was = table.columns.get(field);
	return was !== undefined && was === shape.columns.get(field);
}

function isNumeric(type: string | undefined): boolean {
	return type?.startsWith('numeric') === true;
}

function placeOf({ id, label, fields }: Register, field?: string): Text {
	const of = text(`台账“${label.zh}”（${id}）`, `register “${label.en}” (${id})`);
	const { zh, en } = fields[field ?? '']?.label ?? (field === 'number' ? text('编号', 'number') : text(field ?? '', field ?? ''));
	return field === undefined ? of : text(`${of.zh}的“${zh}”（${field}）`, `“${en}” (${field}) of ${of.en}`);
}

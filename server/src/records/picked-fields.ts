/** Some of a register's fields, picked once: they are asked for with each of thousands of requests, and most registers have few or none. */
import type { FieldDefinition, Register } from '@yibenzhang/engine';

type Fields = readonly (readonly [id: string, field: FieldDefinition])[];

const PICKED = new WeakMap<Register, Map<unknown, Fields>>();

/** In the register's order. @param by what they are picked by; the same always picks the same */
export function pickedFields(register: Register, by: unknown, picks: (id: string, field: FieldDefinition) => boolean): Fields {
	const ofRegister = PICKED.get(register) ?? new Map<unknown, Fields>();
	PICKED.set(register, ofRegister);
	const fields = ofRegister.get(by) ?? Object.entries(register.fields).filter(([id, field]) => picks(id, field));
	ofRegister.set(by, fields);
	return fields;
}

export function fieldsOfKind(register: Register, kind: FieldDefinition['kind']): Fields {
	return pickedFields(register, kind, (_, field) => field.kind === kind);
}

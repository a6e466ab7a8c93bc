import type { FieldDefinition, Register } from '@yibenzhang/engine';

const KNOWN = new WeakMap<Register, Map<string, readonly (readonly [id: string, field: FieldDefinition])[]>>();

/** The register's fields of that kind, in its order: asked for each of thousands of requests, most of which have none. */
export function fieldsOfKind(register: Register, kind: FieldDefinition['kind']): readonly (readonly [id: string, field: FieldDefinition])[] {
	const ofRegister = KNOWN.get(register) ?? new Map();
	KNOWN.set(register, ofRegister);
	const fields = ofRegister.get(kind) ?? Object.entries(register.fields).filter(([, field]) => field.kind === kind);
	ofRegister.set(kind, fields);
	return fields;
}

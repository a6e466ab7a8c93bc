/** A value against a TypeBox schema, with every problem by its place and in both languages. Schemas of definitions are in `schemas.ts`. */
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';
import { Errors } from 'typebox/value';
import { repeatable } from '../storable.ts';
import { type Problem, type Text, text } from '../text.ts';

/** What a schema says in words where its own rule (a pattern) would say nothing to people. */
export interface Worded {
	readonly should?: Text;
}

/** One of several shapes, told apart by the key that it has (`{ count: true }`) or by the value of its key (`{ as: 'exact' }`). */
export interface Variants {
	readonly by: 'key' | { readonly value_of: string };
	readonly shapes: Readonly<Record<string, TSchema>>;
}

interface ShapeError {
	readonly keyword: string;
	readonly schemaPath: string;
	readonly instancePath: string;
	readonly params: Readonly<Record<string, unknown>>;
	readonly message: string;
}

/** Nearly every definition is right, and a compiled check says so in a tenth of the time that its errors take. */
const COMPILED = new WeakMap<TSchema, { Check(value: unknown): boolean }>();
const MOST_PROBLEMS = 200;
const TYPES: Readonly<Record<string, Text>> = {
	string: text('应为文字', 'should be text'),
	integer: text('应为整数', 'should be a whole number'),
	number: text('应为数', 'should be a number'),
	boolean: text('应为 true 或 false', 'should be true or false'),
	array: text('应为列表', 'should be a list'),
	object: text('应为对象', 'should be an object'),
};

/** Everything wrong at once. @param at the place of the value itself, such as `registers.petition`. */
export function checkShape(schema: TSchema, value: unknown, at: string): Problem[] {
	const compiled = COMPILED.get(schema) ?? Compile(schema);
	COMPILED.set(schema, compiled);
	if (compiled.Check(value)) {
		return [];
	}
	// The library stops at eight by itself.
	Settings.Set({ maxErrors: MOST_PROBLEMS });
	// What each part of a choice would want is noise beside what the choice itself says.
	const errors = (Errors(schema, value) as readonly ShapeError[]).filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'));
	return errors.flatMap((error) => problemsOf(error, schema, value, at));
}

/** As {@link checkShape}, by the one shape that the value means to have. */
export function checkVariant({ by, shapes }: Variants, value: unknown, at: string): Problem[] {
	const known = Object.keys(shapes);
	if (value === null || typeof value !== 'object' || Array.isArray(value)) {
		return [{ path: at, message: TYPES['object'] as Text }];
	}
	const given = value as Record<string, unknown>;
	const named = by === 'key' ? known.find((key) => Object.hasOwn(given, key)) : known.find((key) => key === given[by.value_of]);
	const shape = named === undefined ? undefined : shapes[named];
	if (shape === undefined) {
		const path = by === 'key' ? at : `${at}.${by.value_of}`;
		return [{ path, message: text(`应为以下之一：${known.join('、')}`, `should be one of: ${known.join(', ')}`) }];
	}
	return checkShape(shape, value, at);
}

function problemsOf({ keyword, schemaPath, instancePath, params, message }: ShapeError, schema: TSchema, value: unknown, at: string): Problem[] {
	const path = [at, ...instancePath.split('/').slice(1)].filter((part) => part !== '').join('.');
	const one = (said: Text, where = path): Problem[] => [{ path: where, message: said }];
	const inner = (key: string) => (path === '' ? key : `${path}.${key}`);
	const { limit } = params;
	switch (keyword) {
		case 'boolean': // said by `additionalProperties`
			return [];
		case 'additionalProperties': {
			const known = Object.keys((schemaAt(schema, schemaPath)?.['properties'] ?? {}) as object);
			const said = (key: string) => text(`不认识“${key}”；这里可用：${known.join('、')}`, `unknown “${key}”; here there are: ${known.join(', ')}`);
			return (params['additionalProperties'] as string[]).flatMap((key) => one(said(repeatable(key)), inner(repeatable(key))));
		}
		case 'required':
			return (params['requiredProperties'] as string[]).flatMap((key) => one(text(`缺少“${key}”`, `“${key}” is missing`), inner(key)));
		case 'type':
			return one(TYPES[String(params['type'])] ?? text('类型不对', 'is of the wrong type'));
		case 'enum': {
			const allowed = (params['allowedValues'] as unknown[]).map(String);
			return one(text(`应为以下之一：${allowed.join('、')}`, `should be one of: ${allowed.join(', ')}`));
		}
		case 'const':
			return one(text(`应为 ${String(params['allowedValue'])}`, `should be ${String(params['allowedValue'])}`));
		case 'minLength':
			return one(limit === 1 ? text('不能为空', 'should not be empty') : text(`至少 ${limit} 个字`, `should have at least ${limit} characters`));
		case 'maxLength':
			return one(text(`最多 ${limit} 个字`, `should have at most ${limit} characters`));
		case 'minItems':
			return one(text(`至少应有 ${limit} 项`, `should have at least ${limit} of them`));
		case 'maxItems':
			return one(text(`最多 ${limit} 项`, `should have at most ${limit} of them`));
		case 'minProperties':
			return one(text(`至少应有 ${limit} 项`, `should have at least ${limit} of them`));
		case 'uniqueItems': {
			const twice = (params['duplicateItems'] as number[]).map((index) => String((valueAt(value, instancePath) as unknown[])[index]));
			return one(text(`重复：${twice.join('、')}`, `stands twice: ${twice.join(', ')}`));
		}
		case 'minimum':
			return one(text(`不能小于 ${limit}`, `should not be less than ${limit}`));
		case 'maximum':
			return one(text(`不能大于 ${limit}`, `should not be more than ${limit}`));
		default: {
			const { should } = (schemaAt(schema, schemaPath) ?? {}) as Worded;
			return one(should ?? text(`不符合要求（${message}）`, message));
		}
	}
}

function schemaAt(schema: TSchema, pointer: string): Readonly<Record<string, unknown>> | undefined {
	return follow(schema, pointer) as Readonly<Record<string, unknown>> | undefined;
}

function valueAt(value: unknown, pointer: string): unknown {
	return follow(value, pointer);
}

function follow(from: unknown, pointer: string): unknown {
	return pointer
		.split('/')
		.slice(1)
		.reduce<unknown>((at, part) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[part] : undefined), from);
}

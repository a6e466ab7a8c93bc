/** Wrong requests made from the OpenAPI document: for every route, every part of a request that its schema names, spoilt in every way that a client may think of. */

import { FORMATS } from '../src/api/plain-text.ts';
import type { ListedRoute } from '../src/api/route-rights.ts';

interface Schema {
	readonly type?: string;
	readonly format?: string;
	readonly pattern?: string;
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly anyOf?: readonly Schema[];
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly items?: Schema;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: boolean | Schema;
}

interface Parameter {
	readonly name: string;
	readonly in: 'path' | 'query' | 'header';
	readonly required?: boolean;
	readonly schema: Schema;
}

export interface Operation {
	readonly method: string;
	/** As Fastify writes it, with `:id`. */
	readonly url: string;
	readonly who: ListedRoute['who'];
	readonly path: readonly Parameter[];
	readonly query: readonly Parameter[];
	readonly body: Schema | null;
}

export interface BadRequest {
	/** What is wrong with it. */
	readonly what: string;
	readonly method: string;
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Buffer;
	/** Harmless as it stands: an answer is as good as a refusal. */
	readonly may_pass?: true;
}

interface OpenApi {
	readonly paths: Readonly<
		Record<
			string,
			Readonly<
				Record<
					string,
					{ readonly parameters?: readonly Parameter[]; readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }
				>
			>
		>
	>;
}

/** Every operation of the document, with who may ask it. */
export function operationsOf(document: OpenApi, routes: readonly ListedRoute[]): Operation[] {
	return Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
			const url = path.replace(/\{(\w+)\}/g, ':$1');
			const who = routes.find((route) => route.url === url && route.method === method.toUpperCase())?.who ?? 'signed_in';
			const body = requestBody?.content['application/json']?.schema ?? null;
			return {
				method: method.toUpperCase(),
				url,
				who,
				path: parameters.filter((one) => one.in === 'path'),
				query: parameters.filter((one) => one.in === 'query'),
				body,
			};
		}),
	);
}

const LONE = '\ud800';
const SQL = "'; DROP TABLE book.account; --";
const HTML = '<img src=x onerror=alert(1)>';
const PROTOTYPES = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'];
/** As they stand in an address. */
const BAD_IN_ADDRESS = [
	...['%', '%zz', '%00', 'a%00b', '%ff%fe', '%ed%a0%80', '%20', '-1', '1e9', '9'.repeat(400), 'x'.repeat(201), 'x'.repeat(9000)],
	...['..%2f..%2fetc%2fpasswd', encodeURIComponent(SQL), encodeURIComponent(HTML), encodeURIComponent('{"$gt":""}'), ...PROTOTYPES],
];
/** Free text: what may be searched for is not wrong. */
const FREE_TEXT = new Set(['search', 'q', 'account']);

export function* badRequests(operation: Operation): Generator<BadRequest> {
	yield* badPaths(operation);
	yield* badQueries(operation);
	if (operation.body !== null) {
		yield* badBodies(operation, operation.body);
	}
}

function* badPaths(operation: Operation): Generator<BadRequest> {
	for (const { name } of operation.path) {
		for (const value of BAD_IN_ADDRESS) {
			yield { ...goodRequest(operation, { [name]: value }), what: `${name} in the path is ${value.slice(0, 40)}` };
		}
	}
}

function* badQueries(operation: Operation): Generator<BadRequest> {
	const good = goodRequest(operation);
	const add = (query: string) => `${good.path}${good.path.includes('?') ? '&' : '?'}${query}`;
	for (const name of ['unknown', '__proto__', 'constructor', 'a[b]', '%00', '%ff']) {
		yield { ...good, what: `unknown ${name} in the query`, path: add(`${name}=1`) };
	}
	for (const { name, schema, required } of operation.query) {
		const others = goodRequest(operation, {}, name);
		const ask = (query: string) => `${others.path}${others.path.includes('?') ? '&' : '?'}${query}`;
		const value = encodeURIComponent(String(example(schema, name)));
		yield { ...others, what: `${name} twice`, path: ask(`${name}=${value}&${name}=${value}`) };
		yield { ...others, what: `${name} as a list`, path: ask(`${name}[]=${value}`) };
		if (required === true) {
			yield { ...others, what: `${name} is missing` };
		}
		if (schema.maxLength !== undefined && schema.maxLength < 8000) {
			yield { ...others, what: `${name} is too long`, path: ask(`${name}=${'a'.repeat(schema.maxLength + 1)}`) };
		}
		for (const bad of ['', ...BAD_IN_ADDRESS]) {
			const request = { ...others, what: `${name}=${bad.slice(0, 40)}`, path: ask(`${name}=${bad}`) };
			yield FREE_TEXT.has(name) ? { ...request, may_pass: true } : request;
		}
		if (name === 'filter') {
			for (const filter of ABSURD_FILTERS) {
				yield { ...others, what: `filter ${filter.slice(0, 60)}`, path: ask(`filter=${encodeURIComponent(filter)}`) };
			}
		}
	}
}

const ABSURD_FILTERS = [
	...['', '{', 'null', '1', '"x"', '[]', '{}', '{"all":{}}', '{"all":[],"any":[]}', '{"all":[null]}', '{"not":[]}', '{"__proto__":{}}'],
	...PROTOTYPES.map((field) => `{"field":"${field}","op":"is","value":1}`),
	...['{"field":"state","op":"is"}', '{"field":"state","op":"toString","value":1}', '{"field":"state","op":"is","value":["recorded"]}'],
	...[
		'{"field":"unit","op":"within","value":{"param":"constructor"}}',
		'{"field":"id","op":"is","value":"\\u0000"}',
		'{"field":"recorded_at","op":"gt","value":"2022-02-30T00:00:00Z"}',
	],
	...[
		'{"related":"constructor","by":"x","has":"some"}',
		'{"through":"__proto__","where":{}}',
		'{"overdue":"toString"}',
		'{"field":"number","op":"contains","value":"\\ud800"}',
	],
	`${'{"not":'.repeat(700)}{}${'}'.repeat(700)}`,
	`{"all":[${Array.from({ length: 700 }, () => '{}').join()}]}`,
	`{"field":"id","op":"in","value":[${Array.from({ length: 3000 }, () => 1).join()}]}`,
];

function* badBodies(operation: Operation, schema: Schema): Generator<BadRequest> {
	const good = goodRequest(operation);
	const raw: readonly (readonly [string, string | Buffer])[] = [
		...['', ' ', '{', '{"a"}', 'null', '[]', '"x"', '0', '1e999', 'NaN', "{'a':1}", '{"a":1}}', '\u0000', '\ufeff{}x'].map(
			(text) => [`body ${JSON.stringify(text)}`, text] as const,
		),
		['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
		['an encoded half of a character', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
		['UTF-16', Buffer.from('{"a":1}', 'utf16le')],
		['ten thousand objects deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
		['ten thousand lists deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
		['gzip', Buffer.from('1f8b0800000000000003ab5632540200', 'hex')],
	];
	for (const [what, body] of raw) {
		yield { ...good, what, body };
	}
	yield { ...good, what: 'a huge body', body: `{"a":"${'x'.repeat(9 * 1024 * 1024)}"}` };
	for (const type of [
		'text/plain',
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'application/xml',
		'image/png',
		'application/json5',
		'',
		';;;',
	]) {
		yield { ...good, what: `content type ${type}`, headers: { 'content-type': type } };
	}
	for (const [what, value] of spoilt(schema, 'body')) {
		yield { ...good, what, body: JSON.stringify(value) };
	}
	const text = String(good.body);
	yield { ...good, what: '__proto__ in the body', body: text.replace(/^\{/, '{"__proto__":{"polluted":true},').replace(',}', '}') };
}

/** Each value that is wrong in one place. Free members of an object are the doors' to judge, not the schema's. */
function* spoilt(schema: Schema, at: string): Generator<readonly [string, unknown]> {
	const right = example(schema, at);
	for (const wrong of [null, true, 5, -1.5, 'text', [], {}, [[]]].filter((value) => !fitsType(value, schema))) {
		yield [`${at} is ${JSON.stringify(wrong)}`, wrong];
	}
	if (schema.type === 'string') {
		yield* [
			[`${at} holds a NUL`, `${right}\0`],
			[`${at} holds half a character`, `${right}${LONE}`],
		] as const;
		if (schema.format === 'words') {
			yield [`${at} is blank`, ' \u3000'];
		}
		if (schema.maxLength !== undefined) {
			yield [`${at} is too long`, 'a'.repeat(schema.maxLength + 1)];
		}
		if (schema.pattern !== undefined || schema.format === 'base64' || schema.enum !== undefined || schema.const !== undefined) {
			yield* [SQL, HTML, ...PROTOTYPES, 'x'.repeat(100_000)].map((wrong) => [`${at} is ${wrong.slice(0, 20)}`, wrong] as const);
		}
	}
	if (schema.type === 'integer' || schema.type === 'number') {
		yield* [-1, 1e308, Number.MAX_SAFE_INTEGER + 3, ...(schema.type === 'integer' ? [1.5] : [])]
			.filter(
				(wrong) => (schema.minimum ?? Number.NEGATIVE_INFINITY) > wrong || (schema.maximum ?? Number.POSITIVE_INFINITY) < wrong || !Number.isInteger(wrong),
			)
			.map((wrong) => [`${at} is ${wrong}`, wrong] as const);
	}
	if (schema.type === 'array' && schema.items !== undefined) {
		for (const [what, wrong] of spoilt(schema.items, `${at}.0`)) {
			yield [what, [wrong]];
		}
		if (schema.maxItems !== undefined) {
			yield [`${at} has too many`, Array.from({ length: schema.maxItems + 1 }, () => example(schema.items as Schema, at))];
		}
	}
	for (const [name, member] of Object.entries(schema.properties ?? {})) {
		for (const [what, wrong] of spoilt(member, `${at}.${name}`)) {
			yield [what, { ...(right as object), [name]: wrong }];
		}
		if (schema.required?.includes(name) === true) {
			const { [name]: _, ...others } = right as Record<string, unknown>;
			yield [`${at}.${name} is missing`, others];
		}
	}
	if (schema.properties !== undefined && schema.additionalProperties === false) {
		for (const name of ['unknown', 'office_id', 'recorded_at', 'made_by', 'constructor', 'toString']) {
			yield [`${at} has ${name}`, { ...(right as object), [name]: 1 }];
		}
	}
}

function fitsType(value: unknown, { type, anyOf }: Schema): boolean {
	if (anyOf !== undefined) {
		return anyOf.some((one) => fitsType(value, one));
	}
	switch (type) {
		case 'string':
			return typeof value === 'string';
		case 'integer':
			return Number.isInteger(value);
		case 'number':
			return typeof value === 'number';
		case 'boolean':
			return typeof value === 'boolean';
		case 'array':
			return Array.isArray(value);
		case 'object':
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		default:
			return value === null && type === 'null';
	}
}

/** A request that the schemas take, with the given path parameters and without the named one of the query. */
export function goodRequest({ method, url, path, query, body }: Operation, params: Readonly<Record<string, string>> = {}, without?: string): BadRequest {
	const filled = url.replace(
		/:(\w+)/g,
		(_, name: string) => params[name] ?? encodeURIComponent(String(example(path.find((one) => one.name === name)?.schema ?? {}, name))),
	);
	const asked = query
		.filter(({ name, required }) => required === true && name !== without)
		.map(({ name, schema }) => `${name}=${encodeURIComponent(String(example(schema, name)))}`);
	return {
		what: 'nothing',
		method,
		path: asked.length === 0 ? filled : `${filled}?${asked.join('&')}`,
		...(body === null ? {} : { body: JSON.stringify(example(body, 'body')), headers: { 'content-type': 'application/json' } }),
	};
}

/** What such a member is in a request that stands; others are looked for among the candidates. */
const BY_NAME: Readonly<Record<string, unknown>> = { register: 'activity', action: 'create', period: '2022', filter: '{"field":"state","op":"is_set"}' };
const CANDIDATES = [
	'2022',
	'a',
	'create',
	'abcd_efgh',
	'2022-03-05',
	'123456',
	'00000000-0000-7000-8000-000000000001',
	'2022-03-05T00:00:00Z',
	'long-enough-word-1',
	'1',
];

function example(schema: Schema, at: string): unknown {
	const name = at.split('.').at(-1) ?? at;
	if (schema.const !== undefined || schema.enum !== undefined) {
		return schema.const ?? schema.enum?.[0];
	}
	if (schema.anyOf !== undefined) {
		return example(schema.anyOf[0] as Schema, at);
	}
	switch (schema.type) {
		case 'object':
			return Object.fromEntries((schema.required ?? []).map((one) => [one, example(schema.properties?.[one] ?? {}, `${at}.${one}`)]));
		case 'array':
			return Array.from({ length: schema.minItems ?? 0 }, () => example(schema.items ?? {}, `${at}.0`));
		case 'integer':
		case 'number':
			return schema.minimum ?? 1;
		case 'boolean':
			return true;
		default:
			return BY_NAME[name] ?? CANDIDATES.find((one) => fitsText(one, schema)) ?? `no example of ${at}`;
	}
}

function fitsText(words: string, { pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): boolean {
	const isWritten = (pattern === undefined || new RegExp(pattern, 'u').test(words)) && (format !== 'base64' || FORMATS.base64(words));
	return words.length >= minLength && words.length <= maxLength && isWritten;
}

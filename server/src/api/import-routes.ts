import type { ImportMatching, ImportRowKind } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../identity/actor.ts';
import { answerImport, answerImports, answerRows } from '../spreadsheets/importing/answer-import.ts';
import { dropImport, getImport } from '../spreadsheets/importing/kept-import.ts';
import { type Language, markRefused } from '../spreadsheets/importing/mark-refused.ts';
import { changeMatching, startCheck, startCommit, startImport } from '../spreadsheets/importing/run-import.ts';
import { IMPORT_LIMITS } from '../spreadsheets/limits.ts';
import { contentDisposition } from './content-disposition.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';

const KINDS: readonly ImportRowKind[] = ['new', 'changed', 'same', 'refused'];
const Target = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}(\\.[a-z0-9_]{1,60})?$' });
const RowNumber = Type.Integer({ minimum: 1, maximum: 2_000_000 });
const SheetMatching = Type.Object(
	{
		at: Type.Integer({ minimum: 0, maximum: IMPORT_LIMITS.sheets }),
		take: Type.Boolean(),
		heading: Type.Union([Type.Object({ from: RowNumber, until: RowNumber }, { additionalProperties: false }), Type.Null()]),
		year: Type.Union([Type.Integer({ minimum: 1900, maximum: 2200 }), Type.Null()]),
		columns: Type.Array(
			Type.Object(
				{
					at: Type.Integer({ minimum: 0, maximum: IMPORT_LIMITS.columns }),
					target: Type.Union([Target, Type.Null()]),
					times: Type.Union([1, 1000, 10_000, 1_000_000, 100_000_000].map((times) => Type.Literal(times))),
				},
				{ additionalProperties: false },
			),
			{ maxItems: IMPORT_LIMITS.columns },
		),
	},
	{ additionalProperties: false },
);
const MatchingBody = Type.Object(
	{
		sheets: Type.Array(SheetMatching, { maxItems: IMPORT_LIMITS.sheets }),
		unit: Type.Union([PlainText(100, { minLength: 1 }), Type.Null()]),
		state: Type.Union([Id, Type.Null()]),
		empty_clears: Type.Boolean(),
	},
	{ additionalProperties: false },
);
const CommitBody = Type.Object({ label: PlainText(200, { minLength: 1 }), leave_out_refused: Type.Boolean() }, { additionalProperties: false });
const UploadQuery = Type.Object({ name: PlainText(200, { minLength: 1, description: 'how the sender calls the file' }) }, { additionalProperties: false });
const RowsQuery = Type.Object(
	{
		kind: Type.Union(KINDS.map((kind) => Type.Literal(kind))),
		limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
		cursor: Type.Optional(Type.String({ pattern: '^\\d{1,9}$' })),
	},
	{ additionalProperties: false },
);
const RefusedQuery = Type.Object({ language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }, { additionalProperties: false });
const Params = Type.Object({ id: RecordId });
const BY_REGISTER = { who: 'register' } as const;

interface OfImport {
	readonly Params: { id: string };
}

/** Workbooks and text files on their way into a register: read, matched, checked, written as one batch. */
export function importRoutes(app: FastifyInstance, context: ApiContext): void {
	app.register(async (uploads) => {
		// What a file is, its content says.
		uploads.removeAllContentTypeParsers();
		uploads.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => body);
		uploads.post<{ Params: { register: string }; Querystring: { name: string }; Body: Buffer | undefined }>(
			'/imports/:register',
			{
				schema: {
					params: Type.Object({ register: Id }),
					querystring: UploadQuery,
					consumes: ['application/octet-stream'],
					description: 'The body is the file itself.',
				},
				bodyLimit: IMPORT_LIMITS.file_bytes,
				config: BY_REGISTER,
			},
			async (request, reply) => {
				const { book, account } = await context.asking(request);
				const actor = actorOf(book, account);
				const content = request.body ?? Buffer.alloc(0);
				const id = await startImport(book, actor, { register: request.params.register, name: request.query.name, content });
				return reply.code(201).send(await answerImport(book, actor, id));
			},
		);
	});

	app.get('/imports', { config: BY_REGISTER }, async (request) => {
		const { book, account } = await context.asking(request);
		return answerImports(book, actorOf(book, account));
	});

	app.get<OfImport>('/imports/:id', { schema: { params: Params }, config: BY_REGISTER }, async (request) => {
		const { book, account } = await context.asking(request);
		return answerImport(book, actorOf(book, account), request.params.id);
	});

	app.delete<OfImport>('/imports/:id', { schema: { params: Params }, config: BY_REGISTER }, async (request, reply) => {
		const { book, account } = await context.asking(request);
		await getImport(book, account.id, request.params.id);
		await dropImport(book, request.params.id);
		return reply.code(204).send();
	});

	app.post<OfImport & { Body: ImportMatching }>(
		'/imports/:id/matching',
		{ schema: { params: Params, body: MatchingBody }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const actor = actorOf(book, account);
			await changeMatching(book, actor, request.params.id, request.body);
			return answerImport(book, actor, request.params.id);
		},
	);

	app.post<OfImport & { Body: ImportMatching }>(
		'/imports/:id/check',
		{ schema: { params: Params, body: MatchingBody }, config: BY_REGISTER },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const actor = actorOf(book, account);
			await changeMatching(book, actor, request.params.id, request.body);
			await startCheck(book, actor, request.params.id);
			return reply.code(202).send(await answerImport(book, actor, request.params.id));
		},
	);

	app.get<OfImport & { Querystring: { kind: ImportRowKind; limit?: string; cursor?: string } }>(
		'/imports/:id/rows',
		{ schema: { params: Params, querystring: RowsQuery }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const { kind, limit, cursor } = request.query;
			return answerRows(book, actorOf(book, account), request.params.id, { kind, limit: Math.min(Number(limit ?? 50), 200), cursor: cursor ?? null });
		},
	);

	app.post<OfImport & { Body: { label: string; leave_out_refused: boolean } }>(
		'/imports/:id/commit',
		{ schema: { params: Params, body: CommitBody }, config: BY_REGISTER },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const actor = actorOf(book, account);
			await startCommit(book, actor, request.params.id, request.body);
			return reply.code(202).send(await answerImport(book, actor, request.params.id));
		},
	);

	app.get<OfImport & { Querystring: { language?: Language } }>(
		'/imports/:id/refused',
		{
			schema: { params: Params, querystring: RefusedQuery, description: 'The same file with the refused cells marked, the reasons in the language asked for.' },
			config: BY_REGISTER,
		},
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const asked = { id: request.params.id, language: request.query.language ?? 'zh' };
			const { content, name, type } = await markRefused(book, actorOf(book, account), asked);
			return reply
				.type(type)
				.header('content-disposition', contentDisposition('attachment', name))
				.header('x-content-type-options', 'nosniff')
				.header('cache-control', 'no-store')
				.send(content);
		},
	);
}

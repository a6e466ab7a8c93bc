import {
	FORM_DAYS,
	FORM_PERIODS,
	FORM_UNITS,
	FORM_WORDS,
	type FormBinding,
	type FormFillingDetail,
	type FormPreview,
	type FormRenewedAnswer,
	type MovedRecordsAnswer,
	type UpwardFormDetail,
	type UpwardFormsAnswer,
} from '@yibenzhang/engine';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../identity/actor.ts';
import { readForm } from '../spreadsheets/filling/read-form.ts';
import { FORM_LIMITS } from '../spreadsheets/limits.ts';
import { bindCells, renewForm } from '../upward-forms/change-bindings.ts';
import { placeKey } from '../upward-forms/compose-filling.ts';
import { changeForm, getFormFile, getKeptForm, keepFormFile, loadForm, refuseUnlessKeeper } from '../upward-forms/kept-forms.ts';
import { makeFilling } from '../upward-forms/make-filling.ts';
import { openFilling } from '../upward-forms/open-filling.ts';
import { previewForm } from '../upward-forms/preview.ts';
import { recallFilling, type Sending, sendFilling } from '../upward-forms/send-filling.ts';
import { tellFilling, tellMovedRecords } from '../upward-forms/tell-filling.ts';
import { asTold, tellForm, tellForms } from '../upward-forms/tell-form.ts';
import { contentDisposition } from './content-disposition.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { PlainText, Words } from './plain-text.ts';

const closed = { additionalProperties: false };
const oneOf = (values: readonly (string | number)[]) => Type.Union(values.map((value) => Type.Literal(value)));
const Params = Type.Object({ id: RecordId });
const Period = Type.String({ minLength: 4, maxLength: 30 });
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const Title = Words(200);
const FileName = Words(200, { description: 'how the sender calls the file' });
const Column = Type.String({ pattern: '^[A-Z]{1,3}$' });
const Sort = Type.String({ pattern: '^-?[a-z][a-z0-9_]{0,39}$' });

const place = {
	sheet: PlainText(100, { minLength: 1 }),
	cell: Type.String({ pattern: '^[A-Z]{1,3}[1-9]\\d{0,6}$' }),
	label: Type.Optional(PlainText(300)),
};
const Binding = Type.Union([
	Type.Object(
		{
			...place,
			kind: Type.Literal('figure'),
			figure: Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' }),
			period: oneOf(FORM_PERIODS),
			as: oneOf(['exact', 'said']),
			divide: oneOf(FORM_UNITS),
			decimals: Type.Integer({ minimum: 0, maximum: 6 }),
		},
		closed,
	),
	Type.Object({ ...place, kind: Type.Literal('words'), words: oneOf(FORM_WORDS) }, closed),
	Type.Object(
		{
			...place,
			kind: Type.Literal('list'),
			register: Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' }),
			days: oneOf(FORM_DAYS),
			where: Type.Optional(Type.Object({}, { additionalProperties: true })),
			sort: Type.Optional(Sort),
			columns: Type.Array(Type.Object({ column: Column, field: Type.String({ pattern: '^(#|[a-z][a-z0-9_]{0,39})$' }) }, closed), {
				minItems: 1,
				maxItems: 60,
			}),
		},
		closed,
	),
]);
const BindBody = Type.Object({ version: Version, bindings: Type.Array(Binding, { maxItems: 500 }) }, closed);
const FactsBody = Type.Object({ version: Version, title: Title, sender: PlainText(200), retired: Type.Boolean() }, closed);
const Asked = Type.Array(Type.Object({ sheet: place.sheet, cell: place.cell, words: PlainText(2000) }, closed), { maxItems: 500 });
const PreviewBody = Type.Object({ period: Period, asked: Asked }, closed);
const FillBody = Type.Object(
	{ version: Version, period: Period, asked: Asked, replaces: Type.Optional(RecordId), reason: Type.Optional(PlainText(2000)) },
	{ ...closed, description: 'Where the period was sent already: which filling this one replaces, and why.' },
);
const SentBody = Type.Object(
	{
		hours: Type.Union([Type.Number({ minimum: 0, maximum: 10_000 }), Type.Null()]),
		answers: Type.Union([Type.Object({ demand: RecordId, how: Id }, closed), Type.Null()]),
		replaces: Type.Optional(Type.Object({ filling: RecordId, reason: PlainText(2000, { minLength: 1 }) }, closed)),
	},
	closed,
);
const RecallBody = Type.Object({ reason: Words(2000) }, closed);
const LoadQuery = Type.Object({ name: FileName, title: Title, sender: PlainText(200), unit: Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' }) }, closed);
const RenewQuery = Type.Object({ name: FileName, version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) }, closed);
const PreviewQuery = Type.Object({ period: Period }, closed);
const SIGNED_IN = { who: 'signed_in' } as const;

interface OfId {
	readonly Params: { id: string };
}

interface AskedWords {
	readonly sheet: string;
	readonly cell: string;
	readonly words: string;
}

/** Forms from above: loaded, bound, filled, sent, and what was kept of each filling. */
export function upwardFormRoutes(app: FastifyInstance, context: ApiContext): void {
	const asking = async (request: FastifyRequest) => {
		const { book, account } = await context.asking(request);
		return { book, actor: actorOf(book, account) };
	};

	app.register(async (uploads) => {
		// What a file is, its content says.
		uploads.removeAllContentTypeParsers();
		uploads.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => body);
		const upload = { consumes: ['application/octet-stream'], description: 'The body is the file itself: .xlsx or .xlsm.' };

		uploads.post<{ Querystring: { name: string; title: string; sender: string; unit: string }; Body: Buffer | undefined }>(
			'/forms',
			{ schema: { querystring: LoadQuery, ...upload }, bodyLimit: FORM_LIMITS.file_bytes, config: SIGNED_IN },
			async (request, reply): Promise<UpwardFormDetail> => {
				const { book, actor } = await asking(request);
				const { name, title, sender, unit } = request.query;
				refuseUnlessKeeper(book, actor, unit);
				const content = request.body ?? Buffer.alloc(0);
				await readForm(content);
				const facts = { title: title.trim(), sender: sender.trim(), file: await keepFormFile(book, content), file_name: name };
				const id = await loadForm(book, actor, { ...facts, unit, bindings: [], retired: false });
				reply.code(201);
				return tellForm(book, actor, id);
			},
		);

		uploads.post<OfId & { Querystring: { name: string; version: string }; Body: Buffer | undefined }>(
			'/forms/:id/file',
			{ schema: { params: Params, querystring: RenewQuery, ...upload }, bodyLimit: FORM_LIMITS.file_bytes, config: SIGNED_IN },
			async (request): Promise<FormRenewedAnswer> => {
				const { book, actor } = await asking(request);
				const { name, version } = request.query;
				const { id } = request.params;
				const lost = await renewForm(book, actor, { id, version: Number(version), name, content: request.body ?? Buffer.alloc(0) });
				return { form: await tellForm(book, actor, id), lost: lost.map((binding) => asTold(actor, binding)) };
			},
		);
	});

	app.get('/forms', { config: SIGNED_IN }, async (request): Promise<UpwardFormsAnswer> => {
		const { book, actor } = await asking(request);
		return tellForms(book, actor);
	});

	app.get<OfId>('/forms/:id', { schema: { params: Params }, config: SIGNED_IN }, async (request): Promise<UpwardFormDetail> => {
		const { book, actor } = await asking(request);
		return tellForm(book, actor, request.params.id);
	});

	app.get<OfId>('/forms/:id/file', { schema: { params: Params, description: 'As the sender sent it.' }, config: SIGNED_IN }, async (request, reply) => {
		const { book } = await asking(request);
		const form = await getKeptForm(book, request.params.id);
		return sendWorkbook(reply, { content: await getFormFile(book, form.file), name: form.file_name });
	});

	app.post<OfId & { Body: { version: number; bindings: FormBinding[] } }>(
		'/forms/:id/bindings',
		{ schema: { params: Params, body: BindBody }, config: SIGNED_IN },
		async (request): Promise<UpwardFormDetail> => {
			const { book, actor } = await asking(request);
			await bindCells(book, actor, { id: request.params.id, ...request.body });
			return tellForm(book, actor, request.params.id);
		},
	);

	app.post<OfId & { Body: { version: number; title: string; sender: string; retired: boolean } }>(
		'/forms/:id/facts',
		{ schema: { params: Params, body: FactsBody }, config: SIGNED_IN },
		async (request): Promise<UpwardFormDetail> => {
			const { book, actor } = await asking(request);
			const { version, ...change } = request.body;
			await changeForm(book, actor, { id: request.params.id, version, action: 'form.change', change });
			return tellForm(book, actor, request.params.id);
		},
	);

	app.get<OfId & { Querystring: { period: string } }>(
		'/forms/:id/preview',
		{ schema: { params: Params, querystring: PreviewQuery, description: 'Lists are only counted.' }, config: SIGNED_IN },
		async (request): Promise<FormPreview> => {
			const { book, actor } = await asking(request);
			return previewForm(book, actor, { form: request.params.id, period: request.query.period, asked: new Map(), lists: false });
		},
	);

	app.post<OfId & { Body: { period: string; asked: AskedWords[] } }>(
		'/forms/:id/preview',
		{ schema: { params: Params, body: PreviewBody, description: 'With the rows of its lists, whose reading is logged.' }, config: SIGNED_IN },
		async (request): Promise<FormPreview> => {
			const { book, actor } = await asking(request);
			const { period, asked } = request.body;
			return previewForm(book, actor, { form: request.params.id, period, asked: byPlace(asked), lists: true });
		},
	);

	app.post<OfId & { Body: { version: number; period: string; asked: AskedWords[]; replaces?: string; reason?: string } }>(
		'/forms/:id/fillings',
		{ schema: { params: Params, body: FillBody }, config: SIGNED_IN },
		async (request, reply): Promise<FormFillingDetail> => {
			const { book, actor } = await asking(request);
			const { version, period, asked, replaces, reason } = request.body;
			const of = { form: request.params.id, version, period, asked: byPlace(asked) };
			const id = await makeFilling(book, actor, { ...of, replaces, reason: reason?.trim() });
			reply.code(201);
			return tellFilling(book, actor, id);
		},
	);

	app.get<OfId>('/forms/fillings/:id', { schema: { params: Params }, config: SIGNED_IN }, async (request): Promise<FormFillingDetail> => {
		const { book, actor } = await asking(request);
		return tellFilling(book, actor, request.params.id);
	});

	app.get<OfId>('/forms/fillings/:id/file', { schema: { params: Params }, config: SIGNED_IN }, async (request, reply) => {
		const { book, actor } = await asking(request);
		return sendWorkbook(reply, await openFilling(book, actor, request.params.id));
	});

	app.get<{ Params: { id: string; key: string } }>(
		'/forms/fillings/:id/moved/:key',
		{ schema: { params: Type.Object({ id: RecordId, key: Type.String({ maxLength: 120 }) }) }, config: SIGNED_IN },
		async (request): Promise<MovedRecordsAnswer> => {
			const { book, actor } = await asking(request);
			return tellMovedRecords(book, actor, { filling: request.params.id, key: request.params.key });
		},
	);

	app.post<OfId & { Body: Omit<Sending, 'id'> }>(
		'/forms/fillings/:id/sent',
		{ schema: { params: Params, body: SentBody }, config: SIGNED_IN },
		async (request): Promise<FormFillingDetail> => {
			const { book, actor } = await asking(request);
			await sendFilling(book, actor, { id: request.params.id, ...request.body });
			return tellFilling(book, actor, request.params.id);
		},
	);

	app.post<OfId & { Body: { reason: string } }>(
		'/forms/fillings/:id/recalled',
		{ schema: { params: Params, body: RecallBody, description: 'It was marked as sent by mistake; the demand waits again.' }, config: SIGNED_IN },
		async (request): Promise<FormFillingDetail> => {
			const { book, actor } = await asking(request);
			await recallFilling(book, actor, { id: request.params.id, reason: request.body.reason });
			return tellFilling(book, actor, request.params.id);
		},
	);
}

function byPlace(asked: readonly AskedWords[]): ReadonlyMap<string, string> {
	return new Map(asked.map((one) => [placeKey(one), one.words]));
}

/** Always a download in a sandbox: it may hold macros. */
function sendWorkbook(reply: FastifyReply, { content, name }: { readonly content: Buffer; readonly name: string }) {
	return reply
		.type('application/octet-stream')
		.header('content-disposition', contentDisposition('attachment', name))
		.header('x-content-type-options', 'nosniff')
		.header('content-security-policy', "default-src 'none'; sandbox")
		.header('cache-control', 'no-store')
		.send(content);
}

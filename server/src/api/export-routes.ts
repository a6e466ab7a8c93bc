import type { Readable } from 'node:stream';
import { today } from '@yibenzhang/engine';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Book } from '../book.ts';
import { actorOf } from '../identity/actor.ts';
import { countFound, getReadable } from '../records/find.ts';
import { exportFigure } from '../spreadsheets/exporting/export-figure.ts';
import { type ExportFormat, exportRecords, withRoomToExport } from '../spreadsheets/exporting/export-records.ts';
import { writeTemplate } from '../spreadsheets/exporting/template.ts';
import { XLSX_TYPE } from '../spreadsheets/writing/write-workbook.ts';
import { contentDisposition } from './content-disposition.ts';
import type { ApiContext } from './context.ts';
import { Day, Id } from './ids.ts';
import { PlainText } from './plain-text.ts';
import { parseFilter } from './register-question.ts';

const As = Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]);
const ExportQuery = Type.Object(
	{
		as: As,
		filter: Type.Optional(PlainText(20_000, { description: 'a condition as JSON' })),
		sort: Type.Optional(Type.String({ pattern: '^-?[a-z][a-z0-9_]{0,39}$' })),
		search: Type.Optional(PlainText(100)),
		known_at: Type.Optional(Type.String({ maxLength: 40 })),
		columns: Type.Optional(
			Type.String({
				pattern: '^[a-z][a-z0-9_]{0,39}(,[a-z][a-z0-9_]{0,39}){0,199}$',
				description: 'ids by commas; all, as an import takes them back, without it',
			}),
		),
		items: Type.Optional(Type.Literal('apart', { description: 'items in a column each' })),
	},
	{ additionalProperties: false },
);
const FigureQuery = Type.Object(
	{
		as: Type.Literal('xlsx'),
		period: Type.String({ minLength: 4, maxLength: 30 }),
		until: Type.Optional(Day),
		known_at: Type.Optional(Type.String({ maxLength: 40 })),
		unit: Type.Optional(Type.String({ maxLength: 60 })),
	},
	{ additionalProperties: false },
);
const TYPES: Readonly<Record<ExportFormat, string>> = { xlsx: XLSX_TYPE, csv: 'text/csv; charset=utf-8' };
/** Whoever takes nothing for so long has gone, and holds a connection of the store. */
const STALLED_MS = 60_000;

interface ExportParameters {
	as: ExportFormat;
	filter?: string;
	sort?: string;
	search?: string;
	known_at?: string;
	columns?: string;
	items?: 'apart';
}

/** Spreadsheets out: records, a figure with its evidence, and the empty workbook of a register. */
export function exportRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get<{ Params: { register: string }; Querystring: ExportParameters }>(
		'/records/:register/export',
		{
			schema: { params: Type.Object({ register: Id }), querystring: ExportQuery, description: 'The header x-records tells how many are on their way.' },
			exposeHeadRoute: false,
			config: { who: 'register' },
		},
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const actor = actorOf(book, account);
			const { as, filter, columns, items, ...asked } = request.query;
			const register = getReadable(book, actor, request.params.register);
			const find = { ...asked, ...(filter === undefined ? {} : { filter: parseFilter(filter) }) };
			const total = await countFound(book, actor, { ...find, register: register.id });
			const choice = { ...(columns === undefined ? {} : { columns: columns.split(',') }), items_apart: items === 'apart' };
			const stream = await withRoomToExport(() => exportRecords(book, actor, { register: register.id, as, find, ...choice }));
			reply.header('x-records', total);
			return sendSheet(request, reply, { stream, as, name: `${register.label.zh}_${today(book.now())}` });
		},
	);

	app.get<{ Params: { register: string } }>(
		'/records/:register/template',
		{ schema: { params: Type.Object({ register: Id }) }, exposeHeadRoute: false, config: { who: 'register' } },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const actor = actorOf(book, account);
			const register = getReadable(book, actor, request.params.register);
			return sendSheet(request, reply, { stream: await writeTemplate(book, register, actor.unit), as: 'xlsx', name: `${register.label.zh}_模板` });
		},
	);

	app.get<{ Params: { id: string }; Querystring: { as: 'xlsx'; period: string; until?: string; known_at?: string; unit?: string } }>(
		'/figures/:id/export',
		{ schema: { params: Type.Object({ id: Type.String({ maxLength: 60 }) }), querystring: FigureQuery }, exposeHeadRoute: false, config: { who: 'signed_in' } },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const { as, ...asked } = request.query;
			const stream = await withRoomToExport(() => exportFigure(book, actorOf(book, account), { ...asked, id: request.params.id }));
			return sendSheet(request, reply, { stream, as, name: `${figureName(book, request.params.id)}_${asked.period}` });
		},
	);
}

function sendSheet(request: FastifyRequest, reply: FastifyReply, { stream, as, name }: { stream: Readable; as: ExportFormat; name: string }) {
	const { socket } = request.raw;
	const giveUp = () => stream.destroy(new Error('nobody takes the spreadsheet'));
	socket.setTimeout(STALLED_MS).once('timeout', giveUp);
	stream.once('close', () => socket.setTimeout(0).off('timeout', giveUp));
	return reply
		.type(TYPES[as])
		.header('content-disposition', contentDisposition('attachment', `${name}.${as}`))
		.header('x-content-type-options', 'nosniff')
		.header('cache-control', 'no-store')
		.send(stream);
}

function figureName(book: Book, id: string): string {
	return book.figures.get(id)?.label.zh ?? id;
}

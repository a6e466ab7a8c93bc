import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../identity/actor.ts';
import { readMoment } from '../records/moment.ts';
import { findCameIn, keepLastLook } from '../workbench/came-in.ts';
import { findDue } from '../workbench/due.ts';
import { findEntries } from '../workbench/entries.ts';
import { findPinned, orderPins, pin, pinsOf, unpin } from '../workbench/pins.ts';
import { findTakenAlong } from '../workbench/taken-along.ts';
import type { ApiContext } from './context.ts';
import { Id } from './ids.ts';

const SIGNED_IN = { who: 'signed_in' } as const;
const PinParams = Type.Object({ figure: Id }, { additionalProperties: false });
const OrderBody = Type.Object({ figures: Type.Array(Id, { maxItems: 100 }) }, { additionalProperties: false });
const SeenBody = Type.Object({ until: Type.String({ maxLength: 40 }) }, { additionalProperties: false });
const PinnedQuery = Type.Object({ period: Type.String({ minLength: 4, maxLength: 30 }) }, { additionalProperties: false });

/** What somebody finds on their workbench: by their rights and the book alone, each part asked for by itself. */
export function workbenchRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/workbench/due', { config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return findDue(book, actorOf(book, account));
	});

	app.get('/workbench/came-in', { config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return findCameIn(book, actorOf(book, account));
	});

	app.post<{ Body: { until: string } }>('/workbench/came-in/seen', { schema: { body: SeenBody }, config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		await keepLastLook(book, actorOf(book, account), readMoment(request.body.until, 'until'));
		return { seen: true };
	});

	app.get('/taken-along', { config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return findTakenAlong(book, actorOf(book, account));
	});

	app.get('/workbench/entries', { config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return findEntries(book, actorOf(book, account));
	});

	app.get<{ Querystring: { period: string } }>('/workbench/figures', { schema: { querystring: PinnedQuery }, config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return findPinned(book, actorOf(book, account), request.query);
	});

	app.get('/pins', { config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return { figures: await pinsOf(book, actorOf(book, account)) };
	});

	app.post<{ Params: { figure: string } }>('/pins/:figure', { schema: { params: PinParams }, config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return { figures: await pin(book, actorOf(book, account), request.params.figure) };
	});

	app.delete<{ Params: { figure: string } }>('/pins/:figure', { schema: { params: PinParams }, config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return { figures: await unpin(book, actorOf(book, account), request.params.figure) };
	});

	app.post<{ Body: { figures: string[] } }>('/pins', { schema: { body: OrderBody }, config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		return { figures: await orderPins(book, actorOf(book, account), request.body.figures) };
	});
}

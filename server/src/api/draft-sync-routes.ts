import type { DraftPresence, DraftSync, SendUpdates, ShowPresence, UpdatesTaken } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { followChapter } from '../drafts/follow-chapter.ts';
import { takeUpdates } from '../drafts/keep-updates.ts';
import { getChapter } from '../drafts/read-drafts.ts';
import { ChapterParams, type ChapterPath, type DraftAsking, draftPlace } from './draft-place.ts';
import { Base64 } from './plain-text.ts';

/** A whole chapter, in base64: what came back after long without a line. */
const BODY_BYTES = 6 * 1024 * 1024;
const closed = { additionalProperties: false };
const SIGNED_IN = { who: 'signed_in' } as const;
const LARGEST_CLIENT = 2 ** 53 - 1;
const Client = Type.Integer({ minimum: 0, maximum: LARGEST_CLIENT });
const Count = Type.String({ pattern: '^\\d{1,9}$' });
const Position = Type.Union([Base64(400), Type.Null()]);

const SyncQuery = Type.Object(
	{
		after: Type.Optional(Count),
		changed: Type.Optional(Count),
		presence: Type.Optional(Type.String({ maxLength: 40 })),
		client: Type.Optional(Type.String({ pattern: '^\\d{1,16}$' })),
		wait: Type.Optional(Type.Literal('true')),
	},
	{ ...closed, description: 'with `wait=true` the answer waits up to 25 s until one of `after`, `presence`, `changed` has moved on' },
);
const UpdatesBody = Type.Object({ client: Client, updates: Type.Array(Base64(BODY_BYTES), { minItems: 1, maxItems: 500 }) }, closed);
const PresenceBody = Type.Object({ client: Client, anchor: Position, head: Position, leaving: Type.Optional(Type.Boolean()) }, closed);

interface SyncAsked {
	after?: string;
	changed?: string;
	presence?: string;
	client?: string;
	wait?: 'true';
}

/** Writing together: Yjs updates up and down, and who is there. */
export function draftSyncRoutes(app: FastifyInstance, asking: DraftAsking): void {
	app.get<{ Params: ChapterPath; Querystring: SyncAsked }>(
		'/drafts/:id/chapters/:key/updates',
		{ schema: { params: ChapterParams, querystring: SyncQuery }, config: SIGNED_IN },
		async (request, reply): Promise<DraftSync> => {
			const { drafting, actor, account } = await asking(request);
			const ref = draftPlace(request.params);
			const { after, changed, presence, client, wait } = request.query;
			await getChapter(drafting.book, ref);
			if (client !== undefined) {
				drafting.rooms.enter(ref, { client: Number(client), account: account.id, name: account.name });
			}
			reply.header('cache-control', 'no-store');
			return followChapter(drafting, actor, ref, {
				after: Number(after ?? 0),
				changed: Number(changed ?? -1),
				presence: presence ?? '',
				wait: wait === 'true',
				gone: () => request.raw.socket.destroyed,
			});
		},
	);

	app.post<{ Params: ChapterPath; Body: SendUpdates & { updates: string[] } }>(
		'/drafts/:id/chapters/:key/updates',
		{ schema: { params: ChapterParams, body: UpdatesBody }, bodyLimit: BODY_BYTES, config: SIGNED_IN },
		async (request): Promise<UpdatesTaken> => {
			const { drafting, actor } = await asking(request);
			return { seq: await takeUpdates(drafting, actor, draftPlace(request.params), request.body.updates) };
		},
	);

	app.post<{ Params: ChapterPath; Body: ShowPresence }>(
		'/drafts/:id/chapters/:key/presence',
		{ schema: { params: ChapterParams, body: PresenceBody }, config: SIGNED_IN },
		async (request): Promise<DraftPresence> => {
			const { drafting, account } = await asking(request);
			const ref = draftPlace(request.params);
			const { client, anchor, head, leaving } = request.body;
			await getChapter(drafting.book, ref);
			if (leaving === true) {
				drafting.rooms.leave(ref, client);
			} else {
				drafting.rooms.enter(ref, { client, account: account.id, name: account.name }, { anchor, head });
			}
			return drafting.rooms.presence(ref);
		},
	);
}

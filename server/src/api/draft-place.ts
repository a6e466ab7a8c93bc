/** What the routes of drafts have in common: which draft, which chapter, who asks. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Drafting } from '../drafts/keep-updates.ts';
import type { ChapterRef } from '../drafts/read-drafts.ts';
import type { Account } from '../identity/accounts.ts';
import type { Actor } from '../records/plan-act.ts';
import { RecordId } from './ids.ts';

export const DraftParams = Type.Object({ id: RecordId });
/** `c1`, `c2`: counted where the draft begins. */
export const ChapterParams = Type.Object({ id: RecordId, key: Type.String({ pattern: '^c[1-9]\\d{0,2}$' }) });

export interface ChapterPath {
	id: string;
	key: string;
}

export type DraftAsking = (request: FastifyRequest) => Promise<{ readonly drafting: Drafting; readonly actor: Actor; readonly account: Account }>;

export function draftPlace({ id, key }: ChapterPath): ChapterRef {
	return { draft: id, chapter: key };
}

/** Changes that somebody made in a draft's Word file, put beside the draft's text as suggestions. Words alone: a number changed by hand is shown and never taken over. */
import type { TakenOver } from '@yibenzhang/engine';
import { type TextChanges, textChanges } from '@yibenzhang/report';
import type pg from 'pg';
import * as Y from 'yjs';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../records/plan-act.ts';
import { readReturned } from '../reports/paper/read-returned.ts';
import { ROOT } from './chapter-document.ts';
import { type Drafting, refuseClosed } from './keep-updates.ts';
import { readDocument } from './open-documents.ts';
import { type Placed, placeRewritten } from './place-rewritten.ts';
import { type ChapterRef, readChapterRows, readDraftRow } from './read-drafts.ts';
import { keepRemark, readRemarks } from './remarks.ts';

/** All suggestions or none. Throws `returned_other_draft` for a file of another draft or of none, `draft_unknown`, `draft_closed`, and as {@link readReturned} does. */
export async function takeOver(
	{ book, rooms }: Drafting,
	actor: Actor,
	{ draft, content }: { readonly draft: string; readonly content: Buffer },
): Promise<TakenOver> {
	const { body, sent } = await readReturned(content);
	const { suggested, left } = await inOffice(book.pool, book.office_id, async (client) => {
		refuseClosed(await readDraftRow(client, book, draft, 'write'));
		if (sent?.draft !== draft) {
			throw new AppError('returned_other_draft');
		}
		const changes = textChanges(sent.paragraphs, body.paragraphs);
		const { placed, lost } = placeAll(await findParagraphs(client, book, draft), changes);
		const taken: ChapterRef[] = [];
		for (const [chapter, pieces] of placed) {
			const ref = { draft, chapter };
			const open = (await readRemarks(client, book, ref)).filter(({ state }) => state === 'open');
			for (const { quoted, proposed, ...place } of pieces) {
				if (!open.some((remark) => remark.quoted === quoted && remark.proposed === proposed)) {
					await keepRemark(client, book, actor, { ref, remark: { ...place, quoted, text: '', proposed } });
					taken.push(ref);
				}
			}
		}
		return { suggested: taken, left: [...changes.left, ...lost] };
	});
	for (const ref of new Set(suggested)) {
		rooms.wake(ref);
	}
	const told = [...new Set(left)].sort((a, b) => a - b);
	return { draft, suggested: suggested.length, left: told.map((at) => ({ at: at + 1, text: body.paragraphs[at]?.text ?? '' })) };
}

interface ChapterParagraph {
	readonly chapter: string;
	readonly paragraph: Y.XmlElement;
}

/** In the order of the text. */
async function findParagraphs(client: pg.PoolClient, book: Book, draft: string): Promise<ChapterParagraph[]> {
	const found: ChapterParagraph[] = [];
	for (const { key } of await readChapterRows(client, book, [draft])) {
		const doc = await readDocument(client, book, { draft, chapter: key });
		found.push(...paragraphsIn(doc.getXmlFragment(ROOT)).map((paragraph) => ({ chapter: key, paragraph })));
	}
	return found;
}

/** Chapter → what was rewritten in it, in the order of the text: two who take over at once wait for each other chapter by chapter. */
function placeAll(places: readonly ChapterParagraph[], { paragraphs, signs }: TextChanges): { placed: Map<string, Placed[]>; lost: number[] } {
	const placed = new Map<string, Placed[]>(places.map(({ chapter }) => [chapter, []]));
	const lost = paragraphs.flatMap((rewritten) => {
		const put = places.flatMap(({ chapter, paragraph }) => {
			const pieces = placeRewritten(paragraph, rewritten, signs);
			// A paragraph of chips alone may say anything: it has no words that could be rewritten.
			return pieces === undefined || pieces.length === 0 ? [] : [{ chapter, pieces }];
		});
		// The same words in two places: nobody knows which was meant.
		const only = put.length === 1 ? put[0] : undefined;
		placed.get(only?.chapter ?? '')?.push(...(only?.pieces ?? []));
		return only === undefined || only.pieces.length < rewritten.pieces.length ? [rewritten.at] : [];
	});
	return { placed, lost };
}

function paragraphsIn(parent: Y.XmlFragment): Y.XmlElement[] {
	return parent.toArray().flatMap((child) => {
		if (!(child instanceof Y.XmlElement)) return [];
		return child.nodeName === 'paragraph' || child.nodeName === 'heading' ? [child] : paragraphsIn(child);
	});
}

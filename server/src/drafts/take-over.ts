/** Changes that somebody made in a draft's Word file, put beside the draft's text as suggestions. Words alone: a number changed by hand is shown and never taken over. */
import type { TakenOver } from '@yibenzhang/engine';
import { textChanges } from '@yibenzhang/report';
import * as Y from 'yjs';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../records/plan-act.ts';
import { readReturned } from '../reports/paper/read-returned.ts';
import { ROOT } from './chapter-document.ts';
import { type Drafting, refuseClosed } from './keep-updates.ts';
import { readDocument } from './open-documents.ts';
import { placeRewritten } from './place-rewritten.ts';
import { readChapterRows, readDraftRow } from './read-drafts.ts';
import { addRemark, listRemarks } from './remarks.ts';

/** Throws `returned_other` for a file of another draft or of none, `draft_unknown`, `draft_closed`, and as {@link readReturned} and {@link addRemark} do. */
export async function takeOver(drafting: Drafting, actor: Actor, { draft, content }: { readonly draft: string; readonly content: Buffer }): Promise<TakenOver> {
	const { book } = drafting;
	const { body, sent } = await readReturned(content);
	const places = await inOffice(book.pool, book.office_id, async (client) => {
		refuseClosed(await readDraftRow(client, book, draft));
		const chapters = await readChapterRows(client, book, [draft]);
		const found: { chapter: string; paragraph: Y.XmlElement }[] = [];
		for (const { key } of chapters) {
			const doc = await readDocument(client, book, { draft, chapter: key });
			found.push(...paragraphsIn(doc.getXmlFragment(ROOT)).map((paragraph) => ({ chapter: key, paragraph })));
		}
		return found;
	});
	if (sent?.draft !== draft) {
		throw new AppError('returned_other_draft');
	}
	const { paragraphs, signs, left } = textChanges(sent.paragraphs, body.paragraphs);
	const lost = new Set(left);
	let suggested = 0;
	for (const rewritten of paragraphs) {
		const put = places.flatMap(({ chapter, paragraph }) => {
			const pieces = placeRewritten(paragraph, rewritten, signs);
			// A paragraph of chips alone may say anything: it has no words that could be rewritten.
			return pieces === undefined || pieces.length === 0 ? [] : [{ chapter, pieces }];
		});
		// The same words in two places: nobody knows which was meant.
		const only = put.length === 1 ? put[0] : undefined;
		if (only === undefined || only.pieces.length < rewritten.pieces.length) {
			lost.add(rewritten.at);
		}
		const ref = { draft, chapter: only?.chapter ?? '' };
		const open = only === undefined ? [] : await listRemarks(book, actor, ref);
		for (const { quoted, proposed, ...place } of only?.pieces ?? []) {
			if (!open.some((remark) => remark.state === 'open' && remark.quoted === quoted && remark.proposed === proposed)) {
				await addRemark(drafting, actor, ref, { ...place, quoted, text: '', proposed });
				suggested += 1;
			}
		}
	}
	return { draft, suggested, left: [...lost].sort((a, b) => a - b).map((at) => ({ at: at + 1, text: body.paragraphs[at]?.text ?? '' })) };
}

function paragraphsIn(parent: Y.XmlFragment): Y.XmlElement[] {
	return parent.toArray().flatMap((child) => {
		if (!(child instanceof Y.XmlElement)) return [];
		return child.nodeName === 'paragraph' || child.nodeName === 'heading' ? [child] : paragraphsIn(child);
	});
}

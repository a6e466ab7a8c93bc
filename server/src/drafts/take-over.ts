/** Changes that somebody made in a draft's Word file, put beside the draft's text as suggestions. Words alone: a number changed by hand is shown and never taken over. */
import type { TakenOver } from '@yibenzhang/engine';
import { type RewrittenParagraph, textChanges } from '@yibenzhang/report';
import * as Y from 'yjs';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../records/plan-act.ts';
import { readReturned } from '../reports/paper/read-returned.ts';
import { ROOT, wordsOf } from './chapter-document.ts';
import { type Drafting, refuseClosed } from './keep-updates.ts';
import { readDocument } from './open-documents.ts';
import { readChapterRows, readDraftRow } from './read-drafts.ts';
import { addRemark, listRemarks } from './remarks.ts';

/** What the paper puts before a paragraph: 一是, 一、, （一）, 1. */
const NUMBERING = '(?:[一二三四五六七八九十百]+是|[一二三四五六七八九十百]+、|（[一二三四五六七八九十\\d]+）|\\d+\\.)?';
/** The longest that a remark may quote or propose. */
const LONGEST = 1000;

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
			const pieces = piecesIn(paragraph, rewritten, signs);
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

interface Suggested {
	readonly from: string;
	readonly until: string;
	readonly quoted: string;
	readonly proposed: string;
}

/** Where the pieces stand in the paragraph, when it still says what was sent; those that reach beyond one run of its words are left out. */
function piecesIn(paragraph: Y.XmlElement, { was, pieces }: RewrittenParagraph, signs: ReadonlyMap<string, string>): Suggested[] | undefined {
	const children = paragraph.toArray();
	const said = children.map((child) => (child instanceof Y.XmlText ? `(${escaped(wordsOf(child))})` : chipPattern(child, signs)));
	const match = new RegExp(`^${NUMBERING}${said.join('')}$`, 'd').exec(was);
	if (match === null) {
		return undefined;
	}
	const runs = children
		.filter((child) => child instanceof Y.XmlText)
		.map((run, at) => ({ run, from: match.indices?.[at + 1]?.[0] ?? 0, until: match.indices?.[at + 1]?.[1] ?? 0 }));
	return pieces.flatMap((piece) => {
		const home = runs.find(({ from, until }) => from <= piece.from && piece.until <= until && from < until);
		if (home === undefined) return [];
		// A suggestion needs words that it stands on: of a pure addition the one before or behind it.
		const empty = piece.from === piece.until;
		const before = empty && piece.from > home.from ? 1 : 0;
		const behind = empty && before === 0 ? 1 : 0;
		const [from, until] = [piece.from - before, piece.until + behind];
		const quoted = was.slice(from, until);
		const proposed = `${was.slice(from, piece.from)}${piece.words}${was.slice(piece.until, until)}`;
		const place = (index: number) => Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(home.run, index))).toString('base64');
		return quoted.length > LONGEST || proposed.length > LONGEST ? [] : [{ from: place(from - home.from), until: place(until - home.from), quoted, proposed }];
	});
}

/** A figure stands as its sign; what else a chip says is made anew wherever it is read. */
function chipPattern(chip: unknown, signs: ReadonlyMap<string, string>): string {
	if (!(chip instanceof Y.XmlElement)) return '.*?';
	const sign = chip.nodeName === 'figure' || chip.nodeName === 'claim' ? signs.get(String(chip.getAttribute('id'))) : undefined;
	return sign ?? '.*?';
}

function escaped(words: string): string {
	return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

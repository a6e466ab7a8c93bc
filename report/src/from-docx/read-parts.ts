/** Reads the smaller parts of a Word file that came back: what was sent, and the comments that somebody made. */
import { SENT_NAMESPACE } from '../to-docx/sent-part.ts';
import { attributeIn, type PartReader, type ReadParagraph, type SentReport } from './returned.ts';

/** The custom part in which the file keeps what was sent; nothing for anybody else's custom part. */
export function readSent(): PartReader<SentReport | undefined> {
	const paragraphs: { text: string; controls: { number: number; tag: string; name: string; text: string; at: number }[] }[] = [];
	let about: Omit<SentReport, 'paragraphs'> | undefined;
	let number = 0;
	let inParagraph = false;
	let inControl = false;
	return {
		open(name, attributes) {
			if (name === 'sent' && Object.values(attributes).includes(SENT_NAMESPACE)) {
				const { report = '', period = '', form, draft } = attributes;
				about = { report, period, form: form === 'letter' ? 'letter' : 'document', ...(draft === undefined ? {} : { draft }) };
			} else if (about !== undefined && name === 'p') {
				paragraphs.push({ text: '', controls: [] });
				inParagraph = true;
			} else if (about !== undefined && name === 'c') {
				number += 1;
				inControl = true;
				const at = paragraphs.at(-1)?.text.length ?? 0;
				paragraphs.at(-1)?.controls.push({ number, tag: attributeIn(attributes, 'tag') ?? '', name: attributeIn(attributes, 'name') ?? '', text: '', at });
			}
		},
		close(name) {
			inControl &&= name !== 'c';
			inParagraph &&= name !== 'p';
		},
		text(words) {
			const paragraph = paragraphs.at(-1);
			if (inParagraph && paragraph !== undefined) {
				paragraph.text += words;
				const control = paragraph.controls.at(-1);
				if (inControl && control !== undefined) {
					control.text += words;
				}
			}
		},
		result: () => (about === undefined ? undefined : { ...about, paragraphs: paragraphs satisfies ReadParagraph[] }),
	};
}

export interface CommentText {
	readonly id: string;
	readonly author: string;
	readonly text: string;
}

export function readComments(): PartReader<CommentText[]> {
	const comments: { id: string; author: string; text: string }[] = [];
	let inText = false;
	return {
		open(name, attributes) {
			if (name === 'comment') {
				comments.push({ id: attributeIn(attributes, 'id') ?? '', author: attributeIn(attributes, 'author') ?? '', text: '' });
			} else if (name === 't') {
				inText = true;
			}
		},
		close(name) {
			inText &&= name !== 't';
		},
		text(words) {
			const comment = comments.at(-1);
			if (inText && comment !== undefined) {
				comment.text += words;
			}
		},
		result: () => comments.filter(({ text }) => text.trim() !== ''),
	};
}

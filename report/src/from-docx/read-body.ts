/** Reads the text of a Word file that came back: what stands in it once all recorded changes are taken, as a reader would see it. */
import { CONTROL_BOOKMARK } from '../to-docx/paragraph.ts';
import { attributeIn, type PartReader, type ReadControl, type ReturnedText } from './returned.ts';

/** What a reader of the file does not see, or sees twice: taken out, moved away, and the same thing again for older programs. */
const UNSEEN: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);
/** What stands between the parts of words without being one. */
const MARKS: Readonly<Record<string, string>> = { noBreakHyphen: '-' };

interface OpenParagraph {
	readonly at: number;
	text: string;
	readonly controls: ReadControl[];
}

interface OpenControl {
	number: number | undefined;
	tag: string;
	name: string;
	text: string;
	readonly at: number;
	/** The paragraph in which it began; a control around whole paragraphs has none. */
	readonly paragraph: OpenParagraph | undefined;
}

export function readBody(): PartReader<ReturnedText> {
	const paragraphs: OpenParagraph[] = [];
	const open: OpenParagraph[] = [];
	const controls: OpenControl[] = [];
	const commented = new Map<string, number>();
	const trackers = new Set<string>();
	/** What stands between the ends of our bookmarks: id in the file → number and words. */
	const ranges = new Map<string, { readonly number: number; text: string }>();
	const marked = new Map<number, string>();
	let unseen = 0;
	let inText = 0;
	let bookmark: number | undefined;

	function say(words: string) {
		const paragraph = open.at(-1);
		if (paragraph !== undefined) {
			paragraph.text += words;
			for (const around of [...controls, ...ranges.values()]) {
				around.text += words;
			}
		}
	}

	function opened(name: string, attributes: Readonly<Record<string, string>>) {
		const control = controls.at(-1);
		switch (name) {
			case 'p': {
				const paragraph = { at: paragraphs.length, text: '', controls: [] };
				paragraphs.push(paragraph);
				open.push(paragraph);
				return;
			}
			case 'sdt':
				controls.push({ number: bookmark, tag: '', name: '', text: '', at: open.at(-1)?.text.length ?? 0, paragraph: open.at(-1) });
				bookmark = undefined;
				return;
			case 'tag':
			case 'alias':
				if (control !== undefined) {
					control[name === 'tag' ? 'tag' : 'name'] = attributeIn(attributes, 'val') ?? '';
				}
				return;
			case 'bookmarkStart': {
				// Before a control, or, as LibreOffice has it, at the beginning of what stands in it.
				const number = bookmarkNumber(attributeIn(attributes, 'name') ?? '');
				if (number !== undefined) {
					ranges.set(attributeIn(attributes, 'id') ?? '', { number, text: '' });
				}
				if (control === undefined || control.number !== undefined) {
					bookmark = number ?? bookmark;
				} else {
					control.number = number;
				}
				return;
			}
			case 'bookmarkEnd': {
				const id = attributeIn(attributes, 'id') ?? '';
				const range = ranges.get(id);
				if (range !== undefined) {
					marked.set(range.number, range.text);
					ranges.delete(id);
				}
				bookmark = undefined;
				return;
			}
			case 'commentRangeStart':
			case 'commentReference': {
				const [id, paragraph] = [attributeIn(attributes, 'id'), open.at(-1)];
				if (id !== undefined && paragraph !== undefined && !commented.has(id)) {
					commented.set(id, paragraph.at);
				}
				return;
			}
			case 't':
				inText += 1;
				return;
			default:
				say(MARKS[name] ?? '');
		}
	}

	function closed(name: string) {
		if (name === 'p') {
			open.pop();
		} else if (name === 't') {
			inText -= 1;
		} else if (name === 'sdt') {
			const control = controls.pop();
			if (control !== undefined && (control.number !== undefined || control.tag !== '')) {
				const { paragraph, ...read } = control;
				paragraph?.controls.push(read);
			}
		}
	}

	/** LibreOffice 7 drops tags and puts controls that stand side by side into each other; what its bookmarks hold is right. */
	function asMarked(control: ReadControl): ReadControl {
		const text = control.tag === '' && control.number !== undefined ? marked.get(control.number) : undefined;
		return text === undefined ? control : { ...control, text };
	}

	return {
		open(name, attributes) {
			if (name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo') {
				trackers.add(attributeIn(attributes, 'author') ?? '');
			}
			if (UNSEEN.has(name)) {
				unseen += 1;
			} else if (unseen === 0) {
				opened(name, attributes);
			}
		},
		close(name) {
			if (UNSEEN.has(name)) {
				unseen -= 1;
			} else if (unseen === 0) {
				closed(name);
			}
		},
		text(words) {
			if (unseen === 0 && inText > 0) {
				say(words);
			}
		},
		result() {
			const saying = paragraphs.filter(({ text, controls: held }) => text.trim() !== '' || held.length > 0);
			const index = new Map(saying.map((paragraph, at) => [paragraph.at, at]));
			return {
				paragraphs: saying.map(({ text, controls: held }) => ({ text, controls: held.map(asMarked) })),
				commented: new Map([...commented].flatMap(([id, at]) => (index.has(at) ? [[id, index.get(at) ?? 0] as const] : []))),
				tracked_by: [...trackers],
			};
		},
	};
}

function bookmarkNumber(name: string): number | undefined {
	const digits = name.startsWith(CONTROL_BOOKMARK) ? name.slice(CONTROL_BOOKMARK.length) : '';
	return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : undefined;
}

/** The clipboard carries the report's notation as text, so that chips survive a way through any other program; pasted text is read as notation. */
import { Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { type RichText, reportTextOf, richTextOf } from '@yibenzhang/report';

export function textOfSlice(slice: Slice): string {
	const { content } = slice;
	if (content.firstChild?.isInline) {
		return reportTextOf({ content: [{ type: 'paragraph', content: content.toJSON() }] });
	}
	if (content.childCount === 1 && slice.openStart > 0 && content.firstChild?.isTextblock) {
		return reportTextOf({ content: [{ type: 'paragraph', content: content.firstChild.content.toJSON() ?? [] }] });
	}
	return reportTextOf({ content: (content.toJSON() ?? []) as RichText['content'] });
}

/** One paragraph goes into the line where it is pasted; more become blocks. Lines of plain text are paragraphs, as in Word. */
export function sliceOfText(text: string, schema: Schema): Slice {
	const isNotation = /^(?:#{1,6} |[-+*] |:::)/m.test(text);
	const source = isNotation ? text : text.replace(/\r\n?|\n/g, '\n\n');
	const { content } = richTextOf(source);
	const [only] = content;
	if (content.length === 1 && only?.type === 'paragraph') {
		return new Slice(Fragment.fromJSON(schema, [only]), 1, 1);
	}
	return new Slice(Fragment.fromJSON(schema, [...content]), 0, 0);
}

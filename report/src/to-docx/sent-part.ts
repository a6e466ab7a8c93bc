/** What was sent, kept in the file itself as a custom part: its paragraphs with the controls that stand in them. Read again by `from-docx/`. */
import type { PaperForm } from '../document.ts';
import type { Paragraph } from './paragraph.ts';
import { XML_HEAD, xmlText } from './xml.ts';

export const SENT_NAMESPACE = 'urn:yibenzhang:sent';
/** Names the part; the same in every file, so that the same report is the same bytes. */
export const SENT_ITEM = '{6D0B6C52-97A4-4E3B-8D53-59A5B0C8A701}';

export interface SentOf {
	readonly report: string;
	readonly period: string;
	readonly form: PaperForm;
	readonly draft?: string | undefined;
}

/** `<p>` for each paragraph that says something, in it `<c tag="…" name="…">` for each control, in the order of their numbers. */
export function sentXml(paragraphs: readonly Paragraph[], { report, period, form, draft }: SentOf): string {
	const inside = paragraphs
		.map(({ pieces }) =>
			pieces
				.map((piece) => {
					if (typeof piece === 'string') {
						return '';
					}
					return 'tag' in piece ? `<c tag="${xmlText(piece.tag)}" name="${xmlText(piece.alias)}">${xmlText(piece.text)}</c>` : xmlText(piece.text);
				})
				.join(''),
		)
		.filter((words) => words !== '');
	return `${XML_HEAD}<sent xmlns="${SENT_NAMESPACE}" report="${xmlText(report)}" period="${xmlText(period)}" form="${form}"${draft === undefined ? '' : ` draft="${xmlText(draft)}"`}>${inside.map((words) => `<p>${words}</p>`).join('')}</sent>`;
}

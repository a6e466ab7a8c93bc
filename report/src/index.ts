/** What the other workspaces may use: reading a report's text, rendering it with its figures, writing it out. */
export { breakTitle } from './break-title.ts';
export { checkDraft } from './check/check-draft.ts';
export type { Bounds, DraftFinding, FindingKind, NotAFigure, ReadClaim, ReadNumber } from './check/draft.ts';
export type { DraftBook, DraftFigure } from './check/match.ts';
export { toCodePoints } from './check/plain-text.ts';
export { type ReadDraft, readDraft } from './check/read-draft.ts';
export { rivalsOf } from './check/rivals.ts';
export {
	inlinesIn,
	type PaperForm,
	type ReportAnnex,
	type ReportBlock,
	type ReportDocument,
	type ReportInline,
	type ReportPaper,
	type ReportTable,
} from './document.ts';
export { type EachSources, eachRecordOf } from './each-records.ts';
export { closingGroups, type FigureUse, figuresUsed } from './figures-used.ts';
export {
	type ChangedNumber,
	type ChangedParagraph,
	compareReturned,
	type LostNumber,
	type ReturnedChanges,
} from './from-docx/compare.ts';
export type { TextPart } from './from-docx/difference.ts';
export { readBody } from './from-docx/read-body.ts';
export { readComments, readSent } from './from-docx/read-parts.ts';
export type { PartReader, ReadComment, ReadParagraph, ReturnedText, SentReport } from './from-docx/returned.ts';
export { type RewrittenParagraph, type TextChanges, textChanges } from './from-docx/text-changes.ts';
export { approvedRows, copiesLine, gradesOf, PAPER_WORDS, paperOf } from './paper.ts';
export { paperStyle } from './paper-style.ts';
export { PAPER_WORD_FIELDS, type PaperWordProblem, type PaperWords, readPaperWords } from './paper-words.ts';
export { type ParsedReport, parseReport } from './parse-report.ts';
export type { Place } from './place.ts';
export {
	claimHolds,
	type EachField,
	type EachRecord,
	eachKey,
	givenInWords,
	inlineText,
	type ReportFigure,
	type ReportSources,
	renderReport,
	wordsOn,
} from './render.ts';
export { richTextOf } from './rich-text/from-text.ts';
export { inlineOfText } from './rich-text/inline.ts';
export { reportTextOf } from './rich-text/to-text.ts';
export type { RichBlock, RichInline, RichPassage, RichPlace, RichText } from './rich-text/tree.ts';
export { inlinesOf, mapInlines, type ReportProblem, type ReportTemplate, type TemplateBlock, type TemplateInline } from './template.ts';
export { readControlTag } from './to-docx/control-tag.ts';
export { PAPER_FACES } from './to-docx/faces.ts';
export { TITLE_WIDTH } from './to-docx/page.ts';
export { type DocxPart, type DocxRequest, toDocx } from './to-docx/to-docx.ts';
export { htmlStyle, toHtml } from './to-html.ts';
export { toMarkdown } from './to-markdown.ts';

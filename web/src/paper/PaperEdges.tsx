import { dayInWords } from '@yibenzhang/engine';
import { breakTitle, copiesLine, PAPER_WORDS, paperOf, type ReportDocument, TITLE_WIDTH } from '@yibenzhang/report';
import type { CSSProperties } from 'react';
import './print.css';

/** 版头, as it stands on paper only: the red mark, the number and the red line. */
export function PaperHead({ document }: { document: ReportDocument }) {
	const { mark, number, copy_number, secrecy, urgency, approved_by = [] } = paperOf(document);
	return (
		<div className="paper-head">
			<div className="paper-grades">
				{[copy_number, secrecy, urgency].map((words, at) => (
					<p key={at} className={at === 0 ? '' : 'paper-hei'}>
						{words}
					</p>
				))}
			</div>
			<div className="paper-mark" style={{ '--mark': markSize(document) } as CSSProperties}>
				<div className="paper-mark-names">
					{mark.map((name) => (
						<p key={name}>{name}</p>
					))}
				</div>
				<p>{PAPER_WORDS.mark}</p>
			</div>
			<p className={approved_by.length === 0 ? 'paper-number' : 'paper-number is-upward'}>
				<span>{number}</span>
				{approved_by.length > 0 && <span className="paper-approved">{PAPER_WORDS.approved + approved_by.join('\u3000')}</span>}
			</p>
		</div>
	);
}

/** As large as the longest name allows, and as many lines as leave the first page room for two of text. */
function markSize(document: ReportDocument): string {
	const { mark, to } = paperOf(document);
	const across = Math.max(...mark.map((name) => [...name].length), 1) + PAPER_WORDS.mark.length + 0.5;
	const lines = LINES_FOR_MARK - breakTitle(document.title, TITLE_WIDTH).length - Math.min(to.length, 1);
	return `${Math.min(54, 440 / across, (Math.max(lines, 1) * LINE_POINTS) / MARK_LINE / Math.max(mark.length, 1)).toFixed(1)}pt`;
}

/** Of the page's 22, without those that head, number, title and text need. */
const LINES_FOR_MARK = 10.2;
const LINE_POINTS = 28.95;
/** Height of the mark's lines, in its type's size. */
const MARK_LINE = 1.25;

/** 主送机关, as it stands on paper only. */
export function PaperTo({ document }: { document: ReportDocument }) {
	const { to } = paperOf(document);
	return to.length === 0 ? null : <p className="paper-to">{`${to.join('，')}：`}</p>;
}

/** 附注, as it stands on paper only. */
export function PaperRemark({ document }: { document: ReportDocument }) {
	const { remark } = paperOf(document);
	return remark === undefined ? null : <p className="paper-remark">{`（${remark}）`}</p>;
}

/** 版记, at the foot of the last page on paper. */
export function PaperFoot({ document }: { document: ReportDocument }) {
	const { copies = [], printed_by } = paperOf(document);
	return copies.length === 0 && printed_by === undefined ? null : (
		<>
			<div className="paper-rest" />
			<div className="paper-foot">
				{copies.length > 0 && <p className="paper-copies">{copiesLine(copies)}</p>}
				{printed_by !== undefined && (
					<p className="paper-printed">
						<span>{printed_by}</span>
						<span>{dayInWords(document.date) + PAPER_WORDS.printed}</span>
					</p>
				)}
			</div>
		</>
	);
}

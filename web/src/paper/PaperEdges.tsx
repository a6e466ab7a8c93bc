import { dayInWords } from '@yibenzhang/engine';
import { copiesLine, PAPER_WORDS, paperOf, type ReportDocument } from '@yibenzhang/report';
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
			<div className="paper-mark" style={{ '--characters': charactersAcross(mark) } as CSSProperties}>
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

/** Of the longest name with what stands beside it: the mark's type is as large as that allows. */
function charactersAcross(names: readonly string[]): number {
	return Math.max(...names.map((name) => [...name].length), 1) + PAPER_WORDS.mark.length + 0.5;
}

/** 版记, below the signatures on paper. */
export function PaperFoot({ document }: { document: ReportDocument }) {
	const { copies = [], printed_by } = paperOf(document);
	return copies.length === 0 && printed_by === undefined ? null : (
		<div className="paper-foot">
			{copies.length > 0 && <p className="paper-copies">{copiesLine(copies)}</p>}
			{printed_by !== undefined && (
				<p className="paper-printed">
					<span>{printed_by}</span>
					<span>{dayInWords(document.date) + PAPER_WORDS.printed}</span>
				</p>
			)}
		</div>
	);
}

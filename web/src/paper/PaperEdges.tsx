import { dayInWords } from '@yibenzhang/engine';
import { approvedRows, copiesLine, gradesOf, PAPER_WORDS, paperOf, type ReportDocument, type ReportPaper } from '@yibenzhang/report';

/** What stands above the title on paper only: a document's red head, or a letter's name and line. */
export function PaperHead({ document }: { document: ReportDocument }) {
	const paper = paperOf(document);
	return <div className="paper-head">{paper.form === 'letter' ? <LetterHead paper={paper} /> : <DocumentHead paper={paper} />}</div>;
}

function DocumentHead({ paper }: { paper: ReportPaper }) {
	const { mark, number, copy_number, secrecy, urgency, approved_by = [] } = paper;
	const rows = approvedRows(paper);
	return (
		<>
			<div className="paper-grades">
				<p>{copy_number}</p>
				<p className="paper-hei">{secrecy}</p>
				<p className="paper-hei">{urgency}</p>
			</div>
			<div className="paper-mark">
				<div className="paper-mark-names">
					{mark.length < 2 ? (
						<p>{(mark[0] ?? '') + PAPER_WORDS.mark}</p>
					) : (
						<>
							<div className="paper-mark-several">
								{mark.map((name) => (
									<p key={name}>{name}</p>
								))}
							</div>
							<p className="paper-mark-tail">{PAPER_WORDS.mark}</p>
						</>
					)}
				</div>
			</div>
			{rows.map((people, at) => (
				<p key={at} className={approved_by.length === 0 ? 'paper-number is-alone' : 'paper-number'}>
					<span>{at === rows.length - 1 && number}</span>
					{people.length > 0 && (
						<span>
							{at === 0 && PAPER_WORDS.approved}
							<span className="paper-approved">{people.join('\u3000')}</span>
						</span>
					)}
				</p>
			))}
		</>
	);
}

function LetterHead({ paper }: { paper: ReportPaper }) {
	const [first, ...rest] = gradesOf(paper);
	return (
		<>
			<div className="paper-mark">
				<div className="paper-mark-names">
					<p>{paper.mark[0]}</p>
				</div>
			</div>
			<p className="paper-first">
				<span className={first?.is === 'grade' ? 'paper-hei' : undefined}>{first?.text}</span>
				<span>{paper.number}</span>
			</p>
			{rest.map(({ text, is }) => (
				<p key={text} className={is === 'grade' ? 'paper-hei' : undefined}>
					{text}
				</p>
			))}
		</>
	);
}

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

import { Link } from '@tanstack/react-router';
import type { ReturnedFileAnswer } from '@yibenzhang/engine';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Nothing } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { ChangedText } from './ChangedText.tsx';

interface ReturnedChangesProps {
	/** How the sender calls the file. */
	readonly name: string;
	readonly answer: ReturnedFileAnswer;
	/** The figure whose panel is open. */
	readonly open: string | undefined;
	/** As the address has it. */
	readonly period: string;
}

type Row = { readonly figure: string; readonly name: string; readonly was: string; readonly is?: string | undefined; readonly around?: string };

/** What differs, the most serious first: numbers changed by hand, numbers out of control, what has moved, comments, text. */
export function ReturnedChanges({ name, answer, open, period }: ReturnedChangesProps) {
	const { strings, say } = useLanguage();
	const words = strings.paper;
	const { numbers, lost, moved, comments, changes, tracked_by, same } = answer;
	const unchanged = numbers.length + lost.length + moved.length + comments.length + changes.length === 0;
	const table = (rows: readonly Row[], is: string | undefined) => <Numbers rows={rows} is={is} open={open} period={period} />;
	return (
		<div className="returned-result">
			<h2>{words.of(name, answer.period)}</h2>
			<p className="quiet">
				{answer.compared_with === 'sent' && words.withSent} {words.same(same)}
				{tracked_by.length > 0 && ` · ${words.tracked(tracked_by.map((one) => one || words.anonymous).join('、'))}`}
			</p>
			{answer.compared_with === 'book' && <Alert type="warning" showIcon title={words.withBook} />}
			{unchanged && <Nothing title={words.nothing} help={words.nothingHelp} />}
			{numbers.length > 0 && (
				<Part title={words.numbers} help={words.numbersHelp} count={numbers.length} serious>
					{table(
						numbers.map((number) => ({ ...number, name: say(number.name), is: number.is ?? undefined })),
						words.is,
					)}
				</Part>
			)}
			{lost.length > 0 && (
				<Part title={words.lost} help={words.lostHelp} count={lost.length} serious>
					{table(
						lost.map(({ figure, name: label, was, around }) => ({ figure, name: say(label), was, around })),
						undefined,
					)}
				</Part>
			)}
			{moved.length > 0 && (
				<Part title={words.moved} help={words.movedHelp} count={moved.length}>
					{table(
						moved.map((one) => ({ ...one, name: say(one.name) })),
						words.today,
					)}
				</Part>
			)}
			{comments.length > 0 && (
				<Part title={words.comments} count={comments.length}>
					<ul className="returned-list" lang="zh-CN">
						{comments.map((comment, at) => (
							<li key={at}>
								<p>
									<b>{comment.author || words.anonymous}</b> {comment.text}
								</p>
								{comment.around !== '' && <p className="quiet returned-around">{comment.around}</p>}
							</li>
						))}
					</ul>
				</Part>
			)}
			{changes.length > 0 && (
				<Part title={words.changes} count={changes.length}>
					<ol className="returned-list">
						{changes.map((change, at) => (
							<li key={at}>
								<p className="returned-place">
									<span className="state">{words.kinds[change.kind]}</span> {words.paragraph(change.at)}
								</p>
								<ChangedText parts={change.parts} />
							</li>
						))}
					</ol>
				</Part>
			)}
		</div>
	);
}

function Part({ title, help, count, serious = false, children }: { title: string; help?: string; count: number; serious?: boolean; children: ReactNode }) {
	return (
		<section className={serious ? 'returned-part is-serious' : 'returned-part'}>
			<h3>
				{title} <span className="returned-count">{count}</span>
			</h3>
			{help !== undefined && <p className="quiet">{help}</p>}
			{children}
		</section>
	);
}

/** `is` heads what stands there now; without it nothing does. */
function Numbers({ rows, is, open, period }: { rows: readonly Row[]; is: string | undefined; open: string | undefined; period: string }) {
	const words = useLanguage().strings.paper;
	return (
		<ul className="returned-numbers">
			{rows.map((row, at) => (
				<li key={at}>
					<Link
						to="/report/returned"
						search={(before) => ({ ...before, period, figure: row.figure })}
						resetScroll={false}
						className="returned-name"
						aria-label={words.open(row.name)}
						aria-haspopup="dialog"
						activeProps={{}}
						{...(row.figure === open ? { 'aria-current': true } : {})}
					>
						{row.name}
					</Link>
					<span className="returned-values" lang="zh-CN">
						<span>
							<span className="quiet">{words.was}</span> {row.was}
						</span>
						{is !== undefined && (
							<span>
								<span className="quiet">{is}</span> <b>{row.is}</b>
							</span>
						)}
					</span>
					{row.around !== undefined && (
						<span className="quiet returned-around" lang="zh-CN">
							{row.around}
						</span>
					)}
				</li>
			))}
		</ul>
	);
}

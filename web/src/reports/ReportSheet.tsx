import { WarningFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { dayInWords } from '@yibenzhang/engine';
import { breakTitle, paperOf, type ReportBlock, type ReportDocument, type ReportInline, type ReportTable, TITLE_WIDTH } from '@yibenzhang/report';
import { createElement, Fragment, useEffect, useRef } from 'react';
import { PaperFoot, PaperHead, PaperRemark, PaperTo } from '../paper/PaperEdges.tsx';
import { usePaperStyle } from '../paper/usePaperStyle.ts';
import { useRestOfPage } from '../paper/useRestOfPage.ts';
import { useLanguage } from '../strings/language.tsx';
import { headingId } from './heading-id.ts';

interface SheetProps {
	readonly document: ReportDocument;
	/** Stands in the address with the figure; absent where the address tells it otherwise. */
	readonly period?: string | undefined;
	/** The figure whose panel is open. */
	readonly open: string | undefined;
}

/** The document tree as a document: its text is Chinese whatever the page speaks. */
export function ReportSheet({ document, period, open }: SheetProps) {
	const { strings } = useLanguage();
	const sheet = useRef<HTMLElement>(null);
	usePaperStyle(document);
	useRestOfPage(sheet);
	useEffect(() => {
		// An address that names a figure, or the way back from a record, leads to its place in the text.
		const frame = requestAnimationFrame(() => sheet.current?.querySelector('.opens[aria-current]')?.scrollIntoView({ block: 'center' }));
		return () => cancelAnimationFrame(frame);
	}, []);
	return (
		<article ref={sheet} className={document.form === 'letter' ? 'sheet report is-letter' : 'sheet report'} lang="zh-CN" aria-labelledby="report-title">
			<PaperHead document={document} />
			<h1 id="report-title">{titleLines(document.title)}</h1>
			<PaperTo document={document} />
			{document.blocks.map((block, at) => (
				<Block key={at} block={block} id={headingId(at)} period={period} open={open} />
			))}
			<Signatures document={document} title={strings.report.signatures} />
			<PaperRemark document={document} />
			<PaperFoot document={document} />
		</article>
	);
}

/** With seals each body has its place for one, and the day stands under the last of them. */
function Signatures({ document, title }: { readonly document: ReportDocument; readonly title: string }) {
	const { signatures, sealed } = paperOf(document);
	const day = <time dateTime={document.date}>{dayInWords(document.date)}</time>;
	return (
		<footer className={sealed ? 'report-signatures is-sealed' : 'report-signatures'}>
			<h2 className="unseen">{title}</h2>
			<div className="report-signed">
				{signatures.map((name, at) => (
					<p key={name}>
						<span>{name}</span>
						{sealed && at === signatures.length - 1 && day}
					</p>
				))}
			</div>
			{(!sealed || signatures.length === 0) && <p className="report-dated">{day}</p>}
		</footer>
	);
}

/** A long title breaks as it does on paper, never within a name. */
function titleLines(title: string) {
	return breakTitle(title, TITLE_WIDTH).map((line, at) => (
		<span key={at} className="report-title-line">
			{line}
		</span>
	));
}

interface BlockProps extends Pick<SheetProps, 'period' | 'open'> {
	readonly block: ReportBlock;
	/** Where the contents lead to, for headings. */
	readonly id: string;
}

function Block({ block, id, period, open }: BlockProps) {
	if (block.type === 'table') {
		return <SheetTable table={block} period={period} open={open} />;
	}
	const content = block.content.map((inline, at) => <Inline key={at} inline={inline} period={period} open={open} />);
	if (block.type === 'heading') {
		// The title is the only h1.
		const level = Math.min(block.level + 1, 6);
		return createElement(`h${level}`, { id, className: `report-level-${block.level}` }, block.number, content);
	}
	return (
		<p>
			{block.number !== undefined && block.number !== '' && <b className="report-number">{block.number}</b>}
			{content}
		</p>
	);
}

/** On a narrow screen the table alone moves sideways. */
function SheetTable({ table: { columns, rows }, period, open }: Pick<SheetProps, 'period' | 'open'> & { readonly table: ReportTable }) {
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what moves sideways must be reached by keyboard
		<section className="report-table" tabIndex={0} aria-label={columns.map(({ label }) => label).join('、')}>
			<table>
				<colgroup>
					{columns.map(({ width }, at) => (
						<col key={at} style={{ width: `${(100 * width) / whole}%` }} />
					))}
				</colgroup>
				<thead>
					<tr>
						{columns.map(({ label }, at) => (
							<th key={at} scope="col">
								{label}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, at) => (
						<tr key={at}>
							{row.map((cell, column) => (
								<td key={column} className={`report-cell-${columns[column]?.align ?? 'left'}`}>
									{cell.map((inline, place) => (
										<Inline key={place} inline={inline} period={period} open={open} />
									))}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function Inline({ inline, period, open }: Pick<SheetProps, 'period' | 'open'> & { readonly inline: ReportInline }) {
	const words = useLanguage().strings.report;
	if (inline.type === 'text' || inline.type === 'literal') {
		return <Fragment>{inline.text}</Fragment>;
	}
	const said = inline.type === 'figure' ? inline.said : inline.text;
	const untrue = inline.type === 'claim' && !inline.holds;
	return (
		<Link
			to="."
			search={(before) => ({ ...before, ...(period === undefined ? {} : { period }), figure: inline.figure })}
			resetScroll={false}
			className={untrue ? 'opens untrue' : 'opens'}
			aria-label={untrue ? words.untrueFigure(said) : words.openFigure(said)}
			aria-haspopup="dialog"
			activeProps={{}}
			{...(inline.figure === open ? { 'aria-current': true } : {})}
			{...(untrue ? { title: words.untrue } : {})}
		>
			{untrue && <WarningFilled aria-hidden className="untrue-mark" />}
			{said}
		</Link>
	);
}

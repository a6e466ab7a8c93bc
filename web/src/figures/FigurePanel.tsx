import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { getFigure } from '../api.ts';
import { Failure } from '../Failure.tsx';
import { EvidenceList } from '../records/EvidenceList.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useRoom } from '../useRoom.ts';
import { useWriting } from '../useWriting.ts';
import { BreakdownChart } from './BreakdownChart.tsx';
import './figure-panel.css';

interface FigurePanelProps {
	/** Absent: closed. */
	readonly figure: string | undefined;
	readonly period: string;
	close(): void;
}

/** What stands behind a number: beside the text on a desktop, over it elsewhere. */
export function FigurePanel({ figure, period, close }: FigurePanelProps) {
	const { strings, say } = useLanguage();
	const room = useRoom();
	const shown = useRef<string | undefined>(undefined);
	const found = useQuery({
		queryKey: ['figure', figure, period],
		queryFn: ({ signal }) => getFigure({ id: figure ?? '', period, limit: 10 }, signal),
		enabled: figure !== undefined,
	});
	const title = found.data === undefined ? strings.app.figures : say(found.data.label);

	useEffect(() => {
		if (figure === undefined && shown.current !== undefined) {
			focusNumber(shown.current);
		}
		shown.current = figure;
	}, [figure]);

	return (
		<Drawer
			open={figure !== undefined}
			onClose={close}
			placement={room === 'phone' ? 'bottom' : 'right'}
			size={room === 'phone' ? '100%' : 480}
			// Below the frame, so that the way to the other pages stays open.
			styles={room === 'desktop' ? { wrapper: { top: 56 } } : {}}
			mask={room === 'tablet'}
			focusable={{ trap: room !== 'desktop', focusTriggerAfterClose: false }}
			title={figure === undefined ? '' : title}
			aria-label={strings.panel.label(title)}
			aria-modal={room !== 'desktop'}
			closable={{ 'aria-label': strings.app.close, placement: 'end' }}
			rootClassName="figure-panel"
			destroyOnHidden
		>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard even when it holds nothing to press */}
			<section className="figure-scroll" tabIndex={0} aria-label={title}>
				{found.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
				{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
				{figure !== undefined && found.data && <FigureFacts key={`${figure} ${period}`} detail={found.data} period={period} />}
			</section>
		</Drawer>
	);
}

/** The focus goes back to the number whose panel was open, however it was opened. */
function focusNumber(figure: string): void {
	const numbers = document.querySelectorAll<HTMLAnchorElement>('#content a[aria-haspopup="dialog"]');
	[...numbers].find(({ search }) => new URLSearchParams(search).get('figure') === figure)?.focus({ preventScroll: true });
}

type Detail = Awaited<ReturnType<typeof getFigure>>;

function FigureFacts({ detail, period }: { detail: Detail; period: string }) {
	const { strings, language, say } = useLanguage();
	const words = strings.panel;
	const writing = useWriting();
	return (
		<>
			<dl className="figure-value">
				<div>
					<dt>{words.said}</dt>
					<dd className="figure-said">{language === 'zh' ? detail.said : detail.said_en}</dd>
				</div>
				<div>
					<dt>{words.value}</dt>
					<dd className="figure-exact">{detail.value === null ? strings.figures.noValue : writing.quantity(detail.value, detail.unit)}</dd>
				</div>
			</dl>
			<section>
				<h2>{words.definition}</h2>
				<p>{say(detail.definition)}</p>
				{detail.note !== undefined && (
					<p className="quiet">
						{words.note}
						{strings.app.colon}
						{say(detail.note)}
					</p>
				)}
			</section>
			<dl className="figure-times">
				<dt>{words.period}</dt>
				<dd>{writing.span(detail.period)}</dd>
				<dt>{words.knownAt}</dt>
				<dd>
					<time dateTime={detail.known_at}>{writing.moment(detail.known_at)}</time>
				</dd>
			</dl>
			{detail.breakdown?.map((breakdown) => (
				<section key={breakdown.field}>
					<h2>{words.breakdown(say(breakdown.label))}</h2>
					<BreakdownChart breakdown={breakdown} unit={detail.unit} />
				</section>
			))}
			<EvidenceList title={words.evidence} which="evidence" first={detail.evidence} figure={detail.id} period={period} />
			{detail.base !== undefined && <EvidenceList title={words.base} which="base" first={detail.base} figure={detail.id} period={period} />}
		</>
	);
}

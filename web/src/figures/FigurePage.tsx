/** One figure with all that one may want to know of it: parts as charts and tables, definition, evidence, as the book stands or stood. */
import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FigureDetail, previousYear } from '@yibenzhang/engine';
import { CopyAddress } from '../CopyAddress.tsx';
import { TargetBar } from '../charts/TargetBar.tsx';
import { Failure } from '../Failure.tsx';
import { EvidenceList } from '../records/EvidenceList.tsx';
import { useNames } from '../records/useRegisters.ts';
import { usePeriod } from '../reports/useReport.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { Breakdown } from './Breakdown.tsx';
import { ExportFigure } from './ExportFigure.tsx';
import { FigureControls } from './FigureControls.tsx';
import { type FigureAsked, getFigure } from './figure-requests.ts';
import './figure-panel.css';
import './figure-page.css';
import { GivenFacts } from './GivenMark.tsx';
import { PartsChart } from './PartsChart.tsx';
import { PinButton } from './PinButton.tsx';

export function FigurePage() {
	const { strings, say } = useLanguage();
	const { id } = useParams({ from: '/frame/figures/$id' });
	const { until, known_at, definition } = useSearch({ from: '/frame/figures/$id' });
	const period = usePeriod();
	const navigate = useNavigate({ from: '/figures/$id' });
	const asked: FigureAsked = {
		id,
		period,
		...(until === undefined ? {} : { until }),
		...(known_at === undefined ? {} : { known_at }),
		...(definition === undefined ? {} : { definition }),
	};
	const found = useQuery({
		queryKey: ['figure', asked],
		queryFn: ({ signal }) => getFigure({ ...asked, limit: 10 }, signal),
		// Its name stays while another period is asked for.
		placeholderData: (before) => (before?.id === id ? before : undefined),
	});
	const section = useNames().code('figure_section', found.data?.section ?? '');
	useDocumentTitle(found.data === undefined ? strings.figures.title : say(found.data.label));
	return (
		<div className="sheet figure-page">
			<nav aria-label={strings.figures.title}>
				<Link to="/figures" search={{ period }} activeOptions={{ exact: true }} className="way-back">
					<ArrowLeftOutlined aria-hidden /> {strings.figurePage.toList}
				</Link>
			</nav>
			{/* A name may take several lines: what is below it waits until it is known, and does not jump. */}
			{!found.isPending && (
				<>
					<header className="figure-page-head">
						{section !== undefined && <p className="quiet">{say(section)}</p>}
						<h1>{found.data === undefined ? strings.figures.title : say(found.data.label)}</h1>
						<div className="figure-page-ways not-printed">
							<PinButton figure={id} worded />
							<ExportFigure asked={asked} />
							<CopyAddress />
						</div>
					</header>
					<FigureControls
						asked={asked}
						change={({ period: chosen, until: closed, known_at: known }) =>
							navigate({
								search: {
									period: chosen,
									...(definition === undefined ? {} : { definition }),
									...(closed === undefined ? {} : { until: closed }),
									...(known === undefined ? {} : { known_at: known }),
								},
								resetScroll: false,
							})
						}
					/>
				</>
			)}
			{(found.isPending || found.isPlaceholderData) && <Waiting key={String(found.isPending)} lines={10} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{found.data && !found.isPlaceholderData && <FigureWhole detail={found.data} asked={asked} />}
		</div>
	);
}

function FigureWhole({ detail, asked }: { detail: FigureDetail; asked: FigureAsked }) {
	const { strings, language, say } = useLanguage();
	const words = strings.panel;
	const more = strings.figurePage;
	const writing = useWriting();
	const before = useBefore(detail, asked);
	const unit = language === 'zh' ? detail.unit : detail.unit_en;
	const told = (value: number | null) => (value === null ? strings.figures.noValue : writing.quantity(value, detail));
	const parts = detail.breakdown ?? [];
	const drawn = parts.filter(({ parts: some }) => some.some(({ value }) => value > 0));
	if (before.isPending) {
		return <Waiting lines={10} />;
	}
	return (
		<>
			<dl className="figure-page-facts">
				<div>
					<dt>{words.said}</dt>
					<dd className="figure-said">{language === 'zh' ? detail.said : detail.said_en}</dd>
				</div>
				<div>
					<dt>{words.value}</dt>
					<dd className="figure-page-value">{told(detail.value)}</dd>
				</div>
				{detail.target !== null && (
					<div>
						<dt>{more.target}</dt>
						<dd className="figure-page-value">{told(detail.target)}</dd>
						{detail.value !== null && (
							<dd>
								<TargetBar value={detail.value} target={detail.target} />
							</dd>
						)}
					</div>
				)}
				<div>
					<dt>{more.before}</dt>
					<dd className="figure-page-value">{before.data === undefined ? '…' : told(before.data.value)}</dd>
					{before.data !== undefined && <Difference now={detail.value} then={before.data.value} detail={detail} />}
				</div>
			</dl>
			<GivenFacts figure={detail} />
			<p className="quiet">
				{words.period}
				{strings.app.colon}
				{writing.span(detail.period)}
			</p>
			{asked.definition !== undefined && (
				<p className="figure-page-known" role="status">
					{more.byOld}
				</p>
			)}
			{asked.known_at !== undefined && (
				<p className="figure-page-known" role="status">
					{more.known.asThen(writing.moment(detail.known_at))}
				</p>
			)}
			<section>
				<h2>{words.definition}</h2>
				<p>{say(detail.definition)}</p>
				<p className="not-printed">
					<Link to="/figures/definitions" search={{ period: asked.period }} hash={detail.id}>
						{strings.definitions.inBook}
					</Link>
				</p>
				{detail.note !== undefined && (
					<p className="quiet">
						{words.note}
						{strings.app.colon}
						{say(detail.note)}
					</p>
				)}
			</section>
			{drawn.map((breakdown) => {
				const earlier = before.data?.breakdown?.find(({ field }) => field === breakdown.field);
				return isDrawn(breakdown) ? (
					<PartsChart
						key={breakdown.field}
						name={words.breakdown(say(breakdown.label))}
						parts={breakdown.parts}
						before={earlier === undefined ? undefined : breakdown.parts.map(({ key }) => valueThen(earlier.parts, key))}
						unit={unit}
						lying={breakdown.field === 'unit'}
					/>
				) : (
					<Breakdown key={breakdown.field} breakdown={breakdown} unit={unit} />
				);
			})}
			{drawn.length === 0 && <p className="quiet">{more.noParts}</p>}
			<EvidenceList title={words.evidence} which="evidence" first={detail.evidence} asked={asked} />
			{detail.base !== undefined && <EvidenceList title={words.base} which="base" first={detail.base} asked={asked} />}
		</>
	);
}

/** The same figure one year earlier, closed at the same day. */
function useBefore(detail: FigureDetail, asked: FigureAsked) {
	const { id, until_on } = previousYear(detail.period);
	const then: FigureAsked = {
		id: asked.id,
		period: id,
		until: until_on,
		...(asked.known_at === undefined ? {} : { known_at: asked.known_at }),
		...(asked.definition === undefined ? {} : { definition: asked.definition }),
	};
	return useQuery({ queryKey: ['figure', then], queryFn: ({ signal }) => getFigure({ ...then, limit: 1 }, signal) });
}

type Parts = NonNullable<FigureDetail['breakdown']>[number]['parts'];

/** Units and months are drawn; a list of codes reads better as bars in its table. */
function isDrawn({ field, parts }: NonNullable<FigureDetail['breakdown']>[number]): boolean {
	return field === 'unit' || isMonth(parts[0]?.key);
}

function isMonth(key: string | null | undefined): boolean {
	return /^\d{4}-\d\d$/.test(key ?? '');
}

/** A month stands against the same month of the year before. */
function valueThen(parts: Parts, key: string | null): number | null {
	const then = isMonth(key) ? `${Number(key?.slice(0, 4)) - 1}${key?.slice(4)}` : key;
	return parts.find((part) => part.key === then)?.value ?? null;
}

function Difference({ now, then, detail }: { now: number | null; then: number | null; detail: FigureDetail }) {
	const words = useLanguage().strings.figurePage;
	const { quantity } = useWriting();
	if (now === null || then === null) {
		return null;
	}
	const by = Math.round((now - then) * 100) / 100;
	return (
		<dd className="quiet figure-page-difference">
			{words.difference(by === 0 ? words.same : by > 0 ? words.more(quantity(by, detail)) : words.less(quantity(-by, detail)))}
		</dd>
	);
}

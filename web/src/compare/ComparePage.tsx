import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { CompareAnswer } from '@yibenzhang/engine';
import { useCallback, useMemo } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Chart } from '../charts/Chart.tsx';
import { Failure, Nothing } from '../Failure.tsx';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { PrintButton } from '../reports/PrintButton.tsx';
import { periodName } from '../reports/period-name.ts';
import { ReportWays } from '../reports/ReportWays.tsx';
import { usePeriod } from '../reports/useReport.ts';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { comparePeriods } from './compare-requests.ts';

import './compare.css';
import { narrowCompared, SHOWN, shownOf } from './narrow-compared.ts';

/** Two periods side by side; which, and what of them is shown, stands in the address. */
export function ComparePage() {
	const { strings, say } = useLanguage();
	const words = strings.compare;
	const { with: earlier, show } = useSearch({ from: '/frame/report/compare' });
	const period = usePeriod();
	const navigate = useNavigate({ from: '/report/compare' });
	const found = useQuery({ queryKey: ['compare', period, earlier], queryFn: ({ signal }) => comparePeriods(period, earlier, signal) });
	const shown = shownOf(show);
	useDocumentTitle(words.title);
	const { data } = found;
	return (
		<div className="sheet compare">
			<ReportWays here="compare" />
			<header className="compare-head">
				<h1>{data === undefined ? words.title : words.of(say(periodName(data.period)), say(periodName(data.with)))}</h1>
				<PrintButton />
			</header>
			<p className="quiet compare-intro">{words.intro}</p>
			<div className="filters not-printed">
				<PeriodSelect period={period} choose={(chosen) => navigate({ search: { period: chosen, ...(show === undefined ? {} : { show }) } })} />
				<span className="compare-with">{words.with}</span>
				{data !== undefined && (
					<PeriodSelect period={data.with} choose={(chosen) => navigate({ search: (before) => ({ ...before, period, with: chosen }), resetScroll: false })} />
				)}
				<ChoiceBox
					label={words.show}
					value={shown}
					options={SHOWN.map((one) => ({ value: one, label: words.shown[one] }))}
					choose={(one) => navigate({ search: (before) => ({ ...before, show: one }), replace: true, resetScroll: false })}
				/>
			</div>
			{found.isPending && <Waiting lines={12} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{data !== undefined && <Compared answer={data} shown={shown} />}
		</div>
	);
}

function Compared({ answer, shown }: { readonly answer: CompareAnswer; readonly shown: ReturnType<typeof shownOf> }) {
	const words = useStrings().compare;
	const figures = useMemo(() => narrowCompared(answer.figures, shown), [answer, shown]);
	return (
		<>
			{answer.edition !== null && (
				<p>
					<Link to="/report/editions/$id" params={{ id: answer.edition.id }}>
						{words.signedIn(answer.edition.number)}
					</Link>
				</p>
			)}
			<MostMoved answer={answer} />
			<p className="quiet" role="status">
				{words.count(figures.length, answer.figures.length)}
			</p>
			{figures.length === 0 ? <Nothing title={words.nothing} help={words.nothingHelp} /> : <ComparedTable answer={answer} figures={figures} />}
		</>
	);
}

const DRAWN = 12;
/** What grew out of next to nothing would make every other bar a hair. */
const MOST_DRAWN = 300;

/** The greatest changes of what is counted, as bars: what people would rather look at than read. The numbers stand in the table below. */
function MostMoved({ answer }: { readonly answer: CompareAnswer }) {
	const { strings, say } = useLanguage();
	const words = strings.compare;
	const { number } = useWriting();
	const drawn = useMemo(
		() =>
			narrowCompared(answer.figures, 'most')
				.filter(({ unit, today }) => unit !== '%' && Math.abs(today.change ?? 0) <= MOST_DRAWN)
				.slice(0, DRAWN),
		[answer],
	);
	const categories = useMemo(() => drawn.map(({ label }) => shortened(say(label))), [drawn, say]);
	const series = useMemo(() => [{ name: words.change, values: drawn.map(({ today }) => today.change) }], [drawn, words]);
	const write = useCallback((value: number) => `${number(value)}%`, [number]);
	if (drawn.length < 2) {
		return null;
	}
	return (
		<figure className="compare-chart">
			<figcaption>{words.chart(MOST_DRAWN)}</figcaption>
			<Chart label={words.chart(MOST_DRAWN)} categories={categories} series={series} lying write={write} />
		</figure>
	);
}

const LONGEST = 14;

function shortened(label: string): string {
	return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1)}…`;
}

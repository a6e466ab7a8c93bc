import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { BurdenAnswer, BurdenTotals } from '@yibenzhang/engine';
import { Failure, Nothing } from '../Failure.tsx';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { usePeriod } from '../reports/useReport.ts';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { BurdenCharts } from './BurdenCharts.tsx';
import { burdenOf } from './burden-requests.ts';
import { DemandTable } from './DemandTable.tsx';
import { SentAgainTable } from './SentAgainTable.tsx';
import { TwiceList } from './TwiceList.tsx';
import './burden.css';

/** What the office owes upward, what is asked for twice or without a basis, and its own burden in figures. The period stands in the address. */
export function BurdenPage() {
	const strings = useStrings();
	const words = strings.burden;
	const period = usePeriod();
	const navigate = useNavigate({ from: '/forms/burden' });
	const found = useQuery({ queryKey: ['burden', period], queryFn: ({ signal }) => burdenOf(period, signal) });
	useDocumentTitle(words.title);
	const register = found.data?.register;
	return (
		<div className="sheet burden">
			<Link to="/forms" className="way-back">
				<ArrowLeftOutlined aria-hidden /> {strings.upwardForms.title}
			</Link>
			<header className="burden-head">
				<h1>{words.title}</h1>
				<PeriodSelect period={period} choose={(chosen) => navigate({ search: { period: chosen } })} />
			</header>
			<p className="quiet">{words.intro}</p>
			{register?.readable && (
				<p className="burden-ways">
					<Link to="/records/$register" params={{ register: register.id }} activeOptions={{ exact: true }}>
						{words.toRegister}
					</Link>
					{register.begins && (
						<Link to="/records/$register/new" params={{ register: register.id }}>
							{words.enter}
						</Link>
					)}
				</p>
			)}
			{found.isPending && <Waiting lines={12} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{register === null && <Nothing title={words.noRegister} help={words.noRegisterHelp} />}
			{register?.readable === false && <Nothing title={words.notReadable} />}
			{found.data !== undefined && register?.readable && <Parts answer={found.data} period={period} />}
		</div>
	);
}

function Parts({ answer, period }: { answer: BurdenAnswer; period: string }) {
	const words = useStrings().burden;
	const { totals, owed, twice, without_basis, sent_again, hours_beside, more } = answer;
	return (
		<>
			<Totals totals={totals} />
			{hours_beside > 0 && <p className="quiet">{words.hoursBeside(hours_beside)}</p>}
			{more && <p className="quiet">{words.more}</p>}
			<section aria-labelledby="burden-owed">
				<h2 id="burden-owed">{words.owed.title}</h2>
				{owed.length === 0 ? (
					<p className="quiet">{words.owed.none}</p>
				) : (
					<DemandTable register={answer.register?.id ?? ''} demands={owed} name={words.owed.title} as="owed" />
				)}
			</section>
			{totals.received === 0 ? (
				<Nothing title={words.none} help={words.noneHelp} />
			) : (
				<>
					<BurdenCharts answer={answer} />
					<section aria-labelledby="burden-twice">
						<h2 id="burden-twice">{words.twice.title}</h2>
						<p className="quiet">{twice.length === 0 ? words.twice.none : words.twice.help}</p>
						<TwiceList register={answer.register?.id ?? ''} twice={twice} period={period} />
					</section>
					<section aria-labelledby="burden-without">
						<h2 id="burden-without">{words.without.title}</h2>
						<p className="quiet">{without_basis.length === 0 ? words.without.none : words.without.help}</p>
						{without_basis.length > 0 && (
							<DemandTable register={answer.register?.id ?? ''} demands={without_basis} name={words.without.title} as="without_basis" />
						)}
					</section>
				</>
			)}
			{sent_again.length > 0 && (
				<section aria-labelledby="burden-again">
					<h2 id="burden-again">{words.again.title}</h2>
					<p className="quiet">{words.again.help}</p>
					<SentAgainTable fillings={sent_again} />
				</section>
			)}
		</>
	);
}

const TOTALS = ['received', 'without_basis', 'sent', 'declined', 'late', 'hours'] as const satisfies readonly (keyof BurdenTotals)[];

function Totals({ totals }: { totals: BurdenTotals }) {
	const words = useStrings().burden.totals;
	const { number } = useWriting();
	return (
		<dl className="burden-totals">
			{TOTALS.map((each) => (
				<div key={each}>
					<dt>{words[each]}</dt>
					<dd className={each === 'late' && totals.late > 0 ? 'is-late' : undefined}>{number(totals[each])}</dd>
				</div>
			))}
		</dl>
	);
}

import { Link, useSearch } from '@tanstack/react-router';
import { useStrings } from '../strings/language.tsx';
import './report-ways.css';

const WAYS = [
	{ here: 'report', to: '/report' },
	{ here: 'drafts', to: '/report/drafts' },
	{ here: 'editions', to: '/report/editions' },
	{ here: 'compare', to: '/report/compare' },
	{ here: 'check', to: '/draft-check' },
	{ here: 'contradictions', to: '/contradictions' },
] as const;

/** The pages of the report's area, beside each other; report and period go along. */
export function ReportWays({ here }: { readonly here: (typeof WAYS)[number]['here'] }) {
	const strings = useStrings();
	const { report, period } = useSearch({ strict: false });
	const search = { ...(report === undefined ? {} : { report }), ...(period === undefined ? {} : { period }) };
	const labels = {
		report: strings.frame.pages.report,
		drafts: strings.drafts.title,
		editions: strings.editions.title,
		compare: strings.compare.way,
		check: strings.draftCheck.open,
		contradictions: strings.contradictions.open,
	};
	return (
		<nav className="report-ways" aria-label={strings.report.ways}>
			{WAYS.map((way) => (
				<Link
					key={way.here}
					to={way.to}
					search={search}
					activeOptions={{ exact: true, includeSearch: false }}
					{...(way.here === here ? { 'aria-current': 'page' as const } : {})}
				>
					{labels[way.here]}
				</Link>
			))}
		</nav>
	);
}

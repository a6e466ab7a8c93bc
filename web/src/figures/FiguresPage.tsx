import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Text } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { useNames } from '../records/useRegisters.ts';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { usePeriod } from '../reports/useReport.ts';
import { SearchInput } from '../SearchInput.tsx';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { bySection } from './by-section.ts';
import { FigurePanel } from './FigurePanel.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { listFigures, listTrends } from './figure-requests.ts';
import './figures.css';
import { Waiting } from '../Waiting.tsx';
import { searchFigures } from './search-figures.ts';
import { useLastYear } from './useLastYear.ts';

/** All figures of a period, by line of work; each opens its panel. Words searched for and the open figure stand in the address. */
export function FiguresPage() {
	const strings = useStrings();
	const words = strings.figures;
	const { figure, search = '' } = useSearch({ from: '/frame/figures' });
	const period = usePeriod();
	const navigate = useNavigate({ from: '/figures' });
	const all = useQuery({ queryKey: ['figures', period], queryFn: ({ signal }) => listFigures({ period }, signal) });
	const lastYear = useLastYear(all.data ?? []);
	const trends = useQuery({ queryKey: ['trends', period], queryFn: ({ signal }) => listTrends(period, signal) });
	// Typed here and only then put into the address, or Chinese input would lose half a word.
	const [typed, setTyped] = useState(search);
	const { code } = useNames();
	const found = useMemo(() => searchFigures(all.data ?? [], typed, (section) => wordsOf(code('figure_section', section))), [all.data, typed, code]);
	useDocumentTitle(words.title);

	useEffect(() => {
		const later = setTimeout(() => {
			navigate({ search: (before) => withWords(before, typed), replace: true, resetScroll: false });
		}, 250);
		return () => clearTimeout(later);
	}, [typed, navigate]);

	return (
		<div className={figure === undefined ? 'beside' : 'beside beside-open'}>
			<div className="sheet figures">
				<h1>{words.title}</h1>
				<p className="quiet">{words.intro}</p>
				<search className="filters">
					<PeriodSelect period={period} choose={(chosen) => navigate({ search: (before) => ({ ...before, period: chosen }) })} />
					<SearchInput words={words} value={typed} type={setTyped} />
				</search>
				<div className="figures-count">
					<p role="status">{all.data && words.found(found.length)}</p>
					<Link to="/figures/definitions" search={{ period }} className="not-printed">
						{strings.definitions.title}
					</Link>
					<Link to="/forms" search={{ period }} className="not-printed">
						{strings.upwardForms.title}
					</Link>
				</div>
				{all.isPending && <Waiting lines={12} />}
				{all.isError && <Failure error={all.error} retry={() => all.refetch()} />}
				{lastYear.error && <Failure error={lastYear.error} />}
				{all.data?.length === 0 && <Nothing title={words.empty} help={words.emptyHelp} />}
				{all.data && all.data.length > 0 && found.length === 0 && (
					<Nothing title={words.none} help={words.noneHelp}>
						<Button onClick={() => setTyped('')}>{words.clear}</Button>
					</Nothing>
				)}
				{bySection(found).map(([section, figures]) => (
					<FiguresTable key={section} section={section} figures={figures} open={figure} lastYear={lastYear.values} trends={trends.data} />
				))}
			</div>
			<FigurePanel figure={figure} period={period} close={() => navigate({ search: ({ figure: _, ...before }) => before, resetScroll: false })} />
		</div>
	);
}

function wordsOf(label: Text | undefined): string {
	return label === undefined ? '' : `${label.zh} ${label.en}`;
}

function withWords<Before extends { readonly search?: string }>({ search: _, ...before }: Before, typed: string) {
	return typed === '' ? before : { ...before, search: typed };
}

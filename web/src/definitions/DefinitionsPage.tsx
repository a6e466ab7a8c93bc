/** The definition book (口径手册): every figure's definition with its examples, to read, search and print. */
import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { type DefinitionEntry, today } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { bySection } from '../figures/by-section.ts';
import { searchFigures } from '../figures/search-figures.ts';
import { useNames } from '../records/useRegisters.ts';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { usePeriod } from '../reports/useReport.ts';
import { SearchInput } from '../SearchInput.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { DefinitionSection } from './DefinitionSection.tsx';
import './definitions.css';
import { listDefinitions } from './definition-requests.ts';

export function DefinitionsPage() {
	const { strings, say } = useLanguage();
	const words = strings.definitions;
	const writing = useWriting();
	const { search = '' } = useSearch({ from: '/frame/figures/definitions' });
	const period = usePeriod();
	const navigate = useNavigate({ from: '/figures/definitions' });
	const all = useQuery({ queryKey: ['definitions', period], queryFn: ({ signal }) => listDefinitions(period, signal) });
	// Typed here and only then put into the address, or Chinese input would lose half a word.
	const [typed, setTyped] = useState(search);
	const { code } = useNames();
	const sections = useMemo(() => {
		const nameOf = (section: string) => code('figure_section', section) ?? { zh: section, en: section };
		const told = (section: string, { register, keeper }: DefinitionEntry) =>
			[nameOf(section), register.label, keeper].map(({ zh, en }) => `${zh} ${en}`).join(' ');
		const found = searchFigures(all.data ?? [], typed, told);
		return bySection(found).map(([id, figures]) => ({ id, name: nameOf(id), figures }));
	}, [all.data, typed, code]);
	useDocumentTitle(words.title);
	useHash(all.data !== undefined);

	useEffect(() => {
		const later = setTimeout(() => {
			navigate({
				search: ({ search: _, ...before }) => (typed === '' ? before : { ...before, search: typed }),
				hash: (before) => before ?? '',
				replace: true,
				resetScroll: false,
			});
		}, 250);
		return () => clearTimeout(later);
	}, [typed, navigate]);

	return (
		<div className="sheet definitions">
			<nav aria-label={strings.figures.title}>
				<Link to="/figures" search={{ period }} activeOptions={{ exact: true }} className="way-back">
					<ArrowLeftOutlined aria-hidden /> {strings.figurePage.toList}
				</Link>
			</nav>
			<header className="definitions-head">
				<h1>{words.title}</h1>
				<Button icon={<PrinterOutlined aria-hidden />} className="not-printed" onClick={() => window.print()}>
					{words.print}
				</Button>
			</header>
			<p className="quiet">{words.intro}</p>
			<p className="definitions-printed">{words.printedOf(period, writing.day(today(new Date())))}</p>
			<search className="filters">
				<PeriodSelect period={period} choose={(chosen) => navigate({ search: (before) => ({ ...before, period: chosen }) })} />
				<SearchInput words={words} value={typed} type={setTyped} />
			</search>
			<div className="figures-count not-printed">
				<p role="status">{all.data && words.found(sections.reduce((sum, { figures }) => sum + figures.length, 0))}</p>
			</div>
			{sections.length > 1 && (
				<nav aria-label={words.contents} className="definitions-contents not-printed">
					{sections.map(({ id, name, figures }) => (
						<a key={id} href={`#${sectionAnchor(id)}`}>
							{say(name)} <span className="quiet">{figures.length}</span>
						</a>
					))}
				</nav>
			)}
			{all.isPending && <Waiting lines={14} />}
			{all.isError && <Failure error={all.error} retry={() => all.refetch()} />}
			{all.data && sections.length === 0 && (
				<Nothing title={words.none} help={words.noneHelp}>
					<Button onClick={() => setTyped('')}>{words.clear}</Button>
				</Nothing>
			)}
			{sections.map(({ id, name, figures }) => (
				<DefinitionSection key={id} section={id} anchor={sectionAnchor(id)} name={name} figures={figures} period={period} />
			))}
		</div>
	);
}

function sectionAnchor(section: string): string {
	return `section-${section}`;
}

/** The place that the address names is there only when the book has come. */
function useHash(ready: boolean): void {
	const { hash } = useLocation();
	useEffect(() => {
		if (ready && hash !== '') {
			document.getElementById(decodeURIComponent(hash))?.scrollIntoView();
		}
	}, [ready, hash]);
}

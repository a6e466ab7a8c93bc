import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ListedFigure, Text } from '@yibenzhang/engine';
import { Button, Input, Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { listFigures } from '../api.ts';
import { Failure, Nothing } from '../Failure.tsx';
import { useNames } from '../records/useRegisters.ts';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { FigurePanel } from './FigurePanel.tsx';
import './figures.css';
import { searchFigures } from './search-figures.ts';

/** All figures of a period, by section; each opens its panel. Words searched for and the open figure stand in the address. */
export function FiguresPage() {
	const { strings } = useLanguage();
	const words = strings.figures;
	const { period, figure, search = '' } = useSearch({ from: '/frame/figures' });
	const navigate = useNavigate({ from: '/figures' });
	const all = useQuery({ queryKey: ['figures', period], queryFn: ({ signal }) => listFigures(period, signal) });
	// Typed here and only then put into the address, or Chinese input would lose half a word.
	const [typed, setTyped] = useState(search);
	const { code } = useNames();
	const found = useMemo(() => searchFigures(all.data ?? [], typed, (section) => wordsOf(code('figure_section', section))), [all.data, typed, code]);
	useDocumentTitle(words.title);

	useEffect(() => {
		const later = setTimeout(() => {
			navigate({ search: (before) => ({ ...keep(before), ...(typed === '' ? {} : { search: typed }) }), replace: true, resetScroll: false });
		}, 250);
		return () => clearTimeout(later);
	}, [typed, navigate]);

	return (
		<div className={figure === undefined ? 'beside' : 'beside beside-open'}>
			<div className="sheet figures">
				<h1>{words.title}</h1>
				<p className="quiet">{words.intro}</p>
				<search className="figures-search">
					<PeriodSelect period={period} choose={(chosen) => navigate({ search: { period: chosen, ...(search === '' ? {} : { search }) } })} />
					<Input
						allowClear
						type="search"
						prefix={<SearchOutlined aria-hidden />}
						aria-label={words.search}
						placeholder={words.searchHint}
						value={typed}
						onChange={({ target }) => setTyped(target.value)}
					/>
				</search>
				<p className="figures-count" role="status">
					{all.data && words.found(found.length)}
				</p>
				{all.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
				{all.isError && <Failure error={all.error} retry={() => all.refetch()} />}
				{all.data?.length === 0 && <Nothing title={words.empty} help={words.emptyHelp} />}
				{all.data && all.data.length > 0 && found.length === 0 && (
					<Nothing title={words.none} help={words.noneHelp}>
						<Button onClick={() => setTyped('')}>{words.clear}</Button>
					</Nothing>
				)}
				{bySection(found).map(([section, figures]) => (
					<SectionTable key={section} section={section} figures={figures} open={figure} />
				))}
			</div>
			<FigurePanel figure={figure} period={period} close={() => navigate({ search: (before) => keepSearch(before), resetScroll: false })} />
		</div>
	);
}

function wordsOf(label: Text | undefined): string {
	return label === undefined ? '' : `${label.zh} ${label.en}`;
}

interface FiguresSearch {
	readonly period: string;
	readonly figure?: string;
	readonly search?: string;
}

function keep({ period, figure }: FiguresSearch): FiguresSearch {
	return { period, ...(figure === undefined ? {} : { figure }) };
}

function keepSearch({ period, search }: FiguresSearch): FiguresSearch {
	return { period, ...(search === undefined ? {} : { search }) };
}

/** Sections in the order in which they first come. */
function bySection(figures: readonly ListedFigure[]): [string, ListedFigure[]][] {
	const sections = new Map<string, ListedFigure[]>();
	for (const figure of figures) {
		sections.set(figure.section, [...(sections.get(figure.section) ?? []), figure]);
	}
	return [...sections];
}

function SectionTable({ section, figures, open }: { section: string; figures: readonly ListedFigure[]; open: string | undefined }) {
	const { strings, language, say } = useLanguage();
	const words = strings.figures;
	const writing = useWriting();
	const name = useNames().code('figure_section', section);
	return (
		<table className="figures-table">
			<caption>{name === undefined ? section : say(name)}</caption>
			<thead>
				<tr>
					<th scope="col">{words.no}</th>
					<th scope="col">{words.name}</th>
					<th scope="col" className="right">
						{words.said}
					</th>
					<th scope="col" className="right">
						{words.value}
					</th>
					<th scope="col">{words.until}</th>
				</tr>
			</thead>
			<tbody>
				{figures.map((figure) => (
					<tr key={figure.id} className={figure.id === open ? 'is-open' : undefined}>
						<td className="figures-no">{figure.no}</td>
						<th scope="row">
							<Link
								to="/figures"
								search={(before) => ({ ...keepSearch(before as FiguresSearch), figure: figure.id })}
								resetScroll={false}
								aria-haspopup="dialog"
							>
								{say(figure.label)}
							</Link>
						</th>
						<td className="right figures-said">{language === 'zh' ? figure.said : figure.said_en}</td>
						<td className="right figures-value">{figure.value === null ? words.noValue : writing.quantity(figure.value, figure.unit)}</td>
						<td className="figures-until">{writing.day(figure.period.until_on)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

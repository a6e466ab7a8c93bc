import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Register } from '@yibenzhang/engine';
import { useEffect, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Failure, Nothing } from '../Failure.tsx';
import { useYearlyReport } from '../reports/useReport.ts';
import { SearchInput } from '../SearchInput.tsx';
import { SheetTools } from '../spreadsheets/SheetTools.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { daysCondition } from './days-condition.ts';
import { Pages, usePages } from './Pages.tsx';
import { RecordsTable } from './RecordsTable.tsx';
import { findRecords } from './record-requests.ts';
import './records.css';
import { Waiting } from '../Waiting.tsx';
import { useRegister, useRegisters } from './useRegisters.ts';

/** The records of one register that the reader may read: searched, by year, page by page. */
export function RecordsPage() {
	const { strings, say } = useLanguage();
	const words = strings.registers;
	const { register: id } = useParams({ from: '/frame/records/$register' });
	const registers = useRegisters();
	const register = useRegister(id);
	useDocumentTitle(register === undefined ? words.title : say(register.label));
	return (
		<div className="sheet records">
			<nav aria-label={strings.record.crumb}>
				<Link to="/records" activeOptions={{ exact: true }}>
					{words.title}
				</Link>
			</nav>
			<h1>{register === undefined ? words.title : say(register.label)}</h1>
			{registers.isPending && <Waiting lines={12} />}
			{registers.isError && <Failure error={registers.error} retry={() => registers.refetch()} />}
			{registers.data && register === undefined && <Nothing title={words.unreadable} help={words.unreadableHelp} />}
			{register && (
				<>
					<p className="quiet">{say(register.help)}</p>
					<RecordsFound key={register.id} register={register} />
				</>
			)}
		</div>
	);
}

function RecordsFound({ register }: { register: Register }) {
	const { strings } = useLanguage();
	const words = strings.registers;
	const { search = '', days } = useSearch({ from: '/frame/records/$register' });
	const navigate = useNavigate({ from: '/records/$register' });
	const years = useYearlyReport()?.years ?? [];
	const [typed, setTyped] = useState(search);
	const pages = usePages(`records ${register.id} ${search} ${days ?? ''}`);
	const filter = daysCondition(register, days);
	const found = useQuery({
		queryKey: ['records', register.id, search, days, pages.cursor],
		queryFn: ({ signal }) =>
			findRecords(
				register.id,
				{
					limit: 20,
					...(search === '' ? {} : { search }),
					...(filter === undefined ? {} : { filter: JSON.stringify(filter) }),
					...(pages.cursor === undefined ? {} : { cursor: pages.cursor }),
				},
				signal,
			),
		placeholderData: keepPreviousData,
	});

	useEffect(() => {
		const later = setTimeout(() => {
			navigate({ search: ({ search: _, ...before }) => (typed === '' ? before : { ...before, search: typed }), replace: true, resetScroll: false });
		}, 300);
		return () => clearTimeout(later);
	}, [typed, navigate]);

	const shown = { ...(search === '' ? {} : { search }), ...(filter === undefined ? {} : { filter: JSON.stringify(filter) }) };
	return (
		<>
			<SheetTools register={register} shown={{ ...shown, columns: shownColumns(register) }} mayImport={register.without?.includes('create') !== true} />
			<search className="filters">
				<ChoiceBox
					label={strings.period.label}
					value={days ?? ''}
					choose={(chosen) => navigate({ search: ({ days: _, ...before }) => (chosen === '' ? before : { ...before, days: chosen }) })}
					options={[{ value: '', label: words.anyYear }, ...years.map((year) => ({ value: year, label: strings.period.year(year) }))]}
				/>
				{register.search.length > 0 && <SearchInput words={words} value={typed} type={setTyped} />}
			</search>
			<p className="records-count" role="status">
				{found.data && words.found(found.data.total, found.data.capped)}
			</p>
			{found.isPending && <Waiting lines={12} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{found.data?.records.length === 0 && <Nothing title={words.none} help={words.noneHelp} />}
			{found.data && found.data.records.length > 0 && <RecordsTable register={register} records={found.data.records} busy={found.isPlaceholderData} />}
			{found.data && <Pages pages={pages} next={found.data.next} busy={found.isPlaceholderData} of={words.title} />}
		</>
	);
}

/** As the table has them. */
function shownColumns(register: Register): string {
	return [register.title, ...register.list.filter((id) => id !== register.title), 'unit', 'state'].join(',');
}

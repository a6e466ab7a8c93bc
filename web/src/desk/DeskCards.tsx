import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Register } from '@yibenzhang/engine';
import { type ReactNode, useMemo } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { Pages, usePages } from '../records/Pages.tsx';
import { RecordsTable } from '../records/RecordsTable.tsx';
import { findRecords } from '../records/record-requests.ts';
import '../records/records.css';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { ListNarrowing } from './DeskToolbar.tsx';
import { columnsOf } from './desk-columns.ts';
import { FilterBar } from './FilterBar.tsx';
import type { DeskView } from './useDeskLook.ts';
import { ViewMenu } from './ViewMenu.tsx';

const PAGE = 20;

/** The same list on a phone: record by record, page by page, with the same views and filters. */
export function DeskCards({ register, shown, tools }: { readonly register: Register; readonly shown: DeskView; readonly tools: ReactNode }) {
	const { strings, say } = useLanguage();
	const words = strings.registers;
	const { question, look } = shown;
	const columns = useMemo(() => columnsOf(register, strings, say), [register, strings, say]);
	const pages = usePages(`records ${register.id} ${JSON.stringify(question)}`);
	const found = useQuery({
		queryKey: ['records', register.id, question, pages.cursor],
		queryFn: ({ signal }) => findRecords(register.id, { ...question, limit: PAGE, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) }, signal),
		placeholderData: keepPreviousData,
		enabled: look !== undefined,
	});
	return (
		<div className="records desk-cards">
			<ViewMenu register={register} shown={shown} />
			{look !== undefined && <ListNarrowing register={register} shown={shown} />}
			<div className="desk-toolbar">{tools}</div>
			<FilterBar register={register} columns={columns} filter={look?.filter} asked={shown.asked} change={(filter) => shown.setLook({ filter })} />
			<p className="records-count" role="status">
				{found.data && words.found(found.data.total, found.data.capped)}
			</p>
			{found.isPending && <Waiting lines={12} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{found.data?.records.length === 0 && <Nothing title={words.none} help={words.noneHelp} />}
			{found.data && found.data.records.length > 0 && <RecordsTable register={register} records={found.data.records} busy={found.isPlaceholderData} />}
			{found.data && <Pages pages={pages} next={found.data.next} busy={found.isPlaceholderData} of={words.title} />}
		</div>
	);
}

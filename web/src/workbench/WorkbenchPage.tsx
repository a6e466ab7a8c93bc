/** What somebody finds first in the day: what is due, what came in, figures in sight, the ways to record. All by rights and data: nothing here knows a register by name. */
import { useQueries } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { today } from '@yibenzhang/engine';
import { useRef } from 'react';
import { Failure } from '../Failure.tsx';
import { FigurePanel } from '../figures/FigurePanel.tsx';
import { useRegisters } from '../records/useRegisters.ts';
import { usePeriod } from '../reports/useReport.ts';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { CameInPart } from './CameInPart.tsx';
import { ContradictionsPart } from './ContradictionsPart.tsx';
import { DraftsPart } from './DraftsPart.tsx';
import { DuePart } from './DuePart.tsx';
import { EntriesPart } from './EntriesPart.tsx';
import { NothingToRead } from './NothingToRead.tsx';
import { PinnedPart } from './PinnedPart.tsx';
import './workbench.css';
import { cameInQuery, dueQuery, entriesQuery, ownContradictionsQuery, pinnedQuery } from './workbench-queries.ts';
import type { WorkbenchSearch } from './workbench-search.ts';

export function WorkbenchPage() {
	const words = useStrings().workbench;
	const writing = useWriting();
	const registers = useRegisters();
	const { figure } = useSearch({ from: '/frame/' });
	const period = usePeriod();
	const navigate = useNavigate({ from: '/' });
	useDocumentTitle(words.title);
	return (
		<div className={figure === undefined ? 'beside' : 'beside beside-open'}>
			<div className="workbench">
				<header className="workbench-head">
					<h1>{words.title}</h1>
					<p className="quiet">{words.today(writing.day(today(new Date())))}</p>
				</header>
				{registers.isPending && <Waiting lines={10} />}
				{registers.isError && <Failure error={registers.error} retry={() => registers.refetch()} />}
				{registers.data?.registers.length === 0 && <NothingToRead />}
				{registers.data !== undefined && registers.data.registers.length > 0 && <Parts period={period} figure={figure} />}
			</div>
			<FigurePanel
				figure={figure}
				period={period}
				close={() => navigate({ search: ({ figure: _, ...before }: WorkbenchSearch) => before, resetScroll: false })}
			/>
		</div>
	);
}

/** All at once when all have come, so that nothing jumps under the eye; each tells its own fault. */
function Parts({ period, figure }: { period: string; figure: string | undefined }) {
	const asked = useQueries({ queries: [pinnedQuery(period), dueQuery, entriesQuery, cameInQuery, ownContradictionsQuery] });
	const stood = useRef(false);
	stood.current ||= asked.every(({ isPending }) => !isPending);
	if (!stood.current) {
		return <Waiting lines={10} />;
	}
	return (
		<>
			<PinnedPart period={period} open={figure} />
			<div className="workbench-columns">
				<DuePart />
				<div className="workbench-side">
					<EntriesPart />
					<ContradictionsPart />
					<DraftsPart />
					<CameInPart />
				</div>
			</div>
		</>
	);
}

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ImportAnswer, ImportRowKind, ImportTotals, Register } from '@yibenzhang/engine';
import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { listImportRows } from './spreadsheet-requests.ts';

const KINDS: readonly ImportRowKind[] = ['new', 'changed', 'same', 'refused'];
const AT_ONCE = 50;

/** The rows by what they would do; the kind that is open stands in the address. */
export function ImportPreview({ register, of, totals }: { register: Register; of: ImportAnswer; totals: ImportTotals }) {
	const strings = useStrings();
	const words = strings.spreadsheets;
	const { number } = useWriting();
	const navigate = useNavigate({ from: '/records/$register/import' });
	const search = useSearch({ from: '/frame/records/$register/import' });
	const open = KINDS.find((kind) => kind === search.kind) ?? (totals.refused > 0 ? 'refused' : (KINDS.find((kind) => totals[kind] > 0) ?? 'new'));
	const tabs = useRef<HTMLDivElement>(null);
	const choose = (kind: ImportRowKind) => navigate({ search: (before) => ({ ...before, kind }), replace: true, resetScroll: false });

	function move(event: KeyboardEvent) {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		if (step === undefined) {
			return;
		}
		event.preventDefault();
		const next = (KINDS.indexOf(open) + step + KINDS.length) % KINDS.length;
		choose(KINDS[next] ?? open);
		tabs.current?.querySelectorAll('button')[next]?.focus();
	}

	return (
		<section className="preview" aria-label={words.step.check}>
			<div role="tablist" className="preview-tabs" ref={tabs}>
				{KINDS.map((kind) => (
					<button
						key={kind}
						type="button"
						role="tab"
						id={`tab-${kind}`}
						aria-selected={kind === open}
						aria-controls="preview-rows"
						tabIndex={kind === open ? 0 : -1}
						className={`preview-tab is-${kind}`}
						onClick={() => choose(kind)}
						onKeyDown={move}
					>
						<span className="preview-count">{number(totals[kind])}</span>
						<span>{words.kinds[kind]}</span>
					</button>
				))}
			</div>
			<div role="tabpanel" id="preview-rows" aria-labelledby={`tab-${open}`}>
				<p className="quiet">{words.kindHelp[open]}</p>
				<PreviewRows key={open} register={register} of={of} kind={open} />
			</div>
			{totals.left_out.length > 0 && (
				<p className="quiet">
					{words.leftOut}
					{strings.app.colon}
					{totals.left_out.map(({ why, count }) => words.leftOutOf(words.leftOutWhy[why], count)).join(words.listMark)}
				</p>
			)}
		</section>
	);
}

function PreviewRows({ register, of, kind }: { register: Register; of: ImportAnswer; kind: ImportRowKind }) {
	const words = useStrings().spreadsheets;
	const found = useInfiniteQuery({
		queryKey: ['import-rows', of.id, kind, of.totals],
		queryFn: ({ pageParam, signal }) => listImportRows(of.id, { kind, limit: AT_ONCE, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal),
		initialPageParam: '',
		getNextPageParam: ({ next }) => next ?? undefined,
		placeholderData: keepPreviousData,
	});
	if (found.isPending) {
		return <Waiting lines={8} />;
	}
	if (found.isError) {
		return <Failure error={found.error} retry={() => found.refetch()} />;
	}
	const rows = found.data.pages.flatMap((page) => page.rows);
	return rows.length === 0 ? (
		<Nothing title={words.nothing[kind]} />
	) : (
		<>
			<PreviewTable register={register} of={of} rows={rows} kind={kind} />
			{found.hasNextPage && (
				<Button disabled={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
					{words.more}
				</Button>
			)}
		</>
	);
}

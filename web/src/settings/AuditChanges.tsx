import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AuditRow } from '@yibenzhang/engine';
import { Button } from 'antd';
import { Failure, Nothing } from '../Failure.tsx';
import { useNames } from '../records/useRegisters.ts';
import { useSession } from '../session/useSession.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { AuditFilters, useAuditFilter } from './AuditFilters.tsx';
import { searchAudit } from './settings-requests.ts';

/** Who changed what, the latest first. */
export function AuditChanges() {
	const { audit: words } = useLanguage().strings.settings;
	const filter = useAuditFilter();
	const asked = useInfiniteQuery({
		queryKey: ['settings', 'audit', filter],
		queryFn: ({ pageParam, signal }) => searchAudit({ ...filter, ...(pageParam === null ? {} : { before: String(pageParam) }) }, signal),
		initialPageParam: null as number | null,
		getNextPageParam: ({ next }) => next,
	});
	const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
	return (
		<>
			<AuditFilters names={['account', 'register', 'unit', 'days']} />
			{asked.isPending && <Waiting lines={10} />}
			{asked.isError && <Failure error={asked.error} retry={() => asked.refetch()} />}
			{asked.data && rows.length === 0 && <Nothing title={asked.hasNextPage ? words.noneYet : words.none} />}
			<ul className="audit-rows">
				{rows.map((row) => (
					<Entry key={row.seq} row={row} />
				))}
			</ul>
			{asked.hasNextPage && (
				<Button loading={asked.isFetchingNextPage} onClick={() => asked.fetchNextPage()}>
					{words.more}
				</Button>
			)}
		</>
	);
}

function Entry({ row }: { row: AuditRow }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.audit;
	const { and } = strings.settings.rights;
	const writing = useWriting();
	const names = useNames();
	const { data: session } = useSession();
	const unit = row.unit === null ? undefined : names.unit(row.unit);
	return (
		<li>
			<p>
				<b>{say(row.action_label)}</b>
				<span>{row.account_name ?? row.account}</span>
				{row.register_label && <span>{say(row.register_label)}</span>}
				{unit && <span>{say(unit)}</span>}
				{row.subject !== null && <span>{row.subject}</span>}
				<span className="quiet">{writing.moment(row.at)}</span>
			</p>
			{row.fields.length > 0 && <p>{words.fields(row.fields.map(say).join(and))}</p>}
			{row.details !== null && <p className="quiet">{tellDetails(row.details)}</p>}
			{row.reason !== null && <p>{words.reason(row.reason)}</p>}
			<p className="quiet">
				<span>{words.sequence(row.seq)}</span>
				{row.version !== null && <span>{words.version(row.version)}</span>}
				<span className="audit-link" title={row.hash}>
					{words.hash} {row.hash.slice(0, 16)}…
				</span>
				{row.register !== null && session?.administers === false && (
					<Link to="/records/$register/$id" params={{ register: row.register, id: row.record_id }}>
						{words.open}
					</Link>
				)}
			</p>
		</li>
	);
}

function tellDetails(details: Readonly<Record<string, unknown>>): string {
	return Object.entries(details)
		.filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
		.map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`)
		.join(' · ');
}

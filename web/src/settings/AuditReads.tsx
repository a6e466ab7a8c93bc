import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Failure, Nothing } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { AuditFilters, useAuditFilter } from './AuditFilters.tsx';
import { listReads } from './settings-requests.ts';

/** Who read sensitive records, the latest first. */
export function AuditReads() {
	const { strings, say } = useLanguage();
	const words = strings.settings.audit;
	const writing = useWriting();
	const { account, register, record } = useAuditFilter();
	const filter = {
		...(account === undefined ? {} : { account }),
		...(register === undefined ? {} : { register }),
		...(record === undefined ? {} : { record }),
	};
	const asked = useInfiniteQuery({
		queryKey: ['settings', 'reads', filter],
		queryFn: ({ pageParam, signal }) => listReads({ ...filter, ...(pageParam === null ? {} : { before: pageParam }) }, signal),
		initialPageParam: null as string | null,
		getNextPageParam: ({ next }) => next,
	});
	const reads = asked.data?.pages.flatMap((page) => page.reads) ?? [];
	return (
		<>
			<AuditFilters names={['account', 'register']} />
			{asked.isPending && <Waiting lines={10} />}
			{asked.isError && <Failure error={asked.error} retry={() => asked.refetch()} />}
			{asked.data && reads.length === 0 && <Nothing title={words.none} />}
			<ul className="audit-rows">
				{reads.map((read) => (
					<li key={read.id}>
						<p>
							<b>{read.account_name ?? read.account}</b>
							<span>{say(read.register_label)}</span>
							<span>{words.read(read.total)}</span>
							<span className="quiet">{words.purposes[read.purpose] ?? read.purpose}</span>
							<span className="quiet">{writing.moment(read.at)}</span>
						</p>
					</li>
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

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CameIn } from '@yibenzhang/engine';
import { Button } from 'antd';
import { Failure, Nothing } from '../Failure.tsx';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { cameInQuery } from './workbench-queries.ts';
import { keepSeen } from './workbench-requests.ts';

/** What others recorded or changed since the reader looked last; gone once they say that they have seen it. */
export function CameInPart() {
	const words = useStrings().workbench.came;
	const writing = useWriting();
	const queries = useQueryClient();
	const found = useQuery(cameInQuery);
	const seen = useMutation({ mutationFn: keepSeen, onSuccess: () => queries.invalidateQueries({ queryKey: cameInQuery.queryKey }) });
	const { data } = found;
	return (
		<section className="workbench-part" aria-labelledby="came-title">
			<div className="workbench-part-head">
				<h2 id="came-title">{words.title}</h2>
				{data !== undefined && data.records.length > 0 && (
					<Button size="small" disabled={seen.isPending} onClick={() => seen.mutate(data.until)}>
						{words.seen}
					</Button>
				)}
			</div>
			{found.isPending && <Waiting lines={4} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{seen.isError && <Failure error={seen.error} />}
			{data?.records.length === 0 && <Nothing title={words.none} help={words.noneHelp} />}
			{data !== undefined && data.records.length > 0 && (
				<>
					<p className="quiet">{words.help(writing.moment(data.since))}</p>
					<ul className="came-rows">
						{data.records.map((record) => (
							<CameInRow key={record.id} record={record} />
						))}
					</ul>
					{data.more && <p className="quiet workbench-more">{words.more}</p>}
				</>
			)}
		</section>
	);
}

function CameInRow({ record }: { record: CameIn }) {
	const { strings, say } = useLanguage();
	const words = strings.workbench.came;
	const writing = useWriting();
	const { account } = useNames();
	return (
		<li>
			<Link to="/records/$register/$id" params={{ register: record.register, id: record.id }}>
				{record.title}
			</Link>
			{record.is_new && <span className="state workbench-new">{words.isNew}</span>}
			<p className="quiet">{words.by(say(record.action_label), account(record.made_by) ?? record.made_by, writing.moment(record.recorded_at))}</p>
		</li>
	);
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failure } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { entriesQuery } from './workbench-queries.ts';

const FIRST = 8;

/** The registers in which the reader records, those used last first. */
export function EntriesPart() {
	const { strings, say } = useLanguage();
	const words = strings.workbench.entries;
	const found = useQuery(entriesQuery);
	const registers = found.data?.registers ?? [];
	if (found.data !== undefined && registers.length === 0) {
		return null;
	}
	return (
		<section className="workbench-part" aria-labelledby="entries-title">
			<div className="workbench-part-head">
				<h2 id="entries-title">{words.title}</h2>
				{registers.length > FIRST && <Link to="/records">{words.all}</Link>}
			</div>
			{found.isPending && <Waiting lines={4} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{registers.length > 0 && (
				<ul className="entries-rows">
					{registers.slice(0, FIRST).map(({ id, label, help }) => (
						<li key={id}>
							<Link to="/records/$register/new" params={{ register: id }} className="workbench-way" title={say(help)}>
								{say(label)}
							</Link>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

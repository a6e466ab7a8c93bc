import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useStrings } from '../strings/language.tsx';
import { ownContradictionsQuery } from './workbench-queries.ts';

/** What does not fit together in records of the own unit; nothing where all does, and no reason to disturb where it is not known. */
export function ContradictionsPart() {
	const words = useStrings().contradictions;
	const { data } = useQuery(ownContradictionsQuery);
	if (data === undefined || data.open === 0) {
		return null;
	}
	return (
		<section className="workbench-part" aria-labelledby="contradictions-title">
			<div className="workbench-part-head">
				<h2 id="contradictions-title">
					<Link to="/contradictions">{words.workbench(data.open)}</Link>
				</h2>
			</div>
			<p className="quiet">{words.workbenchHelp}</p>
		</section>
	);
}

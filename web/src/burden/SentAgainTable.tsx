import { Link } from '@tanstack/react-router';
import type { SentAgain } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** Fillings that were sent in the place of another: both open, with the reason and the hours that it took. */
export function SentAgainTable({ fillings }: { fillings: readonly SentAgain[] }) {
	const { strings, say } = useLanguage();
	const { again, columns } = strings.burden;
	const { day, number: hoursOf } = useWriting();
	return (
		<table className="burden-table">
			<caption className="unseen">{again.title}</caption>
			<thead>
				<tr>
					{[again.filling, again.replaces, again.why, again.sent, columns.hours].map((head) => (
						<th key={head} scope="col" className={head === columns.hours ? 'burden-hours' : undefined}>
							{head}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{fillings.map(({ filling, form, title, period_said, number, replaces, reason, sent_on, sent_by_name, hours }) => (
					<tr key={filling}>
						<th scope="row">
							<Link to="/forms/$id/fillings/$filling" params={{ id: form, filling }}>
								{again.name(title, say(period_said), number)}
							</Link>
						</th>
						<td data-label={again.replaces} className="burden-which">
							<Link to="/forms/$id/fillings/$filling" params={{ id: form, filling: replaces.id }}>
								{again.which(replaces.number)}
							</Link>
						</td>
						<td data-label={again.why}>{reason}</td>
						<td data-label={again.sent}>
							{day(sent_on)} {sent_by_name}
						</td>
						<td data-label={columns.hours} className="burden-hours">
							{hours === null ? '—' : hoursOf(hours)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

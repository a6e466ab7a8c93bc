import { Link } from '@tanstack/react-router';
import { type BurdenDemand, today } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

const DAY = 86_400_000;

interface DemandTableProps {
	readonly register: string;
	readonly demands: readonly BurdenDemand[];
	readonly name: string;
	/** What matters: when it is due, or on what it rests and what it cost. */
	readonly as: 'owed' | 'without_basis';
}

/** Demands one a line, each opens its record; on a phone one below the other. */
export function DemandTable({ register, demands, name, as }: DemandTableProps) {
	const { strings, say } = useLanguage();
	const words = strings.burden;
	const { day, number } = useWriting();
	const heads = as === 'owed' ? [words.owed.due, words.columns.demand] : [words.columns.demand];
	const rest =
		as === 'owed' ? [words.columns.sender, words.columns.unit] : [words.columns.sender, words.columns.basis, words.columns.received, words.columns.hours];
	return (
		<table className="burden-table">
			<caption className="unseen">{name}</caption>
			<thead>
				<tr>
					{[...heads, ...rest].map((head) => (
						<th key={head} scope="col" className={head === words.columns.hours ? 'burden-hours' : undefined}>
							{head}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{demands.map((demand) => (
					<tr key={demand.id}>
						{as === 'owed' && (
							<td className="burden-due" data-label={words.owed.due}>
								{day(demand.due_on)} <DaysLeft due_on={demand.due_on} />
							</td>
						)}
						<th scope="row">
							<Link to="/records/$register/$id" params={{ register, id: demand.id }}>
								{demand.title}
							</Link>
						</th>
						<td data-label={words.columns.sender}>{say(demand.sender)}</td>
						{as === 'owed' ? (
							<td data-label={words.columns.unit}>{say(demand.unit)}</td>
						) : (
							<>
								<td data-label={words.columns.basis}>{say(demand.basis)}</td>
								<td data-label={words.columns.received}>{day(demand.received_on)}</td>
								<td data-label={words.columns.hours} className="burden-hours">
									{demand.hours === null ? '—' : number(demand.hours)}
								</td>
							</>
						)}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function DaysLeft({ due_on }: { due_on: string }) {
	const words = useLanguage().strings.burden.owed;
	const days = Math.round((Date.parse(due_on) - Date.parse(today(new Date()))) / DAY);
	return <span className={days < 0 ? 'is-late' : 'quiet'}>{days < 0 ? words.late(-days) : words.left(days)}</span>;
}

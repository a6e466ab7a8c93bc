import { Link } from '@tanstack/react-router';
import { DEMANDS, isCalledAlike, today, type UpwardForm } from '@yibenzhang/engine';
import { Failure } from '../Failure.tsx';
import { useNames } from '../records/useRegisters.ts';
import { usePeriod } from '../reports/useReport.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { dueOn, titleOf, useDemands } from './useDemands.ts';

/** What is owed upward, by the day on which it is due, with the form that answers it where one is called alike. */
export function OwedList({ forms }: { forms: readonly UpwardForm[] }) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms.owed;
	const writing = useWriting();
	const period = usePeriod();
	const names = useNames();
	const { register, data, error, refetch } = useDemands();
	if (register === undefined) {
		return null;
	}
	const senderOf = (code: unknown) => names.code(register.fields[DEMANDS.sender]?.codes ?? '', String(code));
	return (
		<section className="owed" aria-labelledby="owed">
			<h2 id="owed">{words.title}</h2>
			{error && <Failure error={error} retry={() => refetch()} />}
			{data?.records.length === 0 && <p className="quiet">{words.none}</p>}
			<ul>
				{data?.records.map((demand) => {
					const form = forms.find((one) => !one.retired && isCalledAlike(one.title, titleOf(demand)));
					const sender = senderOf(demand.values[DEMANDS.sender]);
					const isLate = dueOn(demand) < today(new Date());
					return (
						<li key={demand.id}>
							<span className={isLate ? 'owed-day is-late' : 'owed-day'}>
								{writing.day(dueOn(demand))}
								{isLate && <span className="unseen"> {words.late}</span>}
							</span>
							<span className="owed-what">
								<Link to="/records/$register/$id" params={{ register: DEMANDS.register, id: demand.id }}>
									{titleOf(demand)}
								</Link>{' '}
								{sender && <span className="quiet">{say(sender)}</span>}
							</span>
							{form?.may_keep && (
								<Link to="/forms/$id/fill" params={{ id: form.id }} search={{ period }}>
									{words.fill}
								</Link>
							)}
						</li>
					);
				})}
			</ul>
			<p className="owed-ways">
				<Link to="/records/$register/new" params={{ register: DEMANDS.register }}>
					{words.enter}
				</Link>
				<Link to="/records/$register" params={{ register: DEMANDS.register }} activeOptions={{ exact: true }}>
					{words.all}
				</Link>
				<Link to="/forms/burden" search={{ period }}>
					{strings.burden.title}
				</Link>
			</p>
		</section>
	);
}

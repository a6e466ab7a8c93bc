import { Link } from '@tanstack/react-router';
import type { UpwardFormDetail } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** What was filled in, the latest first. */
export function FillingsList({ form }: { form: UpwardFormDetail }) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const writing = useWriting();
	return (
		<section className="form-fillings" aria-labelledby="form-fillings">
			<h2 id="form-fillings">{words.fillings}</h2>
			{form.fillings.length === 0 && <p className="quiet">{words.neverFilled}</p>}
			<ul>
				{form.fillings.map((filling) => (
					<li key={filling.id}>
						<Link to="/forms/$id/fillings/$filling" params={{ id: form.id, filling: filling.id }}>
							{words.fillingName(say(filling.period_said), filling.number)}
						</Link>
						<span className={filling.sent === null ? 'state state-off' : 'state'}>{filling.sent === null ? words.notSent : words.sent}</span>
						{filling.replaced_by !== null && <span className="state state-off">{words.replaced}</span>}
						<span className="quiet">
							{filling.sent === null
								? words.keptMoment(filling.made_by_name, writing.moment(filling.known_at))
								: words.sentMoment(filling.sent.name, writing.moment(filling.sent.at))}
						</span>
						{filling.reason !== null && (
							<span className="form-filling-why">
								{filling.replaces === null ? words.keep.reasonWas : words.replacesBecause(filling.replaces.number)}
								{filling.reason}
							</span>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

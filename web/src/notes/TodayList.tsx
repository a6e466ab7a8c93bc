import type { RegistersAnswer } from '@yibenzhang/engine';
import type { TakenAlong } from '../offline/taken-along.ts';
import { usePhoneLanguage } from '../strings/language.tsx';

/** What this account wrote today and stands in the book, as it was when there was a line last. */
export function TodayList({ registers, taken }: { registers: RegistersAnswer; taken: TakenAlong | undefined }) {
	const { strings, say, language } = usePhoneLanguage();
	const words = strings.notes;
	const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai', hourCycle: 'h23' });
	const written = taken?.written ?? [];
	if (written.length === 0) {
		return <p className="quiet">{words.visits.nothingToday}</p>;
	}
	return (
		<ul className="note-list" aria-label={words.parts.today}>
			{written.map(({ register, id, name, number, unit, made_at }) => {
				const label = registers.registers.find((one) => one.id === register)?.label;
				const where = registers.units.find(({ code }) => code === unit)?.name;
				return (
					<li key={id}>
						<a className="note-list-item note-list-row" href={`/records/${register}/${id}`}>
							<span className="note-list-name">{name}</span>
							<span className="quiet">
								{[
									time.format(new Date(made_at)),
									label === undefined ? register : say(label),
									where === undefined ? unit : say(where),
									...(number === null ? [] : [number]),
								].join(' · ')}
							</span>
						</a>
					</li>
				);
			})}
		</ul>
	);
}

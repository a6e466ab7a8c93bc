import { Link } from '@tanstack/react-router';
import type { MovedRecord, MovedRecordsAnswer } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

interface MovedRecordsProps {
	readonly answer: MovedRecordsAnswer;
	/** Said of a record that the book learned of only afterwards. */
	readonly late: string;
}

/** The records by which a kept figure moved: each with what was done to it, by whom and when. */
export function MovedRecords({ answer, late }: MovedRecordsProps) {
	const words = useLanguage().strings.editions.panel;
	return (
		<>
			{answer.records.length + answer.hidden === 0 && <p className="quiet">{words.none}</p>}
			<ul className="moved-records">
				{answer.records.map((record) => (
					<MovedRow key={`${record.part} ${record.id}`} record={record} late={late} />
				))}
			</ul>
			{answer.hidden > 0 && <p className="quiet">{words.hidden(answer.hidden)}</p>}
			{answer.more > 0 && <p className="quiet">{words.more(answer.more)}</p>}
		</>
	);
}

function MovedRow({ record, late }: { record: MovedRecord; late: string }) {
	const { strings, say, language } = useLanguage();
	const words = strings.editions.panel;
	const writing = useWriting();
	return (
		<li>
			<p>
				<span className={`state moved-${record.how}`}>{words.how[record.how]}</span>{' '}
				<Link to="/records/$register/$id" params={{ register: record.register, id: record.id }}>
					{record.title}
				</Link>
				{record.late && <span className="quiet"> {late}</span>}
			</p>
			{record.since.map(({ version, action, name, at, reason, fields }) => (
				<p key={version} className="quiet">
					{[
						words.step(say(action), name, writing.moment(at)),
						reason === null ? [] : words.because(reason),
						fields.length === 0 ? [] : words.fields(fields.map(say).join(language === 'zh' ? '、' : ', ')),
					]
						.flat()
						.join(language === 'zh' ? '；' : '; ')}
				</p>
			))}
		</li>
	);
}

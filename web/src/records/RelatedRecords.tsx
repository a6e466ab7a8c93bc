import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { RecordAroundAnswer } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { stateLabel } from './describe-record.ts';
import { useNames, useRegisters } from './useRegisters.ts';

/** What points at this record, by register; what the reader may not see is counted. Those it points at stand among its fields. */
export function RelatedRecords({ id, related }: { readonly id: string; readonly related: RecordAroundAnswer['related'] }) {
	const { strings, say } = useLanguage();
	const words = strings.recordPage;
	const { data } = useRegisters();
	const names = useNames();
	const { day } = useWriting();
	const told = related.flatMap((one) => {
		const register = data?.registers.find((each) => each.id === one.register);
		return register === undefined ? [] : [{ ...one, definition: register }];
	});
	const unseen = related
		.filter((one) => !told.some((each) => each.register === one.register && each.field === one.field))
		.reduce((sum, { total }) => sum + total, 0);
	if (told.length === 0 && unseen === 0) {
		return null;
	}
	return (
		<section className="record-related" aria-labelledby="related-title">
			<h2 id="related-title">{words.related}</h2>
			{told.map(({ register, field, definition, records, total, hidden, begins }) => (
				<section key={`${register} ${field}`}>
					<h3>
						{say(definition.label)} <span className="quiet">{total === 0 ? words.none : words.total(total)}</span>
						{begins && (
							<Link to="/records/$register/new" params={{ register }} search={{ to: `${field}.${id}` }} className="record-add">
								<PlusOutlined aria-hidden /> {words.add(say(definition.label))}
							</Link>
						)}
					</h3>
					<ul className="related-rows">
						{records.map((one) => {
							const unit = names.unit(one.unit);
							const beside = [
								one.on === null || day(one.on) === one.name ? undefined : day(one.on),
								unit === undefined ? one.unit : say(unit),
								stateLabel(definition, one.state, strings, say),
								one.number,
							];
							return (
								<li key={one.id}>
									<Link to="/records/$register/$id" params={{ register, id: one.id }}>
										{one.name}
									</Link>{' '}
									<span className="quiet">{beside.filter((part) => part !== undefined && part !== null).join(' · ')}</span>
								</li>
							);
						})}
					</ul>
					{hidden > 0 && <p className="quiet">{words.hidden(hidden)}</p>}
				</section>
			))}
			{unseen > 0 && <p className="quiet">{words.hidden(unseen)}</p>}
		</section>
	);
}

import { Link } from '@tanstack/react-router';
import type { RecordAnswer, Register } from '@yibenzhang/engine';
import { FieldValue } from '../fields/FieldValue.tsx';
import { useLanguage } from '../strings/language.tsx';
import { recordTitle, stateLabel } from './describe-record.ts';
import { useNames } from './useRegisters.ts';

interface RecordsTableProps {
	readonly register: Register;
	readonly records: readonly RecordAnswer[];
	/** The next page is on its way. */
	readonly busy: boolean;
}

/** The register's own list fields, beside unit and state; the same rows as cards on a phone. */
export function RecordsTable({ register, records, busy }: RecordsTableProps) {
	const { strings, say } = useLanguage();
	const words = strings.record;
	const fields = register.list
		.filter((id) => id !== register.title)
		.flatMap((id) => (register.fields[id] === undefined ? [] : [{ id, field: register.fields[id] }]));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
		<section className="records-scroll" tabIndex={0} aria-label={say(register.label)}>
			<table className="records-table" aria-busy={busy}>
				<thead>
					<tr>
						<th scope="col">{say(register.fields[register.title]?.label ?? register.label)}</th>
						{fields.map(({ id, field }) => (
							<th scope="col" key={id}>
								{say(field.label)}
							</th>
						))}
						<th scope="col">{words.unit}</th>
						<th scope="col">{words.state}</th>
					</tr>
				</thead>
				<tbody>
					{records.map((record) => (
						<RecordRow key={record.id} register={register} record={record} fields={fields} />
					))}
				</tbody>
			</table>
		</section>
	);
}

interface RecordRowProps {
	readonly register: Register;
	readonly record: RecordAnswer;
	readonly fields: readonly { readonly id: string; readonly field: Register['fields'][string] }[];
}

function RecordRow({ register, record, fields }: RecordRowProps) {
	const { strings, language, say } = useLanguage();
	const names = useNames(record.names);
	const unit = names.unit(record.unit);
	return (
		<tr>
			<th scope="row">
				<Link to="/records/$register/$id" params={{ register: register.id, id: record.id }}>
					{recordTitle({ register, record, language, names })}
				</Link>
				{record.number !== null && <span className="records-number">{record.number}</span>}
			</th>
			{fields.map(({ id, field }) => (
				<td key={id} data-label={say(field.label)} className={record.values[id] === undefined ? 'is-empty' : undefined}>
					{record.values[id] !== undefined && (
						<FieldValue field={field} value={record.values[id]} masked={record.masked?.includes(id) ?? false} names={names} record={record} />
					)}
				</td>
			))}
			<td data-label={strings.record.unit}>{unit === undefined ? record.unit : say(unit)}</td>
			<td data-label={strings.record.state}>{stateLabel(register, record.state, strings, say)}</td>
		</tr>
	);
}

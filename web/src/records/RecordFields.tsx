import { groupsOf, type RecordAnswer, type Register } from '@yibenzhang/engine';
import { FieldValue } from '../fields/FieldValue.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useNames } from './useRegisters.ts';

/** What stands in the record, in the register's groups; fields that do not apply to it stay away. */
export function RecordFields({ register, record }: { readonly register: Register; readonly record: RecordAnswer }) {
	const { say } = useLanguage();
	const names = useNames(record.names);
	const groups = groupsOf(register)
		.map(({ label, fields }) => ({ label, fields: fields.filter((id) => isTold(register, record, id)) }))
		.filter(({ fields }) => fields.length > 0);
	return groups.map(({ label, fields }) => (
		<section key={label.zh}>
			<h2>{say(label)}</h2>
			<dl className="record-fields">
				{fields.map((id) => {
					const field = register.fields[id];
					return (
						field && (
							<div key={id}>
								<dt>{say(field.label)}</dt>
								<dd>
									<FieldValue
										field={field}
										value={record.values[id] ?? record.retired?.[id]}
										masked={record.masked?.includes(id) ?? false}
										names={names}
										record={record}
									/>
								</dd>
							</div>
						)
					);
				})}
			</dl>
		</section>
	));
}

function isTold(register: Register, { values, retired, masked }: RecordAnswer, id: string): boolean {
	const value = values[id] ?? retired?.[id] ?? null;
	return value !== null || masked?.includes(id) === true || register.fields[id]?.required === true;
}

import { groupsOf } from '@yibenzhang/engine';
import { useMemo } from 'react';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { FormField } from './FormField.tsx';
import { type FormScope, laterFields } from './read-form.ts';
import type { RecordFormState } from './useRecordForm.ts';

/** The fields that appear, in the register's groups; what later steps bring lies folded at the end. */
export function FormFields({ scope, form }: { readonly scope: FormScope; readonly form: RecordFormState }) {
	const { strings, say } = useLanguage();
	const words = strings.forms;
	const { register } = scope;
	const { read, entered, base, faults, action } = form;
	const names = useNames(base?.names);
	const later = useMemo(() => laterFields(register, action), [register, action]);
	const on = register.time.shape === 'event' ? register.time.on : register.time.from;
	const day = typeof read.known[on] === 'string' ? String(read.known[on]) : typeof base?.values[on] === 'string' ? String(base.values[on]) : undefined;
	const field = (id: string) => (
		<FormField
			key={id}
			id={id}
			scope={scope}
			value={entered[id]}
			required={read.required.has(id)}
			fault={faults.get(id)}
			masked={base?.masked?.includes(id) === true && !Object.hasOwn(entered, id) ? String(base.values[id] ?? '***') : undefined}
			names={names}
			day={day}
			base={base}
			enter={form.enter}
			leave={form.leave}
		/>
	);
	const groups = groupsOf(register)
		.map((group) => ({ ...group, fields: group.fields.filter((id) => read.shown.has(id) && !later.has(id)) }))
		.filter(({ fields }) => fields.length > 0);
	const folded = Object.keys(register.fields).filter((id) => read.shown.has(id) && later.has(id));
	return (
		<>
			{groups.map(({ label, fields }) => (
				<section key={label.zh} className="form-group" aria-label={say(label)}>
					{groups.length > 1 && <h2>{say(label)}</h2>}
					<div className="form-grid">{fields.map(field)}</div>
				</section>
			))}
			{folded.length > 0 && (
				<details className="form-group form-later" open={folded.some((id) => faults.has(id) || entered[id] !== undefined) || undefined}>
					<summary>{words.later}</summary>
					<p className="form-help">{words.laterHelp}</p>
					<div className="form-grid">{folded.map(field)}</div>
				</details>
			)}
		</>
	);
}

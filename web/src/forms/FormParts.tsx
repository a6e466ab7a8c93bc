import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { ListInput } from '../fields/ListInput.tsx';
import { useUnitOptions } from '../fields/useOptions.ts';
import { useNames } from '../records/useRegisters.ts';
import { useSession } from '../session/useSession.ts';
import { useLanguage } from '../strings/language.tsx';
import type { FormScope } from './read-form.ts';
import type { RecordFormState } from './useRecordForm.ts';

interface FormPartsProps {
	readonly scope: FormScope;
	readonly form: RecordFormState;
	readonly reasonWanted: boolean;
}

/** What belongs to the act and not to the record's values: for which unit, in which state it was, why. */
export function FormParts({ scope, form, reasonWanted }: FormPartsProps) {
	const { strings, say } = useLanguage();
	const words = strings.forms;
	const isNew = form.base === undefined;
	return (
		<>
			{isNew && <UnitPart form={form} />}
			{form.action === 'enter' && (
				<section className="form-group">
					<div className="form-grid">
						<div className="form-field">
							<label htmlFor="field-state">{words.state}</label>
							<select id="field-state" className="form-select" value={form.parts.state} onChange={({ target }) => form.setPart('state', target.value)}>
								{scope.register.states
									.filter(({ retired }) => retired !== true)
									.map(({ id, label }) => (
										<option key={id} value={id}>
											{say(label)}
										</option>
									))}
							</select>
							<Fault form={form} part="state" />
						</div>
						<div className="form-field">
							<label htmlFor="field-number">{words.number}</label>
							<p id="number-help" className="form-help">
								{words.numberHelp}
							</p>
							<Input
								id="field-number"
								value={form.parts.number}
								maxLength={60}
								autoComplete="off"
								aria-describedby="number-help"
								onChange={({ target }) => form.setPart('number', target.value)}
							/>
							<Fault form={form} part="number" />
						</div>
					</div>
				</section>
			)}
			{reasonWanted && (
				<section className="form-group">
					<div className="form-field" data-field="reason">
						<label htmlFor="field-reason">
							{words.reason} <span className="form-required">{words.required}</span>
						</label>
						<Input.TextArea
							id="field-reason"
							value={form.parts.reason}
							maxLength={1000}
							autoSize={{ minRows: 2, maxRows: 8 }}
							aria-invalid={form.faults.has('reason') || undefined}
							aria-describedby={form.faults.has('reason') ? 'reason-fault' : undefined}
							onChange={({ target }) => form.setPart('reason', target.value)}
						/>
						<Fault form={form} part="reason" />
					</div>
				</section>
			)}
		</>
	);
}

/** One's own unit, until another is wanted. */
function UnitPart({ form }: { readonly form: RecordFormState }) {
	const { strings, say } = useLanguage();
	const words = strings.forms;
	const names = useNames();
	const own = useSession().data?.unit ?? '';
	const unit = form.parts.unit === '' ? own : form.parts.unit;
	const chosen = useMemo(() => [unit], [unit]);
	const options = useUnitOptions(undefined, chosen);
	const [changing, setChanging] = useState(false);
	const name = names.unit(unit);
	return (
		<div className="form-unit" data-field="unit">
			<span className="quiet">
				{words.belongs}
				{strings.app.colon}
			</span>
			{changing || form.faults.has('unit') ? (
				<ListInput
					id="field-unit"
					name={words.belongs}
					size="middle"
					value={unit}
					invalid={form.faults.has('unit')}
					describedBy={form.faults.has('unit') ? 'unit-fault' : undefined}
					options={options}
					enter={(value) => form.setPart('unit', typeof value === 'string' ? value : '')}
				/>
			) : (
				<>
					<span>{name === undefined ? unit : say(name)}</span>
					<Button type="link" size="small" onClick={() => setChanging(true)}>
						{words.changeUnit}
					</Button>
				</>
			)}
			<Fault form={form} part="unit" />
		</div>
	);
}

function Fault({ form, part }: { readonly form: RecordFormState; readonly part: string }) {
	const { strings, say } = useLanguage();
	const fault = form.faults.get(part);
	return fault === undefined ? null : (
		<p id={`${part}-fault`} className="form-fault">
			{fault.text === undefined ? strings.forms.reasonMissing : say(fault.text)}
		</p>
	);
}

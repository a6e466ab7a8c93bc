import { LockOutlined } from '@ant-design/icons';
import type { RecordAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { type FocusEvent, memo } from 'react';
import type { InputProps } from '../fields/field-view.ts';
import { FIELD_VIEWS } from '../fields/table.ts';
import { useShown } from '../fields/useShown.ts';
import { useLanguage } from '../strings/language.tsx';
import { readEntered } from './entered.ts';
import type { FormScope } from './read-form.ts';
import type { RecordFormState } from './useRecordForm.ts';

interface FormFieldProps {
	readonly id: string;
	readonly scope: FormScope;
	readonly value: unknown;
	readonly required: boolean;
	readonly fault: { readonly missing: boolean; readonly text?: { readonly zh: string; readonly en: string } } | undefined;
	/** What stands there cannot be seen by this reader; only given while it was not filled in anew. */
	readonly masked: string | undefined;
	readonly names: InputProps['names'];
	readonly day: string | undefined;
	/** The record that is changed. */
	readonly base: RecordAnswer | undefined;
	readonly enter: RecordFormState['enter'];
	readonly leave: RecordFormState['leave'];
}

export function inputId(field: string): string {
	return `field-${field}`;
}

/** One field: what it is called, its input by its kind, help, and what is wrong with it in words. */
export const FormField = memo(function FormField(props: FormFieldProps) {
	const { id, scope, value, required, fault, masked, names, day, base, enter, leave } = props;
	const { strings, say } = useLanguage();
	const words = strings.forms;
	const field = scope.register.fields[id];
	if (field === undefined) {
		return null;
	}
	const { Input } = FIELD_VIEWS[field.kind];
	const control = inputId(id);
	const faultWords = fault === undefined ? undefined : fault.text === undefined ? words.missing(say(field.label)) : say(fault.text);
	const describedBy = [faultWords === undefined ? '' : `${control}-fault`, field.help === undefined ? '' : `${control}-help`].filter(Boolean).join(' ');
	function onBlur(event: FocusEvent<HTMLDivElement>) {
		if (!event.currentTarget.contains(event.relatedTarget)) {
			leave(id);
		}
	}
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left
		<div className={`form-field form-${field.kind}`} data-field={id} onBlur={onBlur}>
			<label htmlFor={control} id={`${control}-label`}>
				{say(field.label)} {required && <span className="form-required">{words.required}</span>}
			</label>
			{field.help !== undefined && (
				<p id={`${control}-help`} className="form-help">
					{say(field.help)}
				</p>
			)}
			{masked === undefined ? (
				<Input
					id={control}
					field={required ? { ...field, required: true } : field}
					value={value}
					names={names}
					invalid={faultWords !== undefined}
					describedBy={describedBy === '' ? undefined : describedBy}
					day={day}
					{...(base === undefined ? {} : { stored: { record: { register: scope.register.id, id: base.id }, value: base.values[id] } })}
					enter={(entered) => enter(id, entered)}
				/>
			) : (
				<span className="form-masked">
					<LockOutlined aria-hidden /> {masked} <span className="quiet">{words.masked}</span>
					<Button id={control} size="small" onClick={() => enter(id, '')}>
						{words.retype}
					</Button>
				</span>
			)}
			{field.kind === 'money' && <Understood scope={scope} id={id} value={value} />}
			{faultWords !== undefined && (
				<p id={`${control}-fault`} className="form-fault">
					{faultWords}
				</p>
			)}
		</div>
	);
});

/** Large sums are read again as people say them: `3万元`. */
function Understood({ scope, id, value }: { readonly scope: FormScope; readonly id: string; readonly value: unknown }) {
	const show = useShown();
	const field = scope.register.fields[id];
	const read = field === undefined ? undefined : readEntered(field, value, scope.context);
	return (
		<span role="status" className="input-says">
			{field !== undefined && read !== undefined && 'value' in read && Number(read.value) >= 1_000_000
				? show({ field, value: read.value, names: scope.context.names })
				: null}
		</span>
	);
}

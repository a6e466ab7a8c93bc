import { useMemo } from 'react';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { ChoiceFilter } from './filters.tsx';
import { ListInput } from './ListInput.tsx';
import { RadioInput } from './RadioInput.tsx';
import { useCodeOptions } from './useOptions.ts';
import { useShown } from './useShown.ts';

function ChoiceDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

const FEW = 4;

function ChoiceInput(props: InputProps) {
	const { field, value, day } = props;
	const chosen = useMemo(() => (typeof value === 'string' ? [value] : []), [value]);
	const options = useCodeOptions(field, day, chosen);
	return options.length <= FEW ? (
		<RadioInput {...props} options={options} required={field.required === true} />
	) : (
		<ListInput {...props} options={options} size="middle" required={field.required === true} />
	);
}

export const ChoiceField: FieldView<string> = { Display: ChoiceDisplay, Input: ChoiceInput, Filter: ChoiceFilter };

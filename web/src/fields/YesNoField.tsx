import { useStrings } from '../strings/language.tsx';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { YesNoFilter } from './filters.tsx';
import { RadioInput } from './RadioInput.tsx';
import { useShown } from './useShown.ts';

function YesNoDisplay(props: DisplayProps<boolean>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

function YesNoInput(props: InputProps) {
	const { inputs } = useStrings();
	const options = [
		{ value: true, label: inputs.yes },
		{ value: false, label: inputs.no },
	];
	return <RadioInput {...props} options={options} required={props.field.required === true} />;
}

export const YesNoField: FieldView<boolean> = { Display: YesNoDisplay, Input: YesNoInput, Filter: YesNoFilter };

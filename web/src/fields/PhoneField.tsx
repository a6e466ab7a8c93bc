import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { CodeTextFilter } from './filters.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function PhoneDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

function PhoneInput(props: InputProps) {
	return <TypedInput {...props} mode="tel" size="middle" />;
}

export const PhoneField: FieldView<string> = { Display: PhoneDisplay, Input: PhoneInput, Filter: CodeTextFilter };

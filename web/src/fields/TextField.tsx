import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { TextFilter } from './filters.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function TextDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

function TextInput(props: InputProps) {
	return <TypedInput {...props} />;
}

export const TextField: FieldView<string> = { Display: TextDisplay, Input: TextInput, Filter: TextFilter };

import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { NumberFilter } from './filters.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function DecimalDisplay(props: DisplayProps<number>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

function DecimalInput(props: InputProps) {
	return <TypedInput {...props} mode="decimal" size="short" />;
}

export const DecimalField: FieldView<number> = { Display: DecimalDisplay, Input: DecimalInput, Filter: NumberFilter };

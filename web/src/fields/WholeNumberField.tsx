import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { NumberFilter } from './filters.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function WholeNumberDisplay(props: DisplayProps<number>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

function WholeNumberInput(props: InputProps) {
	return <TypedInput {...props} mode="numeric" size="short" />;
}

export const WholeNumberField: FieldView<number> = { Display: WholeNumberDisplay, Input: WholeNumberInput, Filter: NumberFilter };

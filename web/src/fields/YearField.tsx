import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { NumberFilter } from './filters.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function YearDisplay(props: DisplayProps<number>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

function YearInput(props: InputProps) {
	return <TypedInput {...props} mode="numeric" size="short" />;
}

export const YearField: FieldView<number> = { Display: YearDisplay, Input: YearInput, Filter: NumberFilter };

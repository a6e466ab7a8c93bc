import { useStrings } from '../strings/language.tsx';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { NumberFilter } from './filters.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

/** The wire carries 元, the field kind speaks of fen. */
function MoneyDisplay({ field, value, names }: DisplayProps<number>) {
	const show = useShown();
	return <span className="number">{show({ field, value: Math.round(value * 100), names })}</span>;
}

/** In 元; whoever types 万元 is understood. */
function MoneyInput(props: InputProps) {
	const { inputs } = useStrings();
	return <TypedInput {...props} mode="decimal" size="middle" suffix={inputs.yuan} />;
}

export const MoneyField: FieldView<number> = { Display: MoneyDisplay, Input: MoneyInput, Filter: NumberFilter };

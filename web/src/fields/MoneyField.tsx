import type { DisplayProps, FieldView } from './field-view.ts';
import { NumberFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

/** The wire carries 元, the field kind speaks of fen. */
function MoneyDisplay({ field, value, names }: DisplayProps<number>) {
	const show = useShown();
	return <span className="number">{show({ field, value: Math.round(value * 100), names })}</span>;
}

export const MoneyField: FieldView<number> = { Display: MoneyDisplay, Filter: NumberFilter };

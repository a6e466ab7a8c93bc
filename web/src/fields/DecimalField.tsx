import type { DisplayProps, FieldView } from './field-view.ts';
import { NumberFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function DecimalDisplay(props: DisplayProps<number>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

export const DecimalField: FieldView<number> = { Display: DecimalDisplay, Filter: NumberFilter };

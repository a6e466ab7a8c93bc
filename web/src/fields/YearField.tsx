import type { DisplayProps, FieldView } from './field-view.ts';
import { NumberFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function YearDisplay(props: DisplayProps<number>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

export const YearField: FieldView<number> = { Display: YearDisplay, Filter: NumberFilter };

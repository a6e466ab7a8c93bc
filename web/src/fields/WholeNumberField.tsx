import type { DisplayProps, FieldView } from './field-view.ts';
import { NumberFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function WholeNumberDisplay(props: DisplayProps<number>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

export const WholeNumberField: FieldView<number> = { Display: WholeNumberDisplay, Filter: NumberFilter };

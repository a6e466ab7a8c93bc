import type { DisplayProps, FieldView } from './field-view.ts';
import { UnitFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function UnitDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

export const UnitField: FieldView<string> = { Display: UnitDisplay, Filter: UnitFilter };

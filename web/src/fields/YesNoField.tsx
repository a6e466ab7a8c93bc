import type { DisplayProps, FieldView } from './field-view.ts';
import { YesNoFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function YesNoDisplay(props: DisplayProps<boolean>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

export const YesNoField: FieldView<boolean> = { Display: YesNoDisplay, Filter: YesNoFilter };

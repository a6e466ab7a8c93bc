import type { DisplayProps, FieldView } from './field-view.ts';
import { ChoiceFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function ChoiceDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

export const ChoiceField: FieldView<string> = { Display: ChoiceDisplay, Filter: ChoiceFilter };

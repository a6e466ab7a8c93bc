import type { DisplayProps, FieldView } from './field-view.ts';
import { DateFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function DateDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <time dateTime={props.value}>{show(props)}</time>;
}

export const DateField: FieldView<string> = { Display: DateDisplay, Filter: DateFilter };

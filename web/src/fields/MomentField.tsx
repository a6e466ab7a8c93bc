import type { DisplayProps, FieldView } from './field-view.ts';
import { MomentFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function MomentDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <time dateTime={props.value}>{show(props)}</time>;
}

export const MomentField: FieldView<string> = { Display: MomentDisplay, Filter: MomentFilter };

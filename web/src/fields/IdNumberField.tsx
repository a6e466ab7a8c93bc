import type { DisplayProps, FieldView } from './field-view.ts';
import { CodeTextFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function IdNumberDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

export const IdNumberField: FieldView<string> = { Display: IdNumberDisplay, Filter: CodeTextFilter };

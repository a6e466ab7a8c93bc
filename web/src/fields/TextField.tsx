import type { DisplayProps, FieldView } from './field-view.ts';
import { TextFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function TextDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

export const TextField: FieldView<string> = { Display: TextDisplay, Filter: TextFilter };

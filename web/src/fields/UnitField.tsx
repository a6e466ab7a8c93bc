import type { DisplayProps, FieldView } from './field-view.ts';
import { useShown } from './useShown.ts';

function UnitDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

export const UnitField: FieldView<string> = { Display: UnitDisplay };

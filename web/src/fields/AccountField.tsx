import type { DisplayProps, FieldView } from './field-view.ts';
import { AccountFilter } from './filters.tsx';
import { useShown } from './useShown.ts';

function AccountDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

export const AccountField: FieldView<string> = { Display: AccountDisplay, Filter: AccountFilter };

import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { AccountFilter } from './filters.tsx';
import { ListInput } from './ListInput.tsx';
import { useAccountOptions } from './useOptions.ts';
import { useShown } from './useShown.ts';

function AccountDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

function AccountInput(props: InputProps) {
	const options = useAccountOptions();
	return <ListInput {...props} options={options} size="middle" required={props.field.required === true} />;
}

export const AccountField: FieldView<string> = { Display: AccountDisplay, Input: AccountInput, Filter: AccountFilter };

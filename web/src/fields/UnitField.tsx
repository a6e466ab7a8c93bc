import { useMemo } from 'react';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { UnitFilter } from './filters.tsx';
import { ListInput } from './ListInput.tsx';
import { useUnitOptions } from './useOptions.ts';
import { useShown } from './useShown.ts';

function UnitDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span>{show(props)}</span>;
}

function UnitInput(props: InputProps) {
	const { field, value } = props;
	const chosen = useMemo(() => (typeof value === 'string' ? [value] : []), [value]);
	const options = useUnitOptions(field.unit_kinds, chosen);
	return <ListInput {...props} options={options} size="middle" required={field.required === true} />;
}

export const UnitField: FieldView<string> = { Display: UnitDisplay, Input: UnitInput, Filter: UnitFilter };

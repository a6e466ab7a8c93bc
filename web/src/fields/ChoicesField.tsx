import { Tag } from 'antd';
import { useMemo } from 'react';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { ChoicesFilter } from './filters.tsx';
import { ListInput } from './ListInput.tsx';
import { useCodeOptions } from './useOptions.ts';
import { useShown } from './useShown.ts';

function ChoicesDisplay({ field, value, names }: DisplayProps<readonly string[]>) {
	const show = useShown();
	return (
		<span className="tags">
			{value.map((code) => (
				<Tag key={code}>{show({ field, value: [code], names })}</Tag>
			))}
		</span>
	);
}

function ChoicesInput(props: InputProps) {
	const { field, value, day } = props;
	const chosen = useMemo(() => (Array.isArray(value) ? value.map(String) : []), [value]);
	const options = useCodeOptions(field, day, chosen);
	return <ListInput {...props} several options={options} required={field.required === true} />;
}

export const ChoicesField: FieldView<readonly string[]> = { Display: ChoicesDisplay, Input: ChoicesInput, Filter: ChoicesFilter };

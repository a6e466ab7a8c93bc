import { Tag } from 'antd';
import type { DisplayProps, FieldView } from './field-view.ts';
import { ChoicesFilter } from './filters.tsx';
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

export const ChoicesField: FieldView<readonly string[]> = { Display: ChoicesDisplay, Filter: ChoicesFilter };

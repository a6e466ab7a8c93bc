import { Input } from 'antd';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { TextFilter } from './filters.tsx';
import { typed } from './TypedInput.tsx';

/** Line breaks stay as they were typed. */
function LongTextDisplay({ value }: DisplayProps<string>) {
	return <span className="long-text">{value}</span>;
}

function LongTextInput({ id, value, invalid, describedBy, enter }: InputProps) {
	return (
		<Input.TextArea
			id={id}
			value={typed(value)}
			autoSize={{ minRows: 3, maxRows: 16 }}
			aria-invalid={invalid || undefined}
			aria-describedby={describedBy}
			{...(invalid ? { status: 'error' as const } : {})}
			onChange={({ target }) => enter(target.value)}
		/>
	);
}

export const LongTextField: FieldView<string> = { Display: LongTextDisplay, Input: LongTextInput, Filter: TextFilter };

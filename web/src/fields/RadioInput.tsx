import { Radio } from 'antd';
import { useStrings } from '../strings/language.tsx';
import type { InputProps } from './field-view.ts';

interface RadioInputProps extends Pick<InputProps, 'id' | 'value' | 'invalid' | 'describedBy' | 'enter'> {
	readonly options: readonly { readonly value: string | boolean; readonly label: string }[];
	readonly required: boolean;
}

/** Few things to choose from stand side by side: one press instead of two. */
export function RadioInput({ id, value, invalid, describedBy, enter, options, required }: RadioInputProps) {
	const { inputs } = useStrings();
	const chosen = options.some((option) => option.value === value);
	return (
		<span className="radio-input">
			<Radio.Group
				id={id}
				name={id}
				role="radiogroup"
				aria-labelledby={`${id}-label`}
				aria-describedby={describedBy}
				aria-invalid={invalid || undefined}
				value={chosen ? value : null}
				options={options.map((option) => ({ ...option }))}
				onChange={({ target }) => enter(target.value)}
			/>
			{chosen && !required && (
				<button type="button" className="plain-button" onClick={() => enter(undefined)}>
					{inputs.clear}
				</button>
			)}
		</span>
	);
}

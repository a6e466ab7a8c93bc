import { DownOutlined } from '@ant-design/icons';

interface FormChoiceProps {
	readonly options: readonly { readonly value: string; readonly label: string }[];
	/** The rest is given by the field of the form. */
	readonly id?: string;
	readonly value?: string;
	onChange?(value: string): void;
}

/** The browser's own list within a form; nothing is chosen beforehand. */
export function FormChoice({ options, id, value, onChange, ...rest }: FormChoiceProps) {
	const shown = options.some((option) => option.value === value) ? value : '';
	return (
		<span className="choice-box form-choice">
			<select {...rest} id={id} value={shown} onChange={({ target }) => onChange?.(target.value)}>
				<option value="" disabled hidden />
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
			<DownOutlined aria-hidden />
		</span>
	);
}

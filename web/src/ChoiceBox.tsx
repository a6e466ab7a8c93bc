import { DownOutlined } from '@ant-design/icons';

interface ChoiceBoxProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
	readonly disabled?: boolean;
	choose(value: string): void;
}

/** A short list to choose from: the browser's own, which every phone and screen reader knows. */
export function ChoiceBox({ label, value, options, disabled = false, choose }: ChoiceBoxProps) {
	return (
		<span className="choice-box">
			<select aria-label={label} value={value} disabled={disabled} onChange={({ target }) => choose(target.value)}>
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

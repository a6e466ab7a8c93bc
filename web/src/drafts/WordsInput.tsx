import { Input } from 'antd';
import { type ReactNode, useId } from 'react';

interface WordsInputProps {
	readonly label: ReactNode;
	readonly value: string;
	readonly help?: string;
	readonly disabled?: boolean;
	readonly autoFocus?: boolean;
	readonly most?: number;
	change(value: string): void;
}

/** Words of the report: Chinese whatever the page speaks. */
export function WordsInput({ label, value, help, disabled = false, autoFocus = false, most = 2000, change }: WordsInputProps) {
	const id = useId();
	return (
		<div className="words-input">
			<label htmlFor={id}>{label}</label>
			<Input.TextArea
				id={id}
				autoSize={{ minRows: 1, maxRows: 10 }}
				lang="zh-CN"
				value={value}
				disabled={disabled}
				autoFocus={autoFocus}
				maxLength={most}
				onChange={({ target }) => change(target.value)}
			/>
			{help !== undefined && <span className="quiet">{help}</span>}
		</div>
	);
}

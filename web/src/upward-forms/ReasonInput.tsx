import { Input } from 'antd';
import { useId } from 'react';

interface ReasonInputProps {
	readonly label: string;
	readonly value: string;
	/** What is said while it is missing; undefined as long as nothing is wanted. */
	readonly wanting: string | undefined;
	readonly isFirst?: boolean;
	change(typed: string): void;
}

/** Why a filling takes the place of another, or a mark is taken back. */
export function ReasonInput({ label, value, wanting, isFirst = false, change }: ReasonInputProps) {
	const id = useId();
	return (
		<p className="keep-reason">
			<label htmlFor={id}>{label}</label>
			<Input.TextArea
				id={id}
				value={value}
				autoFocus={isFirst}
				status={wanting === undefined ? '' : 'error'}
				autoSize={{ minRows: 2, maxRows: 6 }}
				maxLength={2000}
				aria-invalid={wanting !== undefined}
				onChange={({ target }) => change(target.value)}
			/>
			{wanting !== undefined && (
				<span role="alert" className="form-wanting">
					{wanting}
				</span>
			)}
		</p>
	);
}

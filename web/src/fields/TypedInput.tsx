import { Input } from 'antd';
import type { InputProps } from './field-view.ts';

interface TypedInputProps extends InputProps {
	readonly mode?: 'text' | 'numeric' | 'decimal' | 'tel';
	/** What the value is measured in. */
	readonly suffix?: string | undefined;
	readonly placeholder?: string | undefined;
	/** How wide what is meant usually is. */
	readonly size?: 'short' | 'middle' | 'full';
}

/** A line to type in. What was typed is read when it is left, by the field's kind. */
export function TypedInput({ id, field, value, invalid, describedBy, enter, mode = 'text', suffix, placeholder, size = 'full' }: TypedInputProps) {
	return (
		<Input
			id={id}
			className={`input-${size}`}
			value={typed(value)}
			inputMode={mode}
			autoComplete="off"
			spellCheck={false}
			aria-invalid={invalid || undefined}
			aria-describedby={describedBy}
			aria-required={field.required === true || undefined}
			{...(invalid ? { status: 'error' as const } : {})}
			{...(suffix === undefined ? {} : { suffix })}
			{...(placeholder === undefined ? {} : { placeholder })}
			onChange={({ target }) => enter(target.value)}
		/>
	);
}

/** What stands in the line for a value that may have come in another form. */
export function typed(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

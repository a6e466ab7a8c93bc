import { Select } from 'antd';
import { useStrings } from '../strings/language.tsx';
import type { InputProps } from './field-view.ts';
import { matches, type Option, type OptionGroup } from './useOptions.ts';

interface ListInputProps extends Omit<InputProps, 'field' | 'names' | 'day'> {
	readonly options: readonly (Option | OptionGroup)[];
	readonly several?: boolean;
	/** Where no label names it. */
	readonly name?: string;
	readonly size?: 'short' | 'middle' | 'full';
	readonly placeholder?: string;
	readonly required?: boolean;
}

/** A list to choose from, found by what is typed: Chinese, pinyin or initials. */
export function ListInput({ id, value, invalid, describedBy, enter, options, several = false, name, size = 'full', placeholder, required }: ListInputProps) {
	const { inputs } = useStrings();
	return (
		<Select<string | string[]>
			id={id}
			className={`input-${size}`}
			{...(several ? { mode: 'multiple' as const } : {})}
			value={several ? (Array.isArray(value) ? value.filter(isText) : []) : isText(value) && value !== '' ? value : (null as unknown as string)}
			options={options as never}
			showSearch={{ filterOption: matches, autoClearSearchValue: true }}
			// Its button is a stop for the Tab key, which what must be filled in can do without.
			allowClear={required !== true}
			virtual={false}
			listHeight={320}
			popupMatchSelectWidth={false}
			notFoundContent={inputs.noChoice}
			placeholder={placeholder ?? inputs.choose}
			aria-label={name}
			aria-invalid={invalid || undefined}
			aria-describedby={describedBy}
			aria-required={required || undefined}
			{...(invalid ? { status: 'error' as const } : {})}
			onChange={(chosen) => enter(chosen ?? undefined)}
		/>
	);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

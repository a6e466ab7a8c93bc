import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';

interface SearchInputProps {
	readonly words: { readonly search: string; readonly searchHint: string };
	readonly value: string;
	type(value: string): void;
}

/** Where one types what is looked for. */
export function SearchInput({ words, value, type }: SearchInputProps) {
	return (
		<Input
			allowClear
			type="search"
			prefix={<SearchOutlined aria-hidden />}
			aria-label={words.search}
			placeholder={words.searchHint}
			value={value}
			onChange={({ target }) => type(target.value)}
		/>
	);
}

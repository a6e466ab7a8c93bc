import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditQuery } from '@yibenzhang/engine';
import { Button, Input } from 'antd';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';

type Filter = Exclude<keyof AuditQuery, 'before'>;

const FILTERS: readonly Filter[] = ['account', 'register', 'unit', 'action', 'from', 'until', 'record'];

/** What the address asks the audit for. */
export function useAuditFilter(): Omit<AuditQuery, 'before'> {
	const { part: _, ...filter } = useSearch({ from: '/frame/settings/audit' });
	return Object.fromEntries(Object.entries(filter).filter(([name]) => FILTERS.some((one) => one === name)));
}

/** @param names which filters are offered here */
export function AuditFilters({ names }: { names: readonly ('account' | 'register' | 'unit' | 'days')[] }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.audit;
	const filter = useAuditFilter();
	const navigate = useNavigate({ from: '/settings/audit' });
	const { data } = useRegisters();

	function set(name: Filter, value: string) {
		navigate({
			search: ({ [name]: _, ...others }) => (value === '' ? others : { ...others, [name]: value }),
			replace: true,
			resetScroll: false,
		});
	}

	const typed = (name: 'account' | 'from' | 'until', label: string, type?: 'date') => (
		<label key={name} htmlFor={`audit-${name}`}>
			{label}
			<Input
				id={`audit-${name}`}
				{...(type === undefined ? { placeholder: words.whoHint } : { type })}
				value={filter[name] ?? ''}
				allowClear
				onChange={({ target }) => set(name, target.value.trim())}
			/>
		</label>
	);
	return (
		<search className="settings-filters audit-filters" aria-label={words.filters}>
			{names.includes('account') && typed('account', words.who)}
			{names.includes('register') && (
				<ChoiceBox
					label={words.where}
					value={filter.register ?? ''}
					options={[{ value: '', label: words.anyRegister }, ...(data?.registers ?? []).map(({ id, label }) => ({ value: id, label: say(label) }))]}
					choose={(id) => set('register', id)}
				/>
			)}
			{names.includes('unit') && (
				<ChoiceBox
					label={words.unit}
					value={filter.unit ?? ''}
					options={[{ value: '', label: words.anyUnit }, ...(data?.units ?? []).map(({ code, name }) => ({ value: code, label: say(name) }))]}
					choose={(code) => set('unit', code)}
				/>
			)}
			{names.includes('days') && [typed('from', words.from, 'date'), typed('until', words.until, 'date')]}
			{Object.keys(filter).length > 0 && (
				<Button onClick={() => navigate({ search: ({ part }) => (part === undefined ? {} : { part }), replace: true })}>{words.clear}</Button>
			)}
		</search>
	);
}

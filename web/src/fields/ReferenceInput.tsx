import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { recordDay, recordTitle, stateLabel } from '../records/describe-record.ts';
import { findRecords, getRecord } from '../records/record-requests.ts';
import { useNames, useRegister } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import type { InputProps } from './field-view.ts';

const MOST = 20;

/** Another record, searched by its register's own words; what stands beside each tells which is which. */
export function ReferenceInput({ id, field, value, names, invalid, describedBy, enter }: InputProps) {
	const { strings, language, say } = useLanguage();
	const words = strings.inputs;
	const register = useRegister(field.register ?? '');
	const { unit } = useNames();
	const [open, setOpen] = useState(false);
	const [typed, setTyped] = useState('');
	const search = useDeferredValue(typed.trim());
	const found = useQuery({
		queryKey: ['pick', field.register, search],
		queryFn: ({ signal }) => findRecords(field.register ?? '', { limit: MOST, ...(search === '' ? {} : { search }) }, signal),
		enabled: open && register !== undefined,
		placeholderData: (before) => before,
	});
	const chosen = typeof value === 'string' && value !== '' ? value : undefined;
	const known = chosen === undefined ? undefined : names.record(field.register ?? '', chosen);
	const named = useQuery({
		queryKey: ['record', field.register, chosen],
		queryFn: ({ signal }) => getRecord(field.register ?? '', chosen ?? '', signal),
		enabled: chosen !== undefined && known === undefined && register !== undefined,
	});
	const described = (record: NonNullable<typeof named.data>) => (register === undefined ? record.id : recordTitle({ register, record, language, names }));
	const options = (found.data?.records ?? []).map((record) => {
		const place = unit(record.unit);
		const beside =
			register === undefined
				? []
				: [
						record.number,
						recordDay({ register, record, language, names }),
						place === undefined ? record.unit : say(place),
						stateLabel(register, record.state, strings, say),
					].filter((part) => part !== null && part !== undefined);
		return { value: record.id, label: described(record), beside: beside.join(' · ') };
	});
	if (chosen !== undefined && !options.some((option) => option.value === chosen)) {
		options.unshift({ value: chosen, label: known ?? (named.data === undefined ? strings.record.hiddenReference : described(named.data)), beside: '' });
	}
	if (register === undefined) {
		return <span className="quiet">{words.unreadable}</span>;
	}
	return (
		<Select<string, (typeof options)[number]>
			id={id}
			className="input-full"
			value={chosen ?? (null as unknown as string)}
			options={options}
			optionRender={({ data }) => (
				<span className="pick">
					<span>{data.label}</span>
					<span className="pick-beside">{data.beside}</span>
				</span>
			)}
			showSearch={{ filterOption: false, onSearch: setTyped }}
			allowClear
			virtual={false}
			listHeight={360}
			onOpenChange={setOpen}
			placeholder={words.find(say(register.label))}
			notFoundContent={found.isPending ? strings.app.loading : words.noRecord}
			aria-invalid={invalid || undefined}
			aria-describedby={describedBy}
			aria-required={field.required === true || undefined}
			{...(invalid ? { status: 'error' as const } : {})}
			onChange={(id) => enter(id ?? undefined)}
		/>
	);
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useMemo } from 'react';
import { useLanguage } from '../strings/language.tsx';
import type { InputProps } from './field-view.ts';
import { ListInput } from './ListInput.tsx';
import { typed } from './TypedInput.tsx';
import { useCodeOptions } from './useOptions.ts';

/** A row as it was entered: its quantity as typed. */
export interface EnteredRow {
	readonly item?: string;
	readonly quantity?: string | number;
	readonly note?: string;
}

/** What of what, a row each; Enter in a row adds the next one. */
export function ItemsInput({ id, field, value, names: _, invalid, describedBy, day, enter }: InputProps) {
	const { strings, say } = useLanguage();
	const words = strings.inputs;
	const rows = useMemo(() => (Array.isArray(value) && value.length > 0 ? (value as EnteredRow[]) : [{}]), [value]);
	const chosen = useMemo(() => rows.flatMap(({ item }) => (item === undefined ? [] : [item])), [rows]);
	const options = useCodeOptions(field, day, chosen);
	const change = (at: number, part: EnteredRow) => enter(rows.map((row, each) => (each === at ? { ...row, ...part } : row)));
	const add = () => {
		enter([...rows, {}]);
		requestAnimationFrame(() => document.getElementById(rowId(id, rows.length))?.focus());
	};
	const remove = (at: number) => {
		const left = rows.filter((_row, each) => each !== at);
		enter(left.length === 0 ? undefined : left);
		requestAnimationFrame(() => document.getElementById(rowId(id, Math.max(0, at - 1)))?.focus());
	};
	function onEnter(event: KeyboardEvent) {
		if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) {
			event.preventDefault();
			add();
		}
	}
	const unit = field.quantity === 'money' ? words.yuan : undefined;
	return (
		<fieldset className="items-input" aria-describedby={describedBy}>
			<legend className="unseen">{say(field.label)}</legend>
			{rows.map((row, at) => (
				<div key={at} className="items-row">
					<ListInput
						id={rowId(id, at)}
						name={words.itemOf(at + 1)}
						value={row.item}
						invalid={invalid}
						describedBy={undefined}
						options={options}
						placeholder={strings.record.item}
						enter={(item) => change(at, { item: item as string })}
					/>
					<Input
						aria-label={words.quantityOf(at + 1)}
						className="items-quantity"
						inputMode="decimal"
						autoComplete="off"
						placeholder={strings.record.quantity}
						value={typed(row.quantity)}
						{...(unit === undefined ? {} : { suffix: unit })}
						{...(invalid ? { status: 'error' as const } : {})}
						onChange={({ target }) => change(at, { quantity: target.value })}
						onKeyDown={onEnter}
					/>
					<Input
						aria-label={words.noteOf(at + 1)}
						className="items-note"
						autoComplete="off"
						placeholder={strings.record.itemNote}
						value={typed(row.note)}
						onChange={({ target }) => change(at, { note: target.value })}
						onKeyDown={onEnter}
					/>
					<Button type="text" aria-label={words.removeRow(at + 1)} icon={<DeleteOutlined aria-hidden />} onClick={() => remove(at)} />
				</div>
			))}
			<Button className="items-add" icon={<PlusOutlined aria-hidden />} onClick={add}>
				{words.addRow}
			</Button>
		</fieldset>
	);
}

/** The first row is what the field's label names. */
function rowId(id: string, at: number): string {
	return at === 0 ? id : `${id}-${at}`;
}

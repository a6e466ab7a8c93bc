import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { type Condition, type ConditionWords, describeCondition, type FieldCondition, type Register } from '@yibenzhang/engine';
import { Button, Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Dialog } from '../Dialog.tsx';
import { FIELD_VIEWS } from '../fields/table.ts';
import { useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import type { DeskColumn } from './desk-columns.ts';

interface FilterBarProps {
	readonly register: Register;
	readonly columns: readonly DeskColumn[];
	readonly filter: Condition | undefined;
	/** With the year that was chosen, for the sentence. */
	readonly asked: Condition | undefined;
	change(filter: Condition | undefined): void;
}

/** Filters as a row of chips, each in words, and below them what they say together. */
export function FilterBar({ register, columns, filter, asked, change }: FilterBarProps) {
	const { strings, say } = useLanguage();
	const words = strings.desk.filter;
	const { data } = useRegisters();
	const [open, setOpen] = useState<number>();
	const { join, parts } = partsOf(filter);
	const office = useMemo<ConditionWords>(() => data ?? { registers: [], code_lists: [], units: [] }, [data]);
	const sentence = (condition: Condition) => say(describeCondition(condition, register, office));
	const set = (next: readonly Condition[], by = join) =>
		change(next.length === 0 ? undefined : next.length === 1 ? next[0] : by === 'all' ? { all: next } : { any: next });

	return (
		<section className="desk-filters" aria-label={words.title}>
			<div className="desk-chips">
				{parts.map((part, at) => (
					<span key={JSON.stringify(part)} className="desk-chip">
						{'field' in part && !part.field.includes('.') ? (
							<button type="button" className="desk-chip-words" title={words.edit(sentence(part))} onClick={() => setOpen(at)}>
								{sentence(part)}
							</button>
						) : (
							<span className="desk-chip-words">{sentence(part)}</span>
						)}
						<button type="button" className="desk-chip-off" aria-label={words.remove(sentence(part))} onClick={() => set(parts.filter((_, n) => n !== at))}>
							<CloseOutlined aria-hidden />
						</button>
					</span>
				))}
				<Button size="small" icon={<FilterOutlined aria-hidden />} onClick={() => setOpen(parts.length)}>
					{words.add}
				</Button>
				{parts.length > 1 && (
					<ChoiceBox
						label={words.join}
						value={join}
						options={[
							{ value: 'all', label: words.all },
							{ value: 'any', label: words.any },
						]}
						choose={(by) => set(parts, by as 'all' | 'any')}
					/>
				)}
				{parts.length > 1 && (
					<Button size="small" type="link" onClick={() => change(undefined)}>
						{words.clear}
					</Button>
				)}
			</div>
			<p className="desk-sentence" role="status">
				{asked === undefined ? words.everything : words.only(sentence(asked))}
			</p>
			{open !== undefined && (
				<FilterDialog
					register={register}
					columns={columns}
					part={parts[open] as FieldCondition | undefined}
					close={() => setOpen(undefined)}
					apply={(condition) => {
						set([...parts.slice(0, open), condition, ...parts.slice(open + 1)]);
						setOpen(undefined);
					}}
				/>
			)}
		</section>
	);
}

interface FilterDialogProps {
	readonly register: Register;
	readonly columns: readonly DeskColumn[];
	readonly part: FieldCondition | undefined;
	apply(condition: Condition): void;
	close(): void;
}

function FilterDialog({ register, columns, part, apply, close }: FilterDialogProps) {
	const { strings, say } = useLanguage();
	const words = strings.desk.filter;
	const id = useId();
	const [chosen, setChosen] = useState(part?.field as string | undefined);
	const [condition, setCondition] = useState<FieldCondition | undefined>(part);
	const column = columns.find((one) => one.id === chosen);
	const Filter = column === undefined ? undefined : FIELD_VIEWS[column.field.kind].Filter;
	const states = [...register.states.map((state) => ({ value: state.id, label: say(state.label) })), { value: 'voided', label: strings.record.voided }];
	return (
		<Dialog title={words.add} close={close}>
			<form
				className="desk-filter-form"
				onSubmit={(event) => {
					event.preventDefault();
					if (condition !== undefined) {
						apply(condition);
					}
				}}
			>
				<label htmlFor={id}>{words.field}</label>
				<Select
					id={id}
					showSearch={{ optionFilterProp: 'label' }}
					{...(chosen === undefined ? {} : { value: chosen })}
					options={columns.map(({ id: value, label }) => ({ value, label }))}
					onChange={(next: string) => {
						setChosen(next);
						setCondition(undefined);
					}}
				/>
				{Filter !== undefined && column !== undefined && (
					<Filter
						key={column.id}
						id={column.id}
						field={column.field}
						{...(column.own && column.id === 'state' ? { choices: states } : {})}
						condition={condition?.field === column.id ? condition : undefined}
						change={setCondition}
					/>
				)}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" disabled={condition === undefined}>
						{words.apply}
					</Button>
					<Button onClick={close}>{strings.desk.block.cancel}</Button>
				</div>
			</form>
		</Dialog>
	);
}

/** Filters that are joined stand apart; anything deeper is one part of its own. */
function partsOf(filter: Condition | undefined): { readonly join: 'all' | 'any'; readonly parts: readonly Condition[] } {
	if (filter === undefined) {
		return { join: 'all', parts: [] };
	}
	return 'all' in filter ? { join: 'all', parts: filter.all } : 'any' in filter ? { join: 'any', parts: filter.any } : { join: 'all', parts: [filter] };
}

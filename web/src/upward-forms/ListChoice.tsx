import {
	type Condition,
	cellPlace,
	FORM_DAYS,
	type FormListRoom,
	type FormPlace,
	type FormSheet,
	type ListBinding,
	type Register,
	type UpwardFormDetail,
} from '@yibenzhang/engine';
import { Button, Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { columnsOf, type DeskColumn } from '../desk/desk-columns.ts';
import { FilterBar } from '../desk/FilterBar.tsx';
import { useRegister, useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { lettersFrom } from './sheet-layout.ts';
import '../desk/desk-dialogs.css';
import '../desk/desk-tools.css';

interface ListChoiceProps {
	readonly form: UpwardFormDetail;
	readonly sheet: FormSheet;
	readonly place: FormPlace;
	readonly bound: ListBinding | undefined;
	/** The rows that the sender left for a list here. */
	readonly room: FormListRoom | undefined;
	bind(binding: ListBinding): void;
}

const ROW_NUMBER = '#';
const MOST_COLUMNS = 12;

/** Records of a register, as many rows as there are: from which register, which of them, which field in which column. */
export function ListChoice({ sheet, place, bound, room, bind }: ListChoiceProps) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms.panel;
	const registers = useRegisters();
	const id = useId();
	const [draft, setDraft] = useState<Omit<ListBinding, 'register'> & { readonly register?: string }>(
		bound ?? { ...place, kind: 'list', days: 'period', columns: [] },
	);
	const register = useRegister(draft.register ?? '');
	const letters = useMemo(() => columnsOfList(sheet, place, room), [sheet, place, room]);
	const ready = register !== undefined && draft.columns.length > 0 && draft.register !== undefined;
	return (
		// No form: the filter's own dialog is one, and forms do not hold each other.
		<div className="list-choice">
			<label htmlFor={id}>{words.register}</label>
			<Select
				id={id}
				showSearch={{ optionFilterProp: 'label' }}
				{...(draft.register === undefined ? {} : { value: draft.register })}
				options={(registers.data?.registers ?? []).map((one) => ({ value: one.id, label: say(one.label) }))}
				onChange={(chosen: string) => {
					const fields = registers.data?.registers.find((one) => one.id === chosen);
					setDraft({ ...place, kind: 'list', days: draft.days, register: chosen, columns: fields === undefined ? [] : guessColumns(letters, fields) });
				}}
			/>
			{register !== undefined && (
				<>
					<p className="form-line">
						<span>{words.days}</span>
						<ChoiceBox
							label={words.days}
							value={draft.days}
							choose={(days) => setDraft({ ...draft, days: days as ListBinding['days'] })}
							options={FORM_DAYS.map((one) => ({ value: one, label: words.daysOf[one] }))}
						/>
					</p>
					<ListFilter register={register} where={draft.where} change={(where) => setDraft(withWhere(draft, where))} />
					<ListColumns register={register} letters={letters} columns={draft.columns} change={(columns) => setDraft({ ...draft, columns })} />
				</>
			)}
			<Button type="primary" disabled={!ready} onClick={() => draft.register !== undefined && bind({ ...draft, register: draft.register })}>
				{bound === undefined ? words.bindList : words.changeList}
			</Button>
		</div>
	);
}

function ListFilter({ register, where, change }: { register: Register; where: Condition | undefined; change(where: Condition | undefined): void }) {
	const { strings, say } = useLanguage();
	const columns = useMemo<DeskColumn[]>(() => columnsOf(register, strings, say), [register, strings, say]);
	return <FilterBar register={register} columns={columns} filter={where} asked={where} change={change} />;
}

interface LetterColumn {
	readonly column: string;
	readonly heading: string;
}

interface ListColumnsProps {
	readonly register: Register;
	readonly letters: readonly LetterColumn[];
	readonly columns: ListBinding['columns'];
	change(columns: ListBinding['columns']): void;
}

function ListColumns({ register, letters, columns, change }: ListColumnsProps) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms.panel;
	const own = strings.desk.columns;
	const options = [
		{ value: '', label: words.nothing },
		{ value: ROW_NUMBER, label: words.rowNumber },
		...Object.entries(register.fields).map(([id, { label }]) => ({ value: id, label: say(label) })),
		...(['number', 'unit', 'state'] as const).map((id) => ({ value: id, label: own[id] })),
	];
	return (
		<fieldset className="list-columns">
			<legend>{words.columns}</legend>
			{letters.map(({ column, heading }) => {
				const field = columns.find((one) => one.column === column)?.field ?? '';
				return (
					<p key={column} className="form-line">
						<span>
							{column} <span className="quiet">{heading}</span>
						</span>
						<ChoiceBox
							label={words.column(column, heading)}
							value={field}
							options={options}
							choose={(chosen) => change([...columns.filter((one) => one.column !== column), ...(chosen === '' ? [] : [{ column, field: chosen }])])}
						/>
					</p>
				);
			})}
		</fieldset>
	);
}

/** The columns that the sender gave headings, or those from the cell on. */
function columnsOfList(sheet: FormSheet, { cell }: FormPlace, room: FormListRoom | undefined): LetterColumn[] {
	if (room !== undefined) {
		return [...room.columns];
	}
	const row = cellPlace(cell)?.row ?? 1;
	const above = sheet.rows.find((one) => one.row === row - 1)?.cells ?? [];
	return lettersFrom(cell, MOST_COLUMNS)
		.filter((column) => sheet.columns.some((one) => one.column === column))
		.map((column) => ({ column, heading: above.find((one) => one.cell === `${column}${row - 1}`)?.text ?? '' }));
}

/** Fields that are called as the heading says. */
function guessColumns(letters: readonly LetterColumn[], register: Register): ListBinding['columns'] {
	return letters.flatMap(({ column, heading }) => {
		const plain = heading.replaceAll(/\s/g, '');
		if (/^序号$/.test(plain)) {
			return [{ column, field: ROW_NUMBER }];
		}
		const fields = Object.entries(register.fields);
		const found =
			fields.find(([, { label }]) => label.zh === plain) ??
			fields.find(([, { label }]) => plain !== '' && (label.zh.includes(plain) || plain.includes(label.zh)));
		return found === undefined ? [] : [{ column, field: found[0] }];
	});
}

function withWhere<Draft extends { readonly where?: Condition }>({ where: _, ...draft }: Draft, where: Condition | undefined) {
	return where === undefined ? draft : { ...draft, where };
}

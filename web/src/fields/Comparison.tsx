import type { ConditionOperator, ConditionValue, FieldCondition, FieldDefinition } from '@yibenzhang/engine';
import { Input, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useLanguage, useStrings } from '../strings/language.tsx';
import type { Choice, FilterProps } from './field-view.ts';
import { useChoices } from './useChoices.ts';

/** What stands on the right of the operator. */
export type Compared = 'text' | 'number' | 'date' | 'moment' | 'codes' | 'units' | 'accounts' | 'yes_no';

interface ComparisonProps extends FilterProps {
	readonly operators: readonly ConditionOperator[];
	readonly compared: Compared;
}

type Operand = string | number | boolean;

const LISTED: readonly ConditionOperator[] = ['in', 'not_in', 'has_any', 'has_all'];
const BARE: readonly ConditionOperator[] = ['is_set', 'is_empty'];

/** An operator and what it compares with. Tells a condition only once it is complete. */
export function Comparison({ id, field, choices, condition, change, operators, compared }: ComparisonProps) {
	const { strings } = useLanguage();
	const words = strings.desk.filter;
	const known = useChoices(field);
	const [op, setOp] = useState<ConditionOperator>(condition?.op ?? operators[0] ?? 'is_set');
	const [operands, setOperands] = useState<readonly (Operand | undefined)[]>(operandsOf(condition));

	function tell(nextOp: ConditionOperator, next: readonly (Operand | undefined)[]) {
		setOp(nextOp);
		setOperands(next);
		change(conditionOf(id, nextOp, next));
	}

	const label = (at: number) => (op === 'between' ? (at === 0 ? words.from : words.until) : words.value);
	const set = (at: number, value: Operand | undefined) => tell(op, op === 'between' ? (at === 0 ? [value, operands[1]] : [operands[0], value]) : [value]);
	return (
		<div className="comparison">
			<ChoiceBox
				label={words.operator}
				value={op}
				options={operators.map((one) => ({ value: one, label: words.operators[one] }))}
				choose={(chosen) => {
					const next = chosen as ConditionOperator;
					tell(next, LISTED.includes(next) === LISTED.includes(op) ? operands : []);
				}}
			/>
			{BARE.includes(op) ? null : LISTED.includes(op) ? (
				<Listed label={words.value} choices={choices ?? known} values={operands.map(String)} set={(values) => tell(op, values)} />
			) : (
				(op === 'between' ? [0, 1] : [0]).map((at) => (
					<One
						key={`${op} ${at}`}
						label={label(at)}
						field={field}
						compared={compared}
						choices={choices ?? known}
						value={operands[at]}
						set={(value) => set(at, value)}
					/>
				))
			)}
		</div>
	);
}

function Listed({ label, choices, values, set }: { label: string; choices: readonly Choice[]; values: readonly string[]; set(values: string[]): void }) {
	const id = useId();
	return (
		<div className="comparison-part">
			<label htmlFor={id}>{label}</label>
			<Select
				id={id}
				mode="multiple"
				value={[...values]}
				onChange={set}
				options={[...choices]}
				optionFilterProp="label"
				maxTagCount="responsive"
				style={{ width: '100%' }}
			/>
		</div>
	);
}

interface OneProps {
	readonly label: string;
	readonly field: FieldDefinition;
	readonly compared: Compared;
	readonly choices: readonly Choice[];
	readonly value: Operand | undefined;
	set(value: Operand | undefined): void;
}

function One({ label, field, compared, choices, value, set }: OneProps) {
	const words = useStrings().desk.filter;
	const id = useId();
	const text = typeof value === 'string' ? value : '';
	const input = () => {
		switch (compared) {
			case 'number':
				return (
					<InputNumber
						id={id}
						value={typeof value === 'number' ? value : null}
						precision={field.kind === 'whole_number' || field.kind === 'year' ? 0 : (field.scale ?? 2)}
						suffix={field.kind === 'money' ? words.yuan : undefined}
						onChange={(next) => set(next ?? undefined)}
						style={{ width: '100%' }}
					/>
				);
			case 'date':
				return <Input id={id} type="date" value={text} onChange={(event) => set(event.target.value)} />;
			case 'moment':
				return (
					<Input
						id={id}
						type="datetime-local"
						value={inShanghai(text)}
						onChange={(event) => set(event.target.value === '' ? undefined : `${event.target.value}:00+08:00`)}
					/>
				);
			case 'codes':
			case 'units':
			case 'accounts':
				return (
					<Select
						id={id}
						showSearch={{ optionFilterProp: 'label' }}
						{...(text === '' ? {} : { value: text })}
						onChange={set}
						options={[...choices]}
						style={{ width: '100%' }}
					/>
				);
			case 'yes_no':
				return (
					<Select
						id={id}
						{...(value === undefined ? {} : { value: String(value) })}
						onChange={(chosen) => set(chosen === 'true')}
						options={[
							{ value: 'true', label: words.yes },
							{ value: 'false', label: words.no },
						]}
						style={{ width: '100%' }}
					/>
				);
			default:
				return <Input id={id} value={text} maxLength={200} onChange={(event) => set(event.target.value)} />;
		}
	};
	return (
		<div className="comparison-part">
			<label htmlFor={id}>{label}</label>
			{input()}
		</div>
	);
}

function operandsOf(condition: FieldCondition | undefined): Operand[] {
	const value = condition?.value;
	const given: readonly ConditionValue[] = value === undefined ? [] : Array.isArray(value) ? value : [value as ConditionValue];
	return given.filter((one): one is Operand => typeof one !== 'object');
}

function conditionOf(field: string, op: ConditionOperator, operands: readonly (Operand | undefined)[]): FieldCondition | undefined {
	if (BARE.includes(op)) {
		return { field, op };
	}
	const given = operands.filter((one): one is Operand => one !== undefined && one !== '');
	if (given.length === 0 || (op === 'between' && given.length < 2)) {
		return undefined;
	}
	return { field, op, value: LISTED.includes(op) || op === 'between' ? given : (given[0] as Operand) };
}

function inShanghai(moment: string): string {
	const at = Date.parse(moment);
	return Number.isNaN(at) ? '' : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** How records are asked for by a field, kind by kind: an operator that makes sense of the kind, and what to compare with. */
import type { ConditionOperator } from '@yibenzhang/engine';
import { Comparison } from './Comparison.tsx';
import type { FilterProps } from './field-view.ts';

const PRESENCE: readonly ConditionOperator[] = ['is_set', 'is_empty'];
const TEXT: readonly ConditionOperator[] = ['contains', 'starts_with', 'is', 'is_not', ...PRESENCE];
const CODE_TEXT: readonly ConditionOperator[] = ['is', 'starts_with', ...PRESENCE];
const ORDER: readonly ConditionOperator[] = ['between', 'gte', 'lte', 'is', ...PRESENCE];
const ONE: readonly ConditionOperator[] = ['in', 'not_in', ...PRESENCE];
const SEVERAL: readonly ConditionOperator[] = ['has_any', 'has_all', ...PRESENCE];

export function TextFilter(props: FilterProps) {
	return <Comparison {...props} operators={TEXT} compared="text" />;
}

/** ID numbers, telephones, codes: compared whole or from their beginning. */
export function CodeTextFilter(props: FilterProps) {
	return <Comparison {...props} operators={CODE_TEXT} compared="text" />;
}

export function NumberFilter(props: FilterProps) {
	return <Comparison {...props} operators={ORDER} compared="number" />;
}

export function DateFilter(props: FilterProps) {
	return <Comparison {...props} operators={ORDER} compared="date" />;
}

export function MomentFilter(props: FilterProps) {
	return <Comparison {...props} operators={['between', 'gte', 'lte', ...PRESENCE]} compared="moment" />;
}

export function ChoiceFilter(props: FilterProps) {
	return <Comparison {...props} operators={ONE} compared="codes" />;
}

export function ChoicesFilter(props: FilterProps) {
	return <Comparison {...props} operators={SEVERAL} compared="codes" />;
}

/** A row of that item stands among the quantities. */
export function ItemsFilter(props: FilterProps) {
	return <Comparison {...props} operators={['has', ...PRESENCE]} compared="codes" />;
}

/** A community means its grids as well. */
export function UnitFilter(props: FilterProps) {
	return <Comparison {...props} operators={['within', ...ONE]} compared="units" />;
}

export function AccountFilter(props: FilterProps) {
	return <Comparison {...props} operators={ONE} compared="accounts" />;
}

export function YesNoFilter(props: FilterProps) {
	return <Comparison {...props} operators={['is', ...PRESENCE]} compared="yes_no" />;
}

/** What has no order and no word to look for: there, or not. */
export function PresenceFilter(props: FilterProps) {
	return <Comparison {...props} operators={PRESENCE} compared="text" />;
}

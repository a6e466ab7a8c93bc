import type { FieldDefinition } from '@yibenzhang/engine';
import { useMemo } from 'react';
import { useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import type { Choice } from './field-view.ts';

/** What may stand in a field that holds codes, units or accounts, past ones too. */
export function useChoices(field: FieldDefinition): readonly Choice[] {
	const { data } = useRegisters();
	const { say } = useLanguage();
	return useMemo(() => {
		if (data === undefined) {
			return [];
		}
		if (field.kind === 'unit') {
			return data.units
				.filter(({ kind }) => field.unit_kinds === undefined || field.unit_kinds.includes(kind))
				.map(({ code, name }) => ({ value: code, label: say(name) }));
		}
		if (field.kind === 'account') {
			return Object.entries(data.accounts).map(([value, label]) => ({ value, label }));
		}
		const codes = data.code_lists.find(({ id }) => id === field.codes)?.codes ?? [];
		return codes.map(({ code, label }) => ({ value: code, label: say(label) }));
	}, [data, field, say]);
}

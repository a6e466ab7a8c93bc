import { buildUnitTree, type Register, today } from '@yibenzhang/engine';
import { useMemo } from 'react';
import { useNames, useRegisters } from '../records/useRegisters.ts';
import { useSession } from '../session/useSession.ts';
import type { FormScope } from './read-form.ts';

/** What the conditions and kinds of a register's fields are asked with; undefined while it is on its way. */
export function useFormScope(register: Register | undefined): FormScope | undefined {
	const { data } = useRegisters();
	const account = useSession().data?.id;
	const names = useNames();
	return useMemo(() => {
		if (register === undefined || data === undefined || account === undefined) {
			return undefined;
		}
		const units = buildUnitTree(data.units);
		return {
			register,
			registers: new Map(data.registers.map((one) => [one.id, one])),
			context: {
				today: today(new Date()),
				code_lists: new Map(data.code_lists.map((list) => [list.id, list])),
				unitKind: (code) => units.units.get(code)?.kind,
				names,
			},
			units,
			account,
		};
	}, [register, data, account, names]);
}

import { useQuery } from '@tanstack/react-query';
import { DEMANDS, type RecordAnswer } from '@yibenzhang/engine';
import { findRecords } from '../records/record-requests.ts';
import { useRegister } from '../records/useRegisters.ts';

const MOST = 50;

/** Demands from above that wait for an answer, the one due first; nothing where this reader may not see them. */
export function useDemands() {
	const register = useRegister(DEMANDS.register);
	const filter = JSON.stringify({ field: 'state', op: 'in', value: DEMANDS.owed });
	const found = useQuery({
		queryKey: ['records', DEMANDS.register, 'owed'],
		queryFn: ({ signal }) => findRecords(DEMANDS.register, { filter, sort: DEMANDS.due_on, limit: MOST }, signal),
		enabled: register !== undefined,
	});
	return { ...found, register };
}

export function titleOf(demand: RecordAnswer): string {
	return String(demand.values[DEMANDS.title] ?? '');
}

export function dueOn(demand: RecordAnswer): string {
	return String(demand.values[DEMANDS.due_on] ?? '');
}

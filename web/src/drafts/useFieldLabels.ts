import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { listDefinitions } from '../definitions/definition-requests.ts';
import { useRegisters } from '../records/useRegisters.ts';

export type FieldLabel = (field: string, figure: string) => string;

/** What a field of a repeated passage is called, by the register of the passage's figure. @returns the same function always, for the editor is made with it, and what moves on when it says something else */
export function useFieldLabels(period: string): { readonly label: FieldLabel; readonly known: number } {
	const registers = useRegisters();
	const definitions = useQuery({ queryKey: ['definitions', period], queryFn: ({ signal }) => listDefinitions(period, signal), staleTime: 5 * 60_000 });
	const now = useRef({ registers: registers.data?.registers, definitions: definitions.data });
	now.current = { registers: registers.data?.registers, definitions: definitions.data };
	const label = useRef<FieldLabel>((field, figure) => {
		const register = now.current.definitions?.find(({ id }) => id === figure)?.register.id;
		return now.current.registers?.find(({ id }) => id === register)?.fields[field]?.label.zh ?? field;
	});
	return { label: label.current, known: registers.dataUpdatedAt + definitions.dataUpdatedAt };
}

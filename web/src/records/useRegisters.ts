import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Names, type Register, type Text, unitRegister } from '@yibenzhang/engine';
import { useMemo } from 'react';
import { listRegisters } from './record-requests.ts';

/** How the registers are asked for. */
export const registersQuery = queryOptions({ queryKey: ['registers'], queryFn: ({ signal }) => listRegisters(signal), staleTime: 5 * 60_000 });

/** The registers that this reader may read, with the names of codes and units as far as they are told. */
export function useRegisters() {
	return useQuery(registersQuery);
}

export function useRegister(id: string): Register | undefined {
	const { data } = useRegisters();
	// The unit tree is a source like a register, though no list names it.
	return id === unitRegister.id ? unitRegister : data?.registers.find((register) => register.id === id);
}

/** What codes, units and referenced records are called; what has no name comes back as given. */
export function useNames(records: Readonly<Record<string, string>> = {}): Names {
	const { data } = useRegisters();
	return useMemo(() => {
		const codes = new Map<string, Text>();
		for (const list of data?.code_lists ?? []) {
			for (const { code, label } of list.codes) {
				codes.set(`${list.id}/${code}`, label);
			}
		}
		const units = new Map((data?.units ?? []).map(({ code, name }) => [code, name]));
		return {
			code: (list, code) => codes.get(`${list}/${code}`),
			unit: (code) => units.get(code),
			account: (id) => data?.accounts[id],
			record: (_register, id) => records[id],
		};
	}, [data, records]);
}

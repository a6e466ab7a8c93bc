import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormBinding, UpwardFormDetail } from '@yibenzhang/engine';
import { useState } from 'react';
import { bindCells, getForm, previewForm } from './upward-form-requests.ts';

export function useForm(id: string) {
	return useQuery({ queryKey: ['form', id], queryFn: ({ signal }) => getForm(id, signal) });
}

/** What the bound cells would say; lists are counted. Asked anew with every version of the bindings. */
export function useFormValues(form: UpwardFormDetail | undefined, period: string) {
	return useQuery({
		queryKey: ['form-values', form?.id, form?.version, period],
		queryFn: ({ signal }) => previewForm(form?.id ?? '', period, signal),
		enabled: form !== undefined && form.bindings.length > 0,
		placeholderData: (before) => before,
	});
}

/** Binding, kept with every change, and taking back one change after the other. */
export function useBinding(form: UpwardFormDetail) {
	const queries = useQueryClient();
	const [before, setBefore] = useState<readonly (readonly FormBinding[])[]>([]);
	const key = ['form', form.id];
	const keeping = useMutation({
		mutationFn: (bindings: readonly FormBinding[]) =>
			bindCells(form.id, { version: queries.getQueryData<UpwardFormDetail>(key)?.version ?? form.version, bindings }),
		// One after the other, each by the version that the one before made.
		scope: { id: `binding ${form.id}` },
		onMutate: (bindings) => queries.setQueryData<UpwardFormDetail>(key, (now) => now && { ...now, bindings }),
		onSuccess: (answer) => queries.setQueryData(key, answer),
		onError: () => queries.invalidateQueries({ queryKey: key }),
	});
	const now = () => queries.getQueryData<UpwardFormDetail>(key)?.bindings ?? form.bindings;
	const others = (cell: Pick<FormBinding, 'sheet' | 'cell'>) => now().filter((one) => one.sheet !== cell.sheet || one.cell !== cell.cell);
	const change = (bindings: readonly FormBinding[]) => {
		setBefore((stack) => [...stack, now()]);
		keeping.mutate(bindings);
	};
	return {
		isKeeping: keeping.isPending,
		error: keeping.error,
		bind: (...bindings: readonly FormBinding[]) =>
			change([...now().filter((one) => !bindings.some((other) => other.sheet === one.sheet && other.cell === one.cell)), ...bindings]),
		unbind: (cell: Pick<FormBinding, 'sheet' | 'cell'>) => change(others(cell)),
		canUndo: before.length > 0,
		undo: () => {
			const last = before.at(-1);
			if (last !== undefined) {
				setBefore(before.slice(0, -1));
				keeping.mutate(last);
			}
		},
	};
}

export type Binding = ReturnType<typeof useBinding>;

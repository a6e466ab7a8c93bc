import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listPins, orderPins, pinFigure, unpinFigure } from './pin-requests.ts';

const PINS_KEY = ['pins'] as const;

type PinChange = { readonly pin: string } | { readonly unpin: string } | { readonly order: readonly string[] };

/** The figures that the reader has put on the workbench, and the way to change them. */
export function usePins() {
	const queries = useQueryClient();
	const pins = useQuery({ queryKey: PINS_KEY, queryFn: ({ signal }) => listPins(signal) });
	const change = useMutation({
		mutationFn: (wanted: PinChange) => ('pin' in wanted ? pinFigure(wanted.pin) : 'unpin' in wanted ? unpinFigure(wanted.unpin) : orderPins(wanted.order)),
		onSuccess: (figures) => {
			queries.setQueryData(PINS_KEY, figures);
			return queries.invalidateQueries({ queryKey: ['pinned'] });
		},
	});
	return { pins: pins.data, change: change.mutate, busy: change.isPending, error: change.error };
}

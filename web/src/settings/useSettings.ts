import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Sends a change; afterwards everything that it may have changed is asked anew: settings, registers, figures, the session's office. */
export function useChange<Given>(send: (given: Given) => Promise<unknown>, onDone?: (given: Given) => void) {
	const queries = useQueryClient();
	return useMutation({
		mutationFn: send,
		onSuccess: async (_, given) => {
			await queries.invalidateQueries();
			onDone?.(given);
		},
	});
}

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ContradictionsAnswer } from '@yibenzhang/engine';
import { useEffect, useRef } from 'react';
import { type FindingsAsked, listContradictions, listFindings, runContradictions } from './contradiction-requests.ts';

const LOOK_AGAIN_MS = 700;

/** The rules with how many stand; while a run is under way it is looked at again and again, and its end brings new findings. */
export function useContradictions(unit: string | undefined) {
	const queries = useQueryClient();
	const found = useQuery({
		queryKey: ['contradictions', 'rules', unit ?? ''],
		queryFn: ({ signal }) => listContradictions(unit, signal),
		staleTime: 0,
		refetchInterval: ({ state }) => (state.data?.running == null ? false : LOOK_AGAIN_MS),
	});
	const isRunning = found.data?.running != null;
	const wasRunning = useRef(false);
	useEffect(() => {
		if (wasRunning.current && !isRunning) {
			void queries.invalidateQueries({ queryKey: ['contradictions'] });
		}
		wasRunning.current = isRunning;
	}, [isRunning, queries]);
	const running = useMutation({
		mutationFn: runContradictions,
		onSuccess: ({ running: begun }) =>
			queries.setQueryData<ContradictionsAnswer>(['contradictions', 'rules', unit ?? ''], (before) =>
				before === undefined ? before : { ...before, running: begun },
			),
	});
	// A run may be over before its answer has come.
	const settled = running.isSuccess && !isRunning;
	useEffect(() => {
		if (settled) {
			void queries.invalidateQueries({ queryKey: ['contradictions'] });
		}
	}, [settled, queries]);
	return { found, running };
}

/** The findings of one rule, page by page. */
export function useFindings(asked: FindingsAsked) {
	return useInfiniteQuery({
		queryKey: ['contradictions', 'findings', asked.rule, asked.unit ?? '', asked.accepted],
		queryFn: ({ pageParam, signal }) => listFindings(asked, pageParam, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ next }) => next ?? undefined,
		// Whoever comes back from a record that was mended wants to see that it was.
		staleTime: 0,
	});
}

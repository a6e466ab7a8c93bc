import type { DefinitionBookAnswer, DefinitionEntry, FigureExamplesAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';

export async function listDefinitions(period: string, signal?: AbortSignal): Promise<readonly DefinitionEntry[]> {
	return (await request<DefinitionBookAnswer>('/figures/definitions', { query: { period }, signal })).figures;
}

/** Figure → its examples. */
export async function listExamples(query: { period: string; section: string }, signal?: AbortSignal): Promise<FigureExamplesAnswer['examples']> {
	return (await request<FigureExamplesAnswer>('/figures/examples', { query, signal })).examples;
}

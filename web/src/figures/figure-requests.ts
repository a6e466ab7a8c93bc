import type { FigureDetail, FiguresAnswer, ListedFigure } from '@yibenzhang/engine';
import { request } from '../api.ts';

export async function listFigures(query: { period: string; until?: string }, signal?: AbortSignal): Promise<readonly ListedFigure[]> {
	return (await request<FiguresAnswer>('/figures', { query, signal })).figures;
}

export interface FigureQuery {
	readonly id: string;
	readonly period: string;
	/** Where the evidence goes on, and where a ratio's denominator does. */
	readonly cursor?: string | undefined;
	readonly base_cursor?: string | undefined;
	readonly limit?: number | undefined;
}

export async function getFigure({ id, ...query }: FigureQuery, signal?: AbortSignal): Promise<FigureDetail> {
	return request(`/figures/${encodeURIComponent(id)}`, { query: { ...query }, signal });
}

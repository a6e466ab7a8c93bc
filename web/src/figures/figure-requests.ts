import type { FigureDetail, FiguresAnswer, ListedFigure, TrendsAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';

export async function listFigures(query: { period: string; until?: string }, signal?: AbortSignal): Promise<readonly ListedFigure[]> {
	return (await request<FiguresAnswer>('/figures', { query, signal })).figures;
}

/** Figure → its value month by month. */
export async function listTrends(period: string, signal?: AbortSignal): Promise<TrendsAnswer['trends']> {
	return (await request<TrendsAnswer>('/figures/trends', { query: { period }, signal })).trends;
}

/** Which figure, over which days, as known when. */
export interface FigureAsked {
	readonly id: string;
	readonly period: string;
	/** Closes the period at another day than the report does. */
	readonly until?: string;
	readonly known_at?: string;
	/** Hash of a definition that was kept; absent: the one that holds now. */
	readonly definition?: string;
}

export interface FigureQuery extends FigureAsked {
	/** Where the evidence goes on, and where a ratio's denominator does. */
	readonly cursor?: string | undefined;
	readonly base_cursor?: string | undefined;
	readonly limit?: number | undefined;
}

export async function getFigure({ id, ...query }: FigureQuery, signal?: AbortSignal): Promise<FigureDetail> {
	return request(`/figures/${encodeURIComponent(id)}`, { query: { ...query }, signal });
}

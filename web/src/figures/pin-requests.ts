import { request } from '../api.ts';

interface PinsAnswer {
	readonly figures: readonly string[];
}

export async function listPins(signal?: AbortSignal): Promise<readonly string[]> {
	return (await request<PinsAnswer>('/pins', { signal })).figures;
}

export async function pinFigure(figure: string): Promise<readonly string[]> {
	return (await request<PinsAnswer>(`/pins/${encodeURIComponent(figure)}`, { method: 'POST' })).figures;
}

export async function unpinFigure(figure: string): Promise<readonly string[]> {
	return (await request<PinsAnswer>(`/pins/${encodeURIComponent(figure)}`, { method: 'DELETE' })).figures;
}

export async function orderPins(figures: readonly string[]): Promise<readonly string[]> {
	return (await request<PinsAnswer>('/pins', { method: 'POST', body: { figures } })).figures;
}

import type { EditionDetail, EditionsAnswer, MovedAnswer, MovedRecordsAnswer } from '@yibenzhang/engine';
import type { ReportDocument } from '@yibenzhang/report';
import { type ReceivedFile, request, requestFile } from '../api.ts';

export interface ReportAsked {
	readonly report: string;
	readonly period: string;
}

export async function listEditions(asked: ReportAsked, signal?: AbortSignal): Promise<EditionsAnswer> {
	return request('/editions', { query: { ...asked }, signal });
}

export async function makeEdition(asked: ReportAsked & { readonly reason?: string }): Promise<EditionDetail> {
	return request('/editions', { method: 'POST', body: asked });
}

export async function getEdition(id: string, signal?: AbortSignal): Promise<EditionDetail> {
	return request(`/editions/${id}`, { signal });
}

export async function getEditionReport(id: string, signal?: AbortSignal): Promise<ReportDocument> {
	return request(`/editions/${id}/report`, { signal });
}

export async function confirmChapter(id: string, heading: string): Promise<EditionDetail> {
	return request(`/editions/${id}/confirm`, { method: 'POST', body: { heading } });
}

export async function returnEdition(id: string, reason: string): Promise<EditionDetail> {
	return request(`/editions/${id}/return`, { method: 'POST', body: { reason } });
}

export async function signEdition(id: string, body: string, proof: { readonly password: string } | { readonly code: string }): Promise<EditionDetail> {
	return request(`/editions/${id}/sign`, { method: 'POST', body: { body, ...proof } });
}

export async function getMoved(id: string, signal?: AbortSignal): Promise<MovedAnswer> {
	return request(`/editions/${id}/moved`, { signal });
}

export async function getMovedRecords(id: string, figure: string, signal?: AbortSignal): Promise<MovedRecordsAnswer> {
	return request(`/editions/${id}/moved/${figure}`, { signal });
}

/** The very bytes that the edition's hash is of. */
export async function getContent(id: string): Promise<ReceivedFile> {
	return requestFile(`/editions/${id}/content`);
}

import type { RecordAnswer, RecordsAnswer, RecordsRequest, RegistersAnswer, VersionsAnswer } from '@yibenzhang/engine';
import { request, requestContent } from '../api.ts';

export async function listRegisters(signal?: AbortSignal): Promise<RegistersAnswer> {
	return request('/registers', { signal });
}

export async function findRecords(register: string, query: RecordsRequest, signal?: AbortSignal): Promise<RecordsAnswer> {
	return request(`/records/${encodeURIComponent(register)}`, { query: { ...query }, signal });
}

export async function getRecord(register: string, id: string, signal?: AbortSignal): Promise<RecordAnswer> {
	return request(`/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}`, { signal });
}

export async function getHistory(register: string, id: string, signal?: AbortSignal): Promise<VersionsAnswer> {
	return request(`/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}/history`, { signal });
}

export interface HeldFile {
	readonly register: string;
	/** Of the record that holds it, now or in an earlier version. */
	readonly id: string;
	readonly hash: string;
}

export function attachmentAddress({ register, id, hash }: HeldFile, size: 'whole' | 'thumbnail' = 'whole'): string {
	const address = `/api/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}/attachments/${encodeURIComponent(hash)}`;
	return size === 'whole' ? address : `${address}?size=${size}`;
}

/** @param address as {@link attachmentAddress} gives it. */
export async function getAttachment(address: string): Promise<Blob> {
	return requestContent(address);
}

import type {
	ActRequest,
	Attachment,
	DoublesAnswer,
	RecordAnswer,
	RecordAroundAnswer,
	RecordFiguresAnswer,
	RecordsAnswer,
	RecordsRequest,
	RegistersAnswer,
	SpellingsAnswer,
	VersionsAnswer,
	WireValues,
} from '@yibenzhang/engine';
import { request, requestContent, sendContent } from '../api.ts';

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

/** How Chinese names are typed in letters: of codes, units and accounts. */
export async function listSpellings(signal?: AbortSignal): Promise<SpellingsAnswer> {
	return request('/spellings', { signal });
}

/** @param key the same for every attempt at the same thing. */
export async function actOnRecord(register: string, action: string, body: ActRequest, key: string): Promise<RecordAnswer> {
	return request(`/records/${encodeURIComponent(register)}/actions/${encodeURIComponent(action)}`, { method: 'POST', body, idempotency_key: key });
}

/** Records alike in the register's key fields. @param id of the record being changed, which is no double of itself. */
export async function findDoubles(register: string, asked: { values: WireValues; id?: string }, signal?: AbortSignal): Promise<DoublesAnswer> {
	return request(`/records/${encodeURIComponent(register)}/doubles`, { method: 'POST', body: asked, signal });
}

interface NewAttachment {
	readonly content: Blob;
	readonly name: string;
	/** For a field that keeps where a picture was taken. */
	readonly keep_location: boolean;
}

/** Sends a file that no record holds yet. */
export async function sendAttachment({ content, name, keep_location }: NewAttachment, progress: (sent: number) => void): Promise<Attachment> {
	return sendContent('/attachments', { content, query: { name, ...(keep_location ? { keep_location: 'yes' } : {}) }, progress });
}

/** Of a file that was sent and that no record holds yet. */
export function uploadAddress(hash: string, size: 'whole' | 'thumbnail'): string {
	return `/api/attachments/${encodeURIComponent(hash)}${size === 'whole' ? '' : `?size=${size}`}`;
}

/** Records that point at it, what is due, who may see it. */
export async function getAround(register: string, id: string, signal?: AbortSignal): Promise<RecordAroundAnswer> {
	return request(`/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}/around`, { signal });
}

/** In which figures of the period it counts, and what keeps it out of others. */
export async function getRecordFigures(register: string, id: string, period: string, signal?: AbortSignal): Promise<RecordFiguresAnswer> {
	return request(`/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}/figures`, { query: { period }, signal });
}

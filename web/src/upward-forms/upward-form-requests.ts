import type {
	FormBinding,
	FormFillingDetail,
	FormPreview,
	FormRenewedAnswer,
	MovedRecordsAnswer,
	UpwardFormDetail,
	UpwardFormsAnswer,
} from '@yibenzhang/engine';
import { type ReceivedFile, request, requestFile, sendContent } from '../api.ts';

export function listForms(signal?: AbortSignal): Promise<UpwardFormsAnswer> {
	return request('/forms', { signal });
}

export function getForm(id: string, signal?: AbortSignal): Promise<UpwardFormDetail> {
	return request(`/forms/${id}`, { signal });
}

export interface LoadedForm {
	readonly file: File;
	readonly title: string;
	readonly sender: string;
	readonly unit: string;
}

/** @param progress told from 0 to 1 */
export function loadForm({ file, title, sender, unit }: LoadedForm, progress: (sent: number) => void): Promise<UpwardFormDetail> {
	return sendContent('/forms', { content: file, query: { name: file.name, title, sender, unit }, progress });
}

/** The sender's newer version. */
export function renewForm(id: string, { file, version }: { file: File; version: number }, progress: (sent: number) => void): Promise<FormRenewedAnswer> {
	return sendContent(`/forms/${id}/file`, { content: file, query: { name: file.name, version: String(version) }, progress });
}

export function bindCells(id: string, body: { version: number; bindings: readonly FormBinding[] }): Promise<UpwardFormDetail> {
	return request(`/forms/${id}/bindings`, { method: 'POST', body });
}

export interface FormFacts {
	readonly version: number;
	readonly title: string;
	readonly sender: string;
	readonly retired: boolean;
}

export function changeFacts(id: string, body: FormFacts): Promise<UpwardFormDetail> {
	return request(`/forms/${id}/facts`, { method: 'POST', body });
}

export function fetchBlank(id: string): Promise<ReceivedFile> {
	return requestFile(`/forms/${id}/file`);
}

/** Lists are only counted. */
export function previewForm(id: string, period: string, signal?: AbortSignal): Promise<FormPreview> {
	return request(`/forms/${id}/preview`, { query: { period }, signal });
}

/** With the rows of its lists, whose reading is logged. */
export function previewWithLists(id: string, period: string, signal?: AbortSignal): Promise<FormPreview> {
	return request(`/forms/${id}/preview`, { method: 'POST', body: { period, asked: [] }, signal });
}

export interface FillOrder {
	readonly version: number;
	readonly period: string;
	readonly asked: readonly { readonly sheet: string; readonly cell: string; readonly words: string }[];
	/** The filling that stands sent for the period, and why this one takes its place. */
	readonly replaces?: string;
	readonly reason?: string;
}

export function fillForm(id: string, body: FillOrder): Promise<FormFillingDetail> {
	return request(`/forms/${id}/fillings`, { method: 'POST', body });
}

export function getFilling(id: string, signal?: AbortSignal): Promise<FormFillingDetail> {
	return request(`/forms/fillings/${id}`, { signal });
}

export function fetchFilled(id: string): Promise<ReceivedFile> {
	return requestFile(`/forms/fillings/${id}/file`);
}

/** @param key of the figure, as the filling names it */
export function getMovedRecords(id: string, key: string, signal?: AbortSignal): Promise<MovedRecordsAnswer> {
	return request(`/forms/fillings/${id}/moved/${encodeURIComponent(key)}`, { signal });
}

export interface Sending {
	/** Working hours that it took. */
	readonly hours: number | null;
	/** The record of the demand that it answers, and how it went out. */
	readonly answers: { readonly demand: string; readonly how: string } | null;
	/** Another stands sent, and the filling does not say yet that it replaces that one. */
	readonly replaces?: { readonly filling: string; readonly reason: string };
}

export function markSent(id: string, body: Sending): Promise<FormFillingDetail> {
	return request(`/forms/fillings/${id}/sent`, { method: 'POST', body });
}

/** That it was marked as sent by mistake; the demand that it answered is as it was before. */
export function recallMark(id: string, reason: string): Promise<FormFillingDetail> {
	return request(`/forms/fillings/${id}/recalled`, { method: 'POST', body: { reason } });
}

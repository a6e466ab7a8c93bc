import type {
	AssignChapter,
	BeginDraft,
	CheckedWriting,
	DraftBefore,
	DraftDetail,
	DraftFiguresAnswer,
	DraftPresence,
	DraftPreview,
	DraftRemarksAnswer,
	DraftSync,
	DraftsAnswer,
	DraftVersionsAnswer,
	DraftVersionText,
	FinishDraft,
	NewRemark,
	SendUpdates,
	SettleRemark,
	ShowPresence,
	UpdatesTaken,
} from '@yibenzhang/engine';
import type { ReportBlock, ReportDocument } from '@yibenzhang/report';
import { request } from '../api.ts';

/** Which chapter of which draft. */
export interface ChapterPlace {
	readonly draft: string;
	readonly chapter: string;
}

export function listReportDrafts(signal?: AbortSignal): Promise<DraftsAnswer> {
	return request('/drafts', { signal });
}

export function beginDraft(body: BeginDraft): Promise<DraftDetail> {
	return request('/drafts', { method: 'POST', body });
}

export function getDraft(id: string, signal?: AbortSignal): Promise<DraftDetail> {
	return request(draftPath(id), { signal });
}

export function getPreview(id: string, signal?: AbortSignal): Promise<DraftPreview<ReportDocument>> {
	return request(`${draftPath(id)}/preview`, { signal });
}

export function getDraftFigures(id: string, signal?: AbortSignal): Promise<DraftFiguresAnswer> {
	return request(`${draftPath(id)}/figures`, { signal });
}

export function checkWriting(id: string, signal?: AbortSignal): Promise<CheckedWriting> {
	return request(`${draftPath(id)}/check`, { signal });
}

export function setAside(id: string, reason: string): Promise<DraftDetail> {
	return request(`${draftPath(id)}/set-aside`, { method: 'POST', body: { reason } });
}

export function takeUp(id: string): Promise<DraftDetail> {
	return request(`${draftPath(id)}/take-up`, { method: 'POST', body: {} });
}

export function finishDraft(id: string, body: FinishDraft): Promise<DraftDetail> {
	return request(`${draftPath(id)}/finish`, { method: 'POST', body });
}

/** What the page has of a chapter, and for what it waits. */
export interface SyncAsked {
	readonly after: number;
	readonly presence?: string | undefined;
	readonly changed?: number | undefined;
	readonly client: number;
	readonly wait: boolean;
}

export function getUpdates(place: ChapterPlace, { wait, ...asked }: SyncAsked, signal: AbortSignal): Promise<DraftSync> {
	return request(`${chapterPath(place)}/updates`, { query: { ...asked, wait: wait ? 'true' : undefined }, signal });
}

export function sendUpdates(place: ChapterPlace, body: SendUpdates): Promise<UpdatesTaken> {
	return request(`${chapterPath(place)}/updates`, { method: 'POST', body });
}

export function showPresence(place: ChapterPlace, body: ShowPresence): Promise<DraftPresence> {
	return request(`${chapterPath(place)}/presence`, { method: 'POST', body });
}

export function assignChapter(place: ChapterPlace, body: AssignChapter): Promise<DraftDetail> {
	return request(`${chapterPath(place)}/assign`, { method: 'POST', body });
}

export function handIn(place: ChapterPlace): Promise<DraftDetail> {
	return request(`${chapterPath(place)}/hand-in`, { method: 'POST', body: {} });
}

export function takeBack(place: ChapterPlace): Promise<DraftDetail> {
	return request(`${chapterPath(place)}/take-back`, { method: 'POST', body: {} });
}

export function getBefore(place: ChapterPlace, signal?: AbortSignal): Promise<DraftBefore<ReportBlock>> {
	return request(`${chapterPath(place)}/before`, { signal });
}

export function listVersions(place: ChapterPlace, signal?: AbortSignal): Promise<DraftVersionsAnswer> {
	return request(`${chapterPath(place)}/versions`, { signal });
}

export function getVersion(place: ChapterPlace, number: number, signal?: AbortSignal): Promise<DraftVersionText> {
	return request(`${chapterPath(place)}/versions/${number}`, { signal });
}

export function nameVersion(place: ChapterPlace, name: string): Promise<DraftVersionsAnswer> {
	return request(`${chapterPath(place)}/versions`, { method: 'POST', body: { name } });
}

export function restoreVersion(place: ChapterPlace, number: number): Promise<DraftVersionsAnswer> {
	return request(`${chapterPath(place)}/versions/${number}/restore`, { method: 'POST', body: {} });
}

export function listRemarks(place: ChapterPlace, signal?: AbortSignal): Promise<DraftRemarksAnswer> {
	return request(`${chapterPath(place)}/remarks`, { signal });
}

export function addRemark(place: ChapterPlace, body: NewRemark): Promise<DraftRemarksAnswer> {
	return request(`${chapterPath(place)}/remarks`, { method: 'POST', body });
}

export function settleRemark(draft: string, remark: string, state: SettleRemark['state']): Promise<DraftRemarksAnswer> {
	return request(`${draftPath(draft)}/remarks/${remark}/settle`, { method: 'POST', body: { state } });
}

function draftPath(id: string): string {
	return `/drafts/${encodeURIComponent(id)}`;
}

function chapterPath({ draft, chapter }: ChapterPlace): string {
	return `${draftPath(draft)}/chapters/${encodeURIComponent(chapter)}`;
}

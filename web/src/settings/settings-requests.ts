import type {
	AuditAnswer,
	AuditQuery,
	CalendarAnswer,
	CalendarDay,
	ClosingDayRequest,
	ClosingDaysAnswer,
	CodeListsAnswer,
	FirstRunAnswer,
	FirstRunDone,
	FirstRunRequest,
	OfficeSettingsAnswer,
	OwnCodeRequest,
	ProofAnswer,
	ReadsAnswer,
	RightsAnswer,
	TokenAnswer,
	UnitDefinition,
} from '@yibenzhang/engine';
import { request } from '../api.ts';

const post = <Answer>(path: string, body: object): Promise<Answer> => request(path, { method: 'POST', body });

export function getOfficeSettings(signal?: AbortSignal): Promise<OfficeSettingsAnswer> {
	return request('/administration/settings', { signal });
}

/** What is not named stays as it is. */
export function changeOfficeSettings(changes: Partial<OfficeSettingsAnswer>): Promise<void> {
	return post('/administration/settings', changes);
}

export async function listUnits(signal?: AbortSignal): Promise<readonly UnitDefinition[]> {
	return (await request<{ units: UnitDefinition[] }>('/administration/units', { signal })).units;
}

export function beginUnit(unit: { kind: string; name: string; parent: string; from_on: string }): Promise<{ code: string }> {
	return post('/administration/units', unit);
}

export function changeUnits(change: { units: readonly string[]; to: string; from_on: string }): Promise<{ code: string }> {
	return post('/administration/units/change', change);
}

export function endUnit(code: string, until_on: string): Promise<void> {
	return post(`/administration/units/${encodeURIComponent(code)}/end`, { until_on });
}

export async function listOfficeTokens(signal?: AbortSignal): Promise<readonly TokenAnswer[]> {
	return (await request<{ tokens: TokenAnswer[] }>('/administration/tokens', { signal })).tokens;
}

export function withdrawOfficeToken(id: string): Promise<void> {
	return post(`/administration/tokens/${encodeURIComponent(id)}/withdraw`, {});
}

export function listCodeLists(signal?: AbortSignal): Promise<CodeListsAnswer> {
	return request('/administration/codes', { signal });
}

export function keepCode(code: OwnCodeRequest): Promise<{ code: string }> {
	return post('/administration/codes', code);
}

export function listClosingDays(signal?: AbortSignal): Promise<ClosingDaysAnswer> {
	return request('/administration/closing-days', { signal });
}

export function keepClosingDay(day: ClosingDayRequest): Promise<void> {
	return post('/administration/closing-days', day);
}

export function getCalendar(year: string, signal?: AbortSignal): Promise<CalendarAnswer> {
	return request('/administration/calendar', { query: { year }, signal });
}

/** Without a kind the day is taken out. */
export function keepCalendarDay(day: Partial<CalendarDay> & { readonly day: string }): Promise<void> {
	return post('/administration/calendar', day);
}

export async function fillCalendar(year: string, notice: string): Promise<number> {
	return (await post<{ added: number }>('/administration/calendar/fill', { year, notice })).added;
}

export function getRights(signal?: AbortSignal): Promise<RightsAnswer> {
	return request('/audit/rights', { signal });
}

export function searchAudit(query: AuditQuery, signal?: AbortSignal): Promise<AuditAnswer> {
	return request('/audit', { query: { ...query }, signal });
}

export function listReads(query: { account?: string; register?: string; record?: string; before?: string }, signal?: AbortSignal): Promise<ReadsAnswer> {
	return request('/audit/reads', { query, signal });
}

export function getProof(signal?: AbortSignal): Promise<ProofAnswer> {
	return request('/audit/proof', { signal });
}

export function startProof(): Promise<ProofAnswer> {
	return request('/audit/proof', { method: 'POST' });
}

export function findFirstRun(signal?: AbortSignal): Promise<FirstRunAnswer> {
	return request('/first-run', { signal });
}

export function foundOffice(wanted: FirstRunRequest): Promise<FirstRunDone> {
	return post('/first-run', wanted);
}

import type { ReportsAnswer } from '@yibenzhang/engine';
import type { ReportDocument } from '@yibenzhang/report';
import { request } from '../api.ts';

export async function listReports(signal?: AbortSignal): Promise<ReportsAnswer> {
	return request('/reports', { signal });
}

export async function getReport(id: string, period: string, signal?: AbortSignal): Promise<ReportDocument> {
	return request(`/reports/${encodeURIComponent(id)}`, { query: { period }, signal });
}

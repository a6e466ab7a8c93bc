import type { ContradictionFinding, ContradictionFindingsAnswer, ContradictionsAnswer, OwnContradictionsAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';

export interface FindingsAsked {
	readonly rule: string;
	readonly unit?: string | undefined;
	readonly accepted: boolean;
}

export async function listContradictions(unit: string | undefined, signal?: AbortSignal): Promise<ContradictionsAnswer> {
	return request('/contradictions', { query: unit === undefined ? {} : { unit }, signal });
}

export async function listFindings(
	{ rule, unit, accepted }: FindingsAsked,
	cursor: string | undefined,
	signal?: AbortSignal,
): Promise<ContradictionFindingsAnswer> {
	return request(`/contradictions/${rule}/findings`, {
		query: { ...(unit === undefined ? {} : { unit }), ...(accepted ? { accepted: 'yes' } : {}), ...(cursor === undefined ? {} : { cursor }) },
		signal,
	});
}

export async function runContradictions(): Promise<ContradictionsAnswer> {
	return request('/contradictions/run', { method: 'POST' });
}

export async function acceptFinding({ id, fingerprint }: ContradictionFinding, reason: string): Promise<ContradictionFinding> {
	return request(`/contradictions/findings/${id}/accept`, { method: 'POST', body: { reason, fingerprint } });
}

export async function withdrawAcceptance(id: string): Promise<ContradictionFinding> {
	return request(`/contradictions/findings/${id}/withdraw`, { method: 'POST' });
}

export async function countOwn(signal?: AbortSignal): Promise<OwnContradictionsAnswer> {
	return request('/workbench/contradictions', { signal });
}

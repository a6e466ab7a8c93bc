import type { ActRequest } from '@yibenzhang/engine';
import { ApiError } from '../api.ts';
import { type FormSaved, type FormSaving, saveForm } from './form-requests.ts';
import { isSame } from './read-form.ts';

/**
 * Saves; what was sent before without an answer goes first, with its key: if it had been done it is not done again, and what was typed
 * since is amended. If it is refused now it was not done, and the form goes as it stands.
 */
export async function settleSaving(saving: FormSaving, unsettled: string | null): Promise<FormSaved> {
	if (unsettled === null || unsettled === JSON.stringify(saving.body)) {
		return saveForm(saving);
	}
	const before = JSON.parse(unsettled) as ActRequest;
	try {
		const done = await saveForm({ ...saving, body: before });
		const values = differences(before.values ?? {}, saving.body.values ?? {});
		return Object.keys(values).length === 0 || !done.record.actions.includes('amend')
			? done
			: await saveForm({ ...saving, action: 'amend', key: `${saving.key}-amend`, body: { id: done.record.id, version: done.record.version, values } });
	} catch (error) {
		if (isOpen(error)) {
			throw error;
		}
		return saveForm({ ...saving, key: `${saving.key}-again` });
	}
}

/** No answer came: it may have been done. */
export function isOpen(error: unknown): boolean {
	return !(error instanceof ApiError) || error.status === 0 || error.status >= 500 || error.status === 401;
}

function differences(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
	return Object.fromEntries([...ids].filter((id) => !isSame(before[id], now[id])).map((id) => [id, now[id] ?? null]));
}

/** Whether a reference points at a record that stands: asked of the store once for many requests. */
import { type BookRecord, text, VOIDED } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { fieldsOfKind } from './picked-fields.ts';
import type { ActRequest, PlannedVersion } from './plan-act.ts';
import { isUuid } from './uuid.ts';

/** Register → ids of those that are there and not voided. */
export type Referable = ReadonlyMap<string, ReadonlySet<string>>;

/** Throws `values_refused`. @param planned the record as it will stand, where something is planned for it */
export function checkReferences(version: PlannedVersion, referable: Referable, planned: (register: string, id: string) => BookRecord | undefined): void {
	for (const [id, field] of fieldsOfKind(version.register, 'reference')) {
		const value = version.record.values[id];
		if (typeof value !== 'string' || version.before?.values[id] === value) {
			continue;
		}
		const fresh = planned(field.register ?? '', value);
		const stands = fresh === undefined ? referable.get(field.register ?? '')?.has(value) === true : fresh.state !== VOIDED;
		if (!stands) {
			const message = text(`${field.label.zh}：所指的记录不存在或已作废`, `${field.label.en}: that record does not exist or is voided`);
			throw new AppError('values_refused', {}, [{ path: `values.${id}`, message }]);
		}
	}
}

/** Of all that the requests point at. */
export async function readReferable(client: pg.PoolClient, book: Book, requests: readonly ActRequest[]): Promise<Referable> {
	const wanted = new Map<string, Set<string>>();
	for (const request of requests) {
		const register = book.registers.get(request.register);
		for (const [id, field] of register === undefined ? [] : fieldsOfKind(register, 'reference')) {
			const value = request.values?.[id];
			if (field.register !== undefined && typeof value === 'string' && isUuid(value)) {
				wanted.set(field.register, (wanted.get(field.register) ?? new Set()).add(value));
			}
		}
	}
	const referable = new Map<string, ReadonlySet<string>>();
	for (const [register, ids] of wanted) {
		const { rows } = await client.query(`SELECT id FROM ledger."${register}" WHERE office_id = $1 AND id = ANY($2::uuid[]) AND state <> 'voided'`, [
			book.office_id,
			[...ids],
		]);
		referable.set(register, new Set(rows.map(({ id }) => id)));
	}
	return referable;
}

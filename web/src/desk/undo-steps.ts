/** The steps of a desk's undo: a cell written back, a batch taken back or sent again. Each is a new version like any other; as plain data, they outlive a reload of the page. */
import type { BatchRequest, RecordAnswer } from '@yibenzhang/engine';
import { act, sendBatch, takeBack } from './desk-requests.ts';
import { newKey } from './edit-store.ts';
import type { RowStore } from './row-store.ts';

interface Done {
	/** What was done, in words. */
	readonly what: string;
	/** The same for every try: an undo of which the answer was lost is done once. */
	readonly key: string;
}

export interface CellStep extends Done {
	readonly does: 'cell';
	readonly id: string;
	readonly field: string;
	/** What stood there before, in wire form. */
	readonly to: unknown;
}

/** Takes a whole batch back. */
interface BatchStep extends Done {
	readonly does: 'take_back';
	/** Id of the batch. */
	readonly batch: string;
	/** What it was, to be done again. */
	readonly sent: BatchRequest;
}

interface AgainStep extends Done {
	readonly does: 'again';
	readonly sent: BatchRequest;
}

export type Step = CellStep | BatchStep | AgainStep;

export interface Writer {
	readonly register: string;
	/** The latest version that this desk has written: an undo is built on that, so that what others wrote since is noticed. */
	written(id: string): number | undefined;
	readonly rows: RowStore;
	/** Why a batch is taken back, in words. */
	reason(): string;
	wrote(records: readonly RecordAnswer[]): void;
}

export function cellStep(cell: Omit<CellStep, 'does' | 'key'>): CellStep {
	return { ...cell, does: 'cell', key: newKey() };
}

export function batchStep(done: Omit<BatchStep, 'does' | 'key'>): Step {
	return { ...done, does: 'take_back', key: newKey() };
}

/**
 * Does the step, and gives the one that does its opposite. Throws `version_stale` when somebody else has written the record since, unless
 * forced, and `batch_built_on` when somebody has gone on from a batch.
 */
export async function runStep(writer: Writer, step: Step, force: boolean): Promise<Step> {
	switch (step.does) {
		case 'cell':
			return writeBack(writer, step, force);
		case 'take_back': {
			const { records } = await takeBack(step.batch, writer.reason(), step.key);
			writer.wrote(records);
			const versions = new Map(records.map(({ id, version }) => [id, version]));
			const requests = step.sent.requests.map((request) => {
				const version = request.id === undefined ? undefined : versions.get(request.id);
				return version === undefined ? request : { ...request, version };
			});
			return { does: 'again', what: step.what, key: newKey(), sent: { ...step.sent, requests } };
		}
		case 'again': {
			const { id, records } = await sendBatch(step.sent, step.key);
			writer.wrote(records);
			return batchStep({ what: step.what, batch: id, sent: step.sent });
		}
	}
}

async function writeBack({ register, written, rows, wrote }: Writer, step: CellStep, force: boolean): Promise<Step> {
	const { id, field, to } = step;
	if (rows.record(id) === undefined) {
		await rows.reload([id]);
	}
	const standing = rows.record(id);
	const version = force ? standing?.version : (written(id) ?? standing?.version);
	const before = standing?.values[field] ?? null;
	const body = { id, values: { [field]: to }, ...(version === undefined ? {} : { version }) };
	wrote([await act({ register, action: 'amend', key: force ? newKey() : step.key }, body)]);
	return cellStep({ what: step.what, id, field, to: before });
}

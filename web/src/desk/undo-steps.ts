/** The steps of a desk's undo: a cell written back, a batch taken back or sent again. Each is a new version like any other. */
import type { BatchRequest, RecordAnswer } from '@yibenzhang/engine';
import { act, sendBatch, takeBack } from './desk-requests.ts';
import { newKey } from './edit-store.ts';
import type { RowStore } from './row-store.ts';
import type { Step } from './undo-stack.ts';

interface Writer {
	readonly register: string;
	readonly what: string;
	/** The latest version that this desk has written, by record: an undo is built on that, so that what others wrote since is noticed. */
	readonly written: ReadonlyMap<string, number>;
	readonly rows: RowStore;
	wrote(records: readonly RecordAnswer[]): void;
}

interface CellUndo extends Writer {
	readonly id: string;
	readonly field: string;
	/** What stood there before, in wire form. */
	readonly to: unknown;
}

/** Puts one cell back. Throws `version_stale` when somebody else has written the record since, unless forced. */
export function cellStep(cell: CellUndo): CellStep {
	const { register, what, id, field, to, written, rows, wrote } = cell;
	return {
		what,
		cell: { id, field, to },
		run: async (force) => {
			const standing = rows.record(id);
			const version = force ? standing?.version : (written.get(id) ?? standing?.version);
			const before = standing?.values[field] ?? null;
			const body = { id, values: { [field]: to }, ...(version === undefined ? {} : { version }) };
			wrote([await act({ register, action: 'amend', key: newKey() }, body)]);
			return cellStep({ ...cell, to: before });
		},
	};
}

export interface CellStep extends Step {
	readonly cell: Pick<CellUndo, 'id' | 'field' | 'to'>;
}

interface BatchUndo extends Writer {
	/** Id of the batch. */
	readonly batch: string;
	/** What it was, to be done again. */
	readonly sent: BatchRequest;
	readonly reason: string;
}

/** Takes a whole batch back. Throws `batch_built_on` when somebody has gone on from it. */
export function batchStep(done: BatchUndo): Step {
	return {
		what: done.what,
		run: async () => {
			const { records } = await takeBack(done.batch, done.reason, newKey());
			done.wrote(records);
			return againStep(done, records);
		},
	};
}

function againStep(done: BatchUndo, stood: readonly RecordAnswer[]): Step {
	return {
		what: done.what,
		run: async () => {
			const versions = new Map(stood.map(({ id, version }) => [id, version]));
			const requests = done.sent.requests.map((request) => {
				const version = request.id === undefined ? undefined : versions.get(request.id);
				return version === undefined ? request : { ...request, version };
			});
			const sent = { ...done.sent, requests };
			const { id, records } = await sendBatch(sent, newKey());
			done.wrote(records);
			return batchStep({ ...done, batch: id, sent });
		},
	};
}

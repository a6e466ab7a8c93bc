/** A block on its way into the book: planned, looked at, written as one batch, and undone as one. */
import type { BatchRequest, RecordAnswer } from '@yibenzhang/engine';
import { useRef, useState } from 'react';
import { ApiError } from '../api.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import type { DeskColumn } from './desk-columns.ts';
import { type KeptBatch, keptBatch, newBatch, sendKept } from './kept-batch.ts';
import { type BlockCell, planBlock, requestsOf } from './plan-block.ts';
import { batchStep } from './undo-steps.ts';
import type { Desk } from './useDesk.ts';

export const MOST_ROWS = 1000;

export interface Block {
	readonly what: 'paste' | 'fill' | 'clear' | 'action';
	readonly cells: readonly BlockCell[];
	/** It reaches beyond the last column. */
	readonly too_wide: boolean;
	readonly state: 'planned' | 'sending' | 'offline';
	/** Why the whole of it was not written. */
	readonly error?: unknown;
	/** Who changed records while it was looked at. */
	readonly since?: boolean;
}

export interface BlockInput {
	readonly what: Exclude<Block['what'], 'action'>;
	readonly block: readonly (readonly string[])[];
	readonly from: number;
	readonly columns: readonly DeskColumn[];
	readonly too_wide?: boolean;
	/** Rows below the last one are new records. */
	readonly may_create: boolean;
	/** Written at once where nothing is refused. */
	readonly straight: boolean;
}

export function useBlock(desk: Desk | undefined, tell: (words: string) => void) {
	const { strings } = useLanguage();
	const words = strings.desk.block;
	const { moment } = useWriting();
	const [block, setBlock] = useState<Block>();
	const input = useRef<BlockInput>(undefined);

	async function plan(asked: BlockInput): Promise<void> {
		if (desk === undefined) {
			return;
		}
		const { from, block: values, columns } = asked;
		const until = from + values.length;
		if (values.length > MOST_ROWS) {
			tell(words.tooMany(MOST_ROWS));
			return;
		}
		input.current = asked;
		await desk.rows.load(from, until);
		const cells = planned(desk, asked);
		const { what, too_wide = false } = asked;
		const next: Block = { what, cells, too_wide, state: 'planned' };
		const clean = cells.every(({ verdict }) => verdict !== 'refused') && !too_wide;
		if (asked.straight && clean) {
			await write(next);
		} else if (columns.length > 0) {
			setBlock(next);
		}
	}

	async function write(planned: Block): Promise<void> {
		if (desk === undefined) {
			return;
		}
		const requests = requestsOf(planned.cells);
		if (requests.length === 0) {
			setBlock(undefined);
			tell(words.nothing);
			return;
		}
		const sent: BatchRequest = {
			label: words.label(words[planned.what], moment(new Date().toISOString())),
			requests: requests.map(({ action, body }) => ({ register: desk.register.id, action, ...body })),
		};
		await send(desk, planned, newBatch(sent));
	}

	async function send(to: Desk, planned: Block, batch: KeptBatch): Promise<void> {
		const { sent } = batch;
		setBlock({ ...planned, state: 'sending' });
		try {
			const { id, records } = await sendKept(to, batch, () => setBlock({ ...planned, state: 'offline' }));
			done(to, batch, id, records);
			setBlock(undefined);
		} catch (error) {
			if (error instanceof ApiError && error.code === 'version_stale') {
				await to.rows.reload(sent.requests.flatMap(({ id }) => id ?? []));
				setBlock({ ...planned, cells: again(to, planned), state: 'planned', since: true });
			} else if (error instanceof ApiError && error.fields.length > 0) {
				setBlock({ ...planned, cells: refusedBy(to, planned, error), state: 'planned' });
			} else {
				setBlock({ ...planned, state: 'planned', error });
			}
		}
	}

	function done(to: Desk, { sent, action }: KeptBatch, batch: string, records: readonly RecordAnswer[]): void {
		to.wrote(records);
		to.undo.did(batchStep({ what: sent.label, batch, sent }));
		tell(action === undefined ? words.done(records.length) : strings.desk.bulk.done(action, records.length));
	}

	/** With what stands now, for records that somebody else has written meanwhile. */
	function again(to: Desk, block: Block): readonly BlockCell[] {
		return input.current === undefined ? block.cells : planned(to, input.current);
	}

	return {
		block,
		plan,
		write: () => (block === undefined ? Promise.resolve() : write(block)),
		drop: () => setBlock(undefined),
		done,
		/** What an earlier page had sent and heard nothing of. */
		resume: () => {
			const kept = desk === undefined ? undefined : keptBatch(desk);
			if (desk !== undefined && kept !== undefined) {
				void send(desk, { what: kept.action === undefined ? 'paste' : 'action', cells: [], too_wide: false, state: 'sending' }, kept);
			}
		},
	};
}

function planned(desk: Desk, { from, block, columns, may_create }: BlockInput): BlockCell[] {
	const count = desk.rows.count();
	const rows = block.length;
	const records = Array.from({ length: rows }, (_, n): RecordAnswer | null | undefined =>
		from + n < count ? desk.rows.recordAt(from + n) : may_create ? null : undefined,
	);
	const until = records.indexOf(undefined);
	const standing = (until === -1 ? records : records.slice(0, until)) as (RecordAnswer | null)[];
	return planBlock(block, { from, records: standing, columns }, { context: desk.context, writing: desk.writing, say: desk.say, lock: desk.lock });
}

/** Which cells the server would not take: `requests.3.values.held_on`. */
function refusedBy(desk: Desk, block: Block, error: ApiError): readonly BlockCell[] {
	const requests = requestsOf(block.cells);
	const why = new Map<string, string>();
	for (const { path, text } of error.fields) {
		const [, at, field = ''] = /^requests\.(\d+)(?:\.values\.(\w+))?/.exec(path) ?? [];
		const row = requests[Number(at)]?.at;
		if (row !== undefined) {
			why.set(`${row} ${field}`, desk.say(text));
			why.set(`${row}`, why.get(`${row}`) ?? desk.say(text));
		}
	}
	// A record is written whole or not at all: one cell that cannot stand keeps its others out.
	return block.cells.map((cell) => {
		const reason = why.get(`${cell.at} ${cell.column.id}`) ?? why.get(`${cell.at}`);
		return reason === undefined || cell.verdict === 'same' ? cell : { ...cell, verdict: 'refused', why: reason };
	});
}

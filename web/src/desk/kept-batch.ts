/** A batch on its way: kept under its key until an answer comes, also through a reload of the page, so that it is written once. */
import type { BatchRequest, RecordAnswer } from '@yibenzhang/engine';
import { sendBatch } from './desk-requests.ts';
import { isPassing, newKey } from './edit-store.ts';
import type { Desk } from './useDesk.ts';

export interface KeptBatch {
	readonly sent: BatchRequest;
	readonly key: string;
	/** What was done to the records, in words; absent where cells were written. */
	readonly action?: string;
}

const PAUSE = 3000;

export function newBatch(sent: BatchRequest, action?: string): KeptBatch {
	return { sent, key: newKey(), ...(action === undefined ? {} : { action }) };
}

/** Until it is written or refused. Throws why it was refused. @param waits nothing is known of it for now; it goes on being sent */
export async function sendKept(desk: Desk, batch: KeptBatch, waits: () => void): Promise<{ id: string; records: readonly RecordAnswer[] }> {
	sessionStorage.setItem(keptAs(desk), JSON.stringify(batch));
	for (;;) {
		try {
			const answer = await sendBatch(batch.sent, batch.key);
			sessionStorage.removeItem(keptAs(desk));
			return answer;
		} catch (error) {
			if (!isPassing(error)) {
				sessionStorage.removeItem(keptAs(desk));
				throw error;
			}
			waits();
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
	}
}

/** What an earlier page had sent and heard nothing of. */
export function keptBatch(desk: Desk): KeptBatch | undefined {
	const kept = sessionStorage.getItem(keptAs(desk));
	return kept === null ? undefined : JSON.parse(kept);
}

function keptAs({ account, register }: Desk): string {
	return `yibenzhang.desk.block ${account} ${register.id}`;
}

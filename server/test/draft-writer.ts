/** Somebody who writes in a chapter over HTTP as the page does: a Yjs document, what is not sent yet kept in a file, updates up and down. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { DraftSync } from '@yibenzhang/engine';
import * as Y from 'yjs';

export interface WriterOptions {
	readonly url: string;
	readonly token: string;
	readonly draft: string;
	readonly chapter: string;
	/** Each own update stands there, with its transaction's origin, before it is sent; what stands there at first is taken up. */
	readonly file?: string;
}

export interface Writer {
	readonly doc: Y.Doc;
	/** How long the server took for each request that brought updates, ms. */
	readonly taken: readonly number[];
	/** Cuts the line, and connects it again. */
	offline(): void;
	online(): void;
	/** Once all that was written is on disk at the server and all that others wrote is here. */
	settled(): Promise<void>;
	stop(): void;
}

const MOST_AT_ONCE = 400;
const RETRY_MS = 200;

export function openWriter({ url, token, draft, chapter, file }: WriterOptions): Writer {
	const doc = new Y.Doc();
	const at = `${url}/api/drafts/${draft}/chapters/${chapter}/updates`;
	const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
	const taken: number[] = [];
	let waiting: Uint8Array[] = [];
	let seq = 0;
	let line = new AbortController();
	let sending = false;
	let stopped = false;
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin !== 'server' && origin !== 'file') {
			if (file !== undefined) {
				appendFileSync(file, `${Buffer.from(update).toString('base64')} ${String(origin ?? '')}\n`);
			}
			waiting.push(update);
			void send();
		}
	});

	const post = async (updates: readonly Uint8Array[]) => {
		const from = performance.now();
		const body = JSON.stringify({ client: doc.clientID, updates: updates.map((one) => Buffer.from(one).toString('base64')) });
		const response = await fetch(at, { method: 'POST', headers, body, signal: line.signal });
		taken.push(performance.now() - from);
		return { status: response.status, answer: (await response.json()) as { error?: { code: string } } };
	};
	async function send(): Promise<void> {
		if (sending) {
			return;
		}
		sending = true;
		while (waiting.length > 0 && !line.signal.aborted) {
			const part = waiting.slice(0, MOST_AT_ONCE);
			try {
				const { status, answer } = await post([Y.mergeUpdates(part)]);
				if (answer.error?.code === 'draft_update_gap') {
					await post([Y.encodeStateAsUpdate(doc)]);
				} else if (status !== 200) {
					throw new Error(`${status} ${JSON.stringify(answer)}`);
				}
				waiting = waiting.slice(part.length);
			} catch (error) {
				if (!line.signal.aborted) {
					await pause(RETRY_MS, error);
				}
			}
		}
		sending = false;
	}
	const pull = async (wait: boolean, signal: AbortSignal) => {
		const response = await fetch(`${at}?after=${seq}${wait ? '&wait=true' : ''}&client=${doc.clientID}`, { headers, signal });
		if (!response.ok) {
			throw new Error(`${response.status} ${await response.text()}`);
		}
		const sync = (await response.json()) as DraftSync;
		doc.transact(() => {
			for (const update of sync.updates) {
				Y.applyUpdate(doc, new Uint8Array(Buffer.from(update, 'base64')), 'server');
			}
		}, 'server');
		seq = Math.max(seq, sync.seq);
	};
	async function follow(signal: AbortSignal): Promise<void> {
		while (!signal.aborted) {
			await pull(true, signal).catch((error: unknown) => (signal.aborted ? undefined : pause(RETRY_MS, error)));
		}
	}

	if (file !== undefined && existsSync(file)) {
		for (const { update } of readKept(file)) {
			Y.applyUpdate(doc, update, 'file');
			// The document takes it only once it has what the update builds on, and tells nobody then: so it is sent as it was kept.
			waiting.push(update);
		}
		void send();
	}
	void follow(line.signal);
	return {
		doc,
		taken,
		offline: () => line.abort(),
		online() {
			line = new AbortController();
			void follow(line.signal);
			void send();
		},
		async settled() {
			while (waiting.length > 0 || sending) {
				await pause(20);
			}
			await pull(false, new AbortController().signal);
		},
		stop() {
			stopped = true;
			line.abort();
		},
	};

	function pause(ms: number, because?: unknown): Promise<void> {
		if (because !== undefined && !stopped && !(because instanceof TypeError)) {
			console.error(because);
		}
		return new Promise((resolve) => setTimeout(resolve, ms));
	}
}

/** What was kept, with the origin that each transaction named. A line that was being written when the process was killed is not whole. */
export function readKept(file: string): { readonly update: Uint8Array; readonly origin: string }[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.slice(0, -1)
		.map((line) => {
			const [words = '', origin = ''] = line.split(' ');
			return { update: new Uint8Array(Buffer.from(words, 'base64')), origin };
		});
}

/**
 * A session that ended shuts the gate: what the page asks waits until its account has signed in again, and is then asked once more, so that
 * nothing typed is lost. Windows of one browser share a session and tell each other who has signed in.
 */
import { watched } from './watched.ts';

/** Whether the session of the page has ended and its account has not signed in again. */
export const sessionGate = watched(false);

const CHANNEL = 'yibenzhang.session';
let guarded: BroadcastChannel | undefined;
let open: () => void = () => {};
let opened: Promise<void> = Promise.resolve();

/** The page is this account's from now on until the returned function is called. */
export function guardSession(account: string): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.addEventListener('message', ({ data }) => (data === account ? openGate() : shutGate()));
	guarded = channel;
	return () => {
		channel.close();
		guarded = undefined;
		openGate();
	};
}

/** @returns false where there is no page to keep: then the refusal is the answer. */
export function shutGate(): boolean {
	if (guarded === undefined) {
		return false;
	}
	if (!sessionGate.get()) {
		opened = new Promise((resolve) => {
			open = resolve;
		});
		sessionGate.set(true);
	}
	return true;
}

export function openGate(): void {
	if (sessionGate.get()) {
		sessionGate.set(false);
		open();
	}
}

/** Waits while the gate is shut. Throws what ended the waiting. */
export async function passGate(signal: AbortSignal | undefined): Promise<void> {
	if (sessionGate.get()) {
		await Promise.race([opened, aborted(signal)]);
	}
}

/** Tells the other windows who has signed in; `null`: nobody is any more. */
export function tellOthers(account: string | null): void {
	const channel = guarded ?? new BroadcastChannel(CHANNEL);
	channel.postMessage(account);
	if (guarded === undefined) {
		channel.close();
	}
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
	return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

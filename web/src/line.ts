/**
 * Whether the server can be reached. Within the frame, what is written under an idempotency key waits here until it can be sent again;
 * elsewhere, as in the entry for phones, whoever writes is told at once.
 */
import { watched } from './watched.ts';

export interface Line {
	/** `back`: for a moment after it was down, so that it can be told. */
	readonly state: 'up' | 'down' | 'back';
	/** How many writes wait. */
	readonly waiting: number;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 8000;
const TOLD_MS = 4000;

export const line = watched<Line>({ state: 'up', waiting: 0 });
const waiters = new Set<() => void>();
let watches = false;
let asks = false;

/** From now on until the returned function is called, writes wait. */
export function watchLine(ask: () => Promise<boolean>): () => void {
	const doubt = async () => {
		if (!(await ask())) {
			lineLost(ask);
		}
	};
	watches = true;
	window.addEventListener('offline', doubt);
	window.addEventListener('beforeunload', warn);
	return () => {
		watches = false;
		window.removeEventListener('offline', doubt);
		window.removeEventListener('beforeunload', warn);
	};
}

/** @param ask whether the server answers by now */
export function lineLost(ask: () => Promise<boolean>): void {
	if (!watches || asks) {
		return;
	}
	line.set({ ...line.get(), state: 'down' });
	void askUntilBack(ask);
}

/** Resolves once the line is back: `true`; `false` at once where nobody waits. Throws what ended the waiting. */
export async function untilLine(ask: () => Promise<boolean>, signal: AbortSignal | undefined): Promise<boolean> {
	if (!watches) {
		return false;
	}
	line.set({ ...line.get(), waiting: line.get().waiting + 1 });
	try {
		await backAgain(ask, signal);
		return true;
	} finally {
		line.set({ ...line.get(), waiting: line.get().waiting - 1 });
	}
}

/** As {@link untilLine}, for what is read: it does not count among what waits to be written. */
export async function untilLineToRead(ask: () => Promise<boolean>): Promise<boolean> {
	if (watches) {
		await backAgain(ask, undefined);
	}
	return watches;
}

function backAgain(ask: () => Promise<boolean>, signal: AbortSignal | undefined): Promise<void> {
	lineLost(ask);
	return new Promise((resolve, reject) => {
		waiters.add(resolve);
		signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}

async function askUntilBack(ask: () => Promise<boolean>): Promise<void> {
	asks = true;
	for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
		await aWhile(pause);
		if (await ask()) {
			break;
		}
	}
	asks = false;
	line.set({ ...line.get(), state: 'back' });
	for (const resolve of [...waiters]) {
		resolve();
	}
	waiters.clear();
	setTimeout(() => line.get().state === 'back' && line.set({ ...line.get(), state: 'up' }), TOLD_MS);
}

/** Shorter when the device says that it has a network again. */
function aWhile(ms: number): Promise<void> {
	return new Promise((resolve) => {
		const over = () => {
			clearTimeout(timer);
			window.removeEventListener('online', over);
			resolve();
		};
		const timer = setTimeout(over, ms);
		window.addEventListener('online', over);
	});
}

function warn(event: BeforeUnloadEvent): void {
	if (line.get().waiting > 0) {
		event.preventDefault();
		event.returnValue = '';
	}
}

/** This device's clock, and by how much it is wrong as far as the `Date` of the server's answers tells. */

export interface PhoneClock {
	now(): number;
	/** Notes what an answer tells; `sent_at` by this clock. @returns milliseconds to add, undefined when it cannot be told. */
	read(date: string | null, sentAt: number): number | undefined;
	/** As read before, while the clock has not been set since. */
	known(): number | undefined;
}

const MOST_UNSURE_MS = 60_000;
/** The header counts in whole seconds. */
const HALF_SECOND = 500;
/** A clock that was set, or a device that slept: what was read before no longer holds. */
const JUMP_MS = 5000;

export function createPhoneClock(now: () => number = Date.now): PhoneClock {
	let known: { readonly offset: number; readonly base: number } | undefined;
	const base = () => now() - performance.now();
	return {
		now,
		read(date, sentAt) {
			const offset = clockOffset(date, sentAt, now());
			known = offset === undefined ? known : { offset, base: base() };
			return offset;
		},
		known: () => (known !== undefined && Math.abs(base() - known.base) < JUMP_MS ? known.offset : undefined),
	};
}

/** 0 when the clock is as right as can be told, undefined when the answer took too long to tell. */
function clockOffset(date: string | null, sentAt: number, receivedAt: number): number | undefined {
	const server = Date.parse(date ?? '');
	const unsure = HALF_SECOND + (receivedAt - sentAt) / 2;
	if (Number.isNaN(server) || unsure > MOST_UNSURE_MS || receivedAt < sentAt) {
		return undefined;
	}
	const offset = server + HALF_SECOND - (sentAt + receivedAt) / 2;
	return Math.abs(offset) <= unsure + HALF_SECOND ? 0 : Math.round(offset);
}

/** By how much this device's clock is wrong, told from the `Date` of the server's answers. */

const MOST_UNSURE_MS = 60_000;
/** The header counts in whole seconds. */
const HALF_SECOND = 500;
/** A clock that was set, or a device that slept: what was read before no longer holds. */
const JUMP_MS = 5000;

let known: { readonly offset: number; readonly base: number } | undefined;

/** Milliseconds to add to the device's clock; 0 when it is as right as can be told, undefined when the answer took too long to tell. */
export function clockOffset(date: string | null, sentAt: number, receivedAt: number): number | undefined {
	const server = Date.parse(date ?? '');
	const unsure = HALF_SECOND + (receivedAt - sentAt) / 2;
	if (Number.isNaN(server) || unsure > MOST_UNSURE_MS || receivedAt < sentAt) {
		return undefined;
	}
	const offset = server + HALF_SECOND - (sentAt + receivedAt) / 2;
	return Math.abs(offset) <= unsure + HALF_SECOND ? 0 : Math.round(offset);
}

export function noteOffset(offset: number | undefined): void {
	if (offset !== undefined) {
		known = { offset, base: base() };
	}
}

/** As measured since this page opened, while the clock has not been set since. */
export function knownOffset(): number | undefined {
	return known !== undefined && Math.abs(base() - known.base) < JUMP_MS ? known.offset : undefined;
}

function base(): number {
	return Date.now() - performance.now();
}

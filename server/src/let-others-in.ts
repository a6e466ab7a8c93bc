/** In the middle of long work: whoever else waits is answered, and what the store has said is taken, before it goes on. */
export function letOthersIn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

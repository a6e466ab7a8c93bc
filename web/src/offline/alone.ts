/** One at a time under a name, over all tabs and the service worker; where the browser has no locks, within this page. */
const queues = new Map<string, Promise<unknown>>();

export async function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
	if (globalThis.navigator?.locks !== undefined) {
		return navigator.locks.request(lockName(name), work) as Promise<Result>;
	}
	const mine = (queues.get(name) ?? Promise.resolve()).then(work, work);
	const settled = mine.then(
		() => undefined,
		() => undefined,
	);
	queues.set(name, settled);
	void settled.then(() => queues.get(name) === settled && queues.delete(name));
	return mine;
}

/** Undefined, at once, when somebody else is at it. */
export async function aloneOrNot<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined> {
	if (globalThis.navigator?.locks !== undefined) {
		return navigator.locks.request(lockName(name), { ifAvailable: true }, async (lock) => (lock === null ? undefined : work())) as Promise<Result | undefined>;
	}
	if (queues.has(name)) {
		return undefined;
	}
	const mine = work().finally(() => queues.delete(name));
	queues.set(name, mine);
	return mine;
}

function lockName(name: string): string {
	return `yibenzhang.${name}`;
}

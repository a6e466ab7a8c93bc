/** Shorter when the device says that it has a network again, and when nobody waits any more. */
export function aWhile(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const over = () => {
			clearTimeout(timer);
			window.removeEventListener('online', over);
			signal.removeEventListener('abort', over);
			resolve();
		};
		const timer = setTimeout(over, ms);
		window.addEventListener('online', over);
		signal.addEventListener('abort', over);
	});
}

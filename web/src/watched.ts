import { useSyncExternalStore } from 'react';

/** One value outside of the components, for what is no component's own: they are drawn anew when it changes. */
export interface Watched<Value> {
	get(): Value;
	set(value: Value): void;
	/** The value in a component. */
	use(): Value;
}

export function watched<Value>(initial: Value): Watched<Value> {
	let current = initial;
	const listeners = new Set<() => void>();
	const get = () => current;
	const subscribe = (listener: () => void) => {
		listeners.add(listener);
		return () => listeners.delete(listener);
	};
	return {
		get,
		set: (value) => {
			current = value;
			for (const listener of listeners) {
				listener();
			}
		},
		use: () => useSyncExternalStore(subscribe, get),
	};
}

import type { Register } from './register.ts';

/** The state itself and every state that its actions can lead to, in no particular order. */
export function followingStates(register: Register, state: string): ReadonlySet<string> {
	const reached = new Set([state]);
	const actions = Object.values(register.actions ?? {});
	for (const from of reached) {
		for (const action of actions) {
			if (action.to !== undefined && action.from.includes(from)) {
				reached.add(action.to);
			}
		}
	}
	return reached;
}

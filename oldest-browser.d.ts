/** What goes to the page may use ES2022, and of what came later only what Chromium 109 has. */
interface Array<T> {
	findLast(predicate: (value: T, index: number, array: T[]) => unknown): T | undefined;
	findLastIndex(predicate: (value: T, index: number, array: T[]) => unknown): number;
}

interface ReadonlyArray<T> {
	findLast(predicate: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
	findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown): number;
}

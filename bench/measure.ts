/** What a measure gives: lines, each with its budget, and the floor of the same run beside it where it has one. */
import type { Place } from './place.ts';

export interface Line {
	readonly what: string;
	readonly product: string;
	readonly floor: string;
	/** Product against floor, `0.41`; empty where there is no floor. */
	readonly ratio: string;
	readonly budget: string;
	/** Null: told for what it is, without a budget. */
	readonly met: boolean | null;
}

export interface Measure {
	readonly name: string;
	readonly about: string;
	run(place: Place): Promise<Line[]>;
}

const COLUMNS = ['what', 'product', 'floor', 'ratio', 'budget', 'met'] as const;

/** A Markdown table, fit for `README.md`. */
export function tableOf(lines: readonly Line[]): string {
	const rows = lines.map(({ met, ...line }) => ({ ...line, met: met === null ? '' : met ? 'yes' : 'NO' }));
	return [COLUMNS, COLUMNS.map(() => '---'), ...rows.map((row) => COLUMNS.map((column) => row[column]))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const [low = Number.NaN, high = Number.NaN] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
	return (low + high) / 2;
}

/** Milliseconds that the work took, with its result. */
export async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
	const from = performance.now();
	const result = await work();
	return { ms: performance.now() - from, result };
}

export function showMs(ms: number): string {
	return ms < 10 ? `${ms.toFixed(1)} ms` : ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** How long and how large the benches are: small for work on the benches themselves, the full size when nothing is set. */
export const ROWS = wholeNumber('BENCH_ROWS', 1_000_000);
export const ROUNDS = wholeNumber('BENCH_ROUNDS', 5);
export const SECONDS = wholeNumber('BENCH_SECONDS', 3);
/** A data directory that is kept and used again, so that a measure can be repeated without loading; absent: a temporary one, removed at the end. */
export const KEPT_DATA: string | undefined = process.env['BENCH_DATA'] || undefined;
export const CONNECTIONS = 8;
/** Rows of the workbook that is imported. */
export const IMPORT_ROWS = wholeNumber('BENCH_IMPORT_ROWS', 50_000);

function wholeNumber(name: string, fallback: number): number {
	const given = process.env[name];
	if (given === undefined || given === '') {
		return fallback;
	}
	if (!/^[1-9]\d{0,7}$/.test(given)) {
		throw new Error(`${name} should be a whole number such as ${fallback}; it is “${given}”`);
	}
	return Number(given);
}

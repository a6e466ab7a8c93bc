/** Opens the pool through which the app reaches the book: always as `yb_app`, always in UTC, with values read the way the engine holds them. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

export interface Database {
	readonly pool: pg.Pool;
	/** Table names differ per register, so rows are typed where they are read. */
	// biome-ignore lint/suspicious/noExplicitAny: Kysely's own way to say that tables are not known at compile time.
	readonly kysely: Kysely<any>;
	close(): Promise<void>;
}

const POOL_SIZE = 10;
/** Compiling a figure's question takes longer than answering it; PostgreSQL does so of itself where it stands on its own. */
const APP_OPTIONS = '-c role=yb_app -c TimeZone=UTC -c jit=off';

export function openDatabase(config: pg.PoolConfig): Database {
	const options = [config.options, APP_OPTIONS].filter(Boolean).join(' ');
	const pool = new pg.Pool({ max: POOL_SIZE, ...config, options, types: TYPES });
	// An idle connection that the server ends is replaced at the next question; without a listener it would end the app.
	pool.on('error', () => {});
	return { pool, kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }), close: () => pool.end() };
}

/** For every connection of the app and of its tests: dates stay `YYYY-MM-DD`, moments are ISO in UTC, bigint and numeric are numbers. */
export const TYPES: pg.CustomTypesConfig = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') => PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format)) as never,
};

const PARSERS = new Map<number, (text: string) => unknown>([
	[pg.types.builtins.DATE, (text) => text],
	[pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
	[pg.types.builtins.INT8, toNumber],
	[pg.types.builtins.NUMERIC, Number],
]);

function toNumber(text: string): number {
	const number = Number(text);
	if (!Number.isSafeInteger(number)) {
		throw new RangeError(`${text} is beyond what a number holds exactly`);
	}
	return number;
}

/** The one door to a transaction: it belongs to an office before its first question, and the store shows it no other office's rows. */
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import { run } from './compile-sql.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ONE_MOMENT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

export function inOffice<Result>(pool: pg.Pool, officeId: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	return within(pool, 'BEGIN', officeId, work);
}

/** One moment's view of the book for all questions inside; writing is refused by the store. */
export function readInOffice<Result>(pool: pg.Pool, officeId: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	return within(pool, ONE_MOMENT, officeId, work);
}

/**
 * The rows of one question, so many at a time, all as one moment saw them, however long somebody takes over them. The connection is
 * given back when the reading ends or is given up.
 */
export async function* rowsInOffice<Row extends pg.QueryResultRow>(
	pool: pg.Pool,
	officeId: string,
	question: RawBuilder<unknown>,
	some: number,
): AsyncGenerator<readonly Row[]> {
	const { client, giveBack } = await open(pool, officeId);
	try {
		// All rows are wanted, not the first of them soon.
		await begin(client, ONE_MOMENT, officeId, '; SET LOCAL cursor_tuple_fraction = 1');
		await run(client, sql`DECLARE asked NO SCROLL CURSOR FOR ${question}`);
		for (let rows = await fetched<Row>(client, some); rows.length > 0; rows = rows.length < some ? [] : await fetched<Row>(client, some)) {
			yield rows;
		}
	} finally {
		// It only read: either end is as good.
		await giveBack('ROLLBACK');
	}
}

async function fetched<Row extends pg.QueryResultRow>(client: pg.PoolClient, some: number): Promise<readonly Row[]> {
	const { rows } = await client.query<Row>(`FETCH ${some} FROM asked`);
	return rows;
}

async function within<Result>(pool: pg.Pool, beginning: string, officeId: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	const { client, giveBack } = await open(pool, officeId);
	let end: 'ROLLBACK' | undefined = 'ROLLBACK';
	try {
		await begin(client, beginning, officeId);
		const result = await work(client);
		await client.query('COMMIT');
		end = undefined;
		return result;
	} finally {
		await giveBack(end);
	}
}

function begin(client: pg.PoolClient, beginning: string, officeId: string, further = '') {
	return client.query(`${beginning}; SET LOCAL app.office = '${officeId}'${further}`);
}

/** A connection, and the way to give it back: after a last word to the store, and not to be used again when it broke. */
async function open(pool: pg.Pool, officeId: string) {
	if (!UUID.test(officeId)) {
		throw new TypeError('inOffice: the office id is not a UUID in lower case');
	}
	const client = await pool.connect();
	let broken: Error | undefined;
	const onError = (error: Error) => {
		broken = error;
	};
	client.on('error', onError);
	const asking = inTurn(client);
	const giveBack = async (lastWord?: string) => {
		if (lastWord !== undefined) {
			await asking.query(lastWord).catch((reason: Error) => {
				broken ??= reason;
			});
		}
		client.off('error', onError);
		client.release(broken);
	};
	return { client: asking, giveBack };
}

/** The connection with its questions one after the other: whoever asks while it is busy waits here, since the driver is about to lose its own queue. */
function inTurn(client: pg.PoolClient): pg.PoolClient {
	let last: Promise<unknown> = Promise.resolve();
	const query = (...asked: Parameters<pg.PoolClient['query']>) => {
		const mine = last.then(() => client.query(...asked));
		last = mine.catch(() => {});
		return mine;
	};
	return Object.assign(Object.create(client), { query });
}

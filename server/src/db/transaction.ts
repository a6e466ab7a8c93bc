/** The one door to a transaction: it belongs to an office before its first question, and the store shows it no other office's rows. */
import type pg from 'pg';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function inOffice<Result>(pool: pg.Pool, officeId: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	return within(pool, 'BEGIN', officeId, work);
}

/** One moment's view of the book for all questions inside; writing is refused by the store. */
export function readInOffice<Result>(pool: pg.Pool, officeId: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	return within(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', officeId, work);
}

async function within<Result>(pool: pg.Pool, begin: string, officeId: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	if (!UUID.test(officeId)) {
		throw new TypeError('inOffice: the office id is not a UUID in lower case');
	}
	const client = await pool.connect();
	let broken: Error | undefined;
	const onError = (error: Error) => {
		broken = error;
	};
	client.on('error', onError);
	try {
		await client.query(`${begin}; SET LOCAL app.office = '${officeId}'`);
		const result = await work(client);
		await client.query('COMMIT');
		return result;
	} catch (error) {
		await client.query('ROLLBACK').catch((reason: Error) => {
			broken ??= reason;
		});
		throw error;
	} finally {
		client.off('error', onError);
		client.release(broken);
	}
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_trends');
});

afterAll(() => server.close());

interface Answer {
	trends: Record<string, { month: string; value: number }[]>;
}

const trendsOf = async (query: string): Promise<Answer['trends']> => (await server.ask('leader', 'GET', `/api/figures/trends?${query}`)).body.trends;

test.each(['period=2022-H1', 'period=2022&known_at=2022-07-01T00:00:00%2B08:00'])(
	'every month of every trend is the month of the figure itself (%s)',
	async (query) => {
		const trends = await trendsOf(query);
		expect(Object.keys(trends).length).toBeGreaterThan(30);
		for (const [id, months] of Object.entries(trends)) {
			const { body } = await server.ask('leader', 'GET', `/api/figures/${id}?${query}&limit=1`);
			const parts = body.breakdown.find(({ parts }: { parts: { key: string }[] }) => /^\d{4}-\d\d$/.test(parts[0]?.key ?? '')).parts;
			expect([id, months]).toEqual([id, parts.map(({ key, value }: { key: string; value: number }) => ({ month: key, value }))]);
		}
	},
);

test('a single month has no trend', async () => {
	expect(await trendsOf('period=2022-03')).toEqual({});
});

/** `yb contradictions` and `yb report recompute EDITION` as processes: what they print, and what their exit codes say. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContradictionFinding, ContradictionRuleAnswer } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../../tools/build-server.ts';
import { callYb } from '../../test/call-yb.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
let built: string;
let folder: string;

beforeAll(async () => {
	[server, built] = await Promise.all([startTestServer('command_contradictions'), buildServer('dist-of-contradictions-test')]);
	folder = mkdtempSync(join(tmpdir(), 'yibenzhang-contradictions-'));
});
afterAll(async () => {
	await server.close();
	for (const made of [folder, built]) rmSync(made, { recursive: true });
});

const yb = (...words: string[]) => callYb(words, { built, database: 'command_contradictions', folder });

test('What stands and is not accepted is printed, a line for each or as JSON; to find is no fault', async () => {
	const json = await yb('contradictions', '--as', 'json');
	const { rules, findings } = JSON.parse(json.out) as { rules: ContradictionRuleAnswer[]; findings: ContradictionFinding[] };
	expect(json.code).toBe(0);
	expect(rules.map(({ id }) => id)).toEqual(server.book.office.contradictions?.map(({ id }) => id));
	expect(findings.length).toBe(rules.reduce((sum, { open }) => sum + open, 0));
	const early = findings.find(({ rule }) => rule === 'visit_before_registration');
	// By HTTP as well: what was found stands for everybody.
	const { body } = await server.ask('leader', 'GET', '/api/contradictions/visit_before_registration/findings');
	expect(body.findings.map(({ id, says }: ContradictionFinding) => [id, says])).toEqual([[early?.id, early?.says]]);

	const accepted = await server.ask('peace_head', 'POST', `/api/contradictions/findings/${early?.id}/accept`, {
		reason: '先走访后补登',
		fingerprint: early?.fingerprint,
	});
	expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
	const text = await yb('contradictions');
	const lines = text.out.trimEnd().split('\n');
	expect(text.code).toBe(0);
	expect(lines).toEqual(
		findings
			.filter(({ id }) => id !== early?.id)
			.map(({ rule, says, records }) => [rule, says.zh, ...records.map(({ register, id, number }) => `${register}/${number ?? id}`)].join('\t')),
	);
	expect(text.said).toContain(`${findings.length - 1} 处`);
	const wrong = await yb('contradictions', '--as', 'xml');
	expect([wrong.code, wrong.out]).toEqual([2, '']);
});

test('An edition is recomputed to the bytes that were kept; where it is not, the figures are named and the exit code says so', async () => {
	const { body: edition } = await server.ask('general_head', 'POST', '/api/editions', { report: 'brief', period: '2022-Q3' });
	const kept = await server.admin.query('SELECT content FROM book.edition WHERE id = $1', [edition.id]);
	const same = await yb('report', 'recompute', edition.id);
	expect([same.code, same.out]).toEqual([0, `${kept.rows[0].content}\n`]);
	await server.admin.query(`UPDATE book.edition SET content = regexp_replace(content, '"digest":"(.)', '"digest":"0\\1') WHERE id = $1`, [edition.id]);
	const other = await yb('report', 'recompute', edition.id);
	expect([other.code, other.out]).toEqual([1, same.out]);
	expect(other.said).toMatch(/不一致：[a-z_]+ \/ differs from edition 1/);
	const refused = await Promise.all([
		yb('report', 'recompute', '01890000-0000-7000-8000-000000000000'),
		yb('report', 'recompute', 'yearly'),
		yb('report', 'recompute', edition.id, 'more'),
	]);
	expect(refused.map(({ code, out }) => [code, out])).toEqual([
		[1, ''],
		[2, ''],
		[2, ''],
	]);
});

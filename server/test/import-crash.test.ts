import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportAnswer } from '@yibenzhang/engine';
import { afterAll, expect, test } from 'vitest';
import { makeBook } from '../../bench/crash.ts';
import { type Program, removeBuilt, startServer } from '../../bench/programs.ts';
import { makeWorkbook } from './make-workbook.ts';

const ROWS = 6000;
let folder = '';
let server: Program | undefined;
let token = '';

afterAll(async () => {
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
	removeBuilt();
});

async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
	const response = await fetch(`${server?.url}/api${path}`, {
		method: body === undefined ? 'GET' : 'POST',
		headers: { authorization: `Bearer ${token}`, 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' },
		...(body === undefined ? {} : { body: body instanceof Uint8Array ? (body as unknown as BodyInit) : JSON.stringify(body) }),
	});
	return (await response.json()) as Answer;
}

async function settled(id: string): Promise<ImportAnswer> {
	for (;;) {
		const now = await ask<ImportAnswer>(`/imports/${id}`);
		if (now.stage !== 'checking' && now.stage !== 'writing') {
			return now;
		}
		await sleep(50);
	}
}

const batches = async () => (await ask<{ batches: { id: string; count: number }[] }>('/batches')).batches;

test('a server killed while an import is checked has kept nothing of the check and can check it again; killed while it writes, it has written nothing of it, and writes it once when asked again', async () => {
	folder = await mkdtemp(join(tmpdir(), 'yibenzhang-import-'));
	const data_dir = join(folder, 'data');
	token = await makeBook(data_dir);
	server = await startServer(data_dir, 'no');
	const killed = async () => {
		process.kill(server?.pid ?? 0, 'SIGKILL');
		await server?.ended;
		server = await startServer(data_dir, 'no');
	};
	const rows = Array.from({ length: ROWS }, (_, at) => [`第${at + 1}场宣传`, '志愿服务', '2021-03-05']);
	const content = await makeWorkbook({ sheets: [{ name: '表', rows: [['名称', '类别', '日期'], ...rows] }] });
	const sent = await ask<ImportAnswer>('/imports/activity?name=a.xlsx', new Uint8Array(content));
	const checking = await ask<ImportAnswer>(`/imports/${sent.id}/check`, sent.matching);
	expect(checking.stage).toBe('checking');
	await killed();
	const after = await settled(sent.id);
	expect([after.stage, after.totals, after.matching]).toEqual(['read', null, sent.matching]);
	await ask(`/imports/${sent.id}/check`, sent.matching);
	expect((await settled(sent.id)).totals).toMatchObject({ new: ROWS, refused: 0 });
	const begun = await ask<ImportAnswer>(`/imports/${sent.id}/commit`, { label: '被打断的导入', leave_out_refused: false });
	expect(begun.stage).toBe('writing');
	await killed();
	expect([(await settled(sent.id)).stage, await batches()]).toEqual(['checked', []]);
	for (const _ of ['again', 'and again']) {
		await ask(`/imports/${sent.id}/commit`, { label: '被打断的导入', leave_out_refused: false });
		const { stage, batch, problem } = await settled(sent.id);
		expect([stage, problem, await batches()]).toEqual(['written', null, [expect.objectContaining({ id: batch, count: ROWS })]]);
	}
}, 400_000);

/** `schema.sql`: an embedded database brought up from empty, and told as it then stands. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeDefinition } from '@yibenzhang/engine';
import { describeSchema } from '../../server/src/db/describe-schema.ts';
import { launchPostgres } from '../../server/src/db/launcher.ts';
import { migrate } from '../../server/src/db/migrate.ts';
import { applyRegisters } from '../../server/src/db/tables.ts';

export async function schemaPage(office: OfficeDefinition): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-golden-'));
	chmodSync(folder, 0o755);
	const server = await launchPostgres(folder, { durability: 'off' });
	try {
		await migrate({ ...server.connection });
		await applyRegisters({ ...server.connection }, office);
		return await describeSchema({ ...server.connection });
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true });
	}
}

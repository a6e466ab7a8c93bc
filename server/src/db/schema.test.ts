import { readFile } from 'node:fs/promises';
import { office } from '@yibenzhang/office';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase, dropTestDatabase } from '../../test/postgres.ts';
import { describeSchema } from './describe-schema.ts';
import { migrate } from './migrate.ts';
import { applyRegisters } from './tables.ts';

test('migrations and registers, from empty, arrive at the schema that was reviewed', async () => {
	const config = (await createTestDatabase('yb_schema')) as pg.PoolConfig;
	await migrate(config);
	await applyRegisters(config, office);
	expect(await describeSchema(config)).toBe(await readFile(new URL('./schema.sql', import.meta.url), 'utf8'));
	await dropTestDatabase('yb_schema');
});

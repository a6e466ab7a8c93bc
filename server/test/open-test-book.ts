/** An opened book on a database of its own, for tests of the doors. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeDefinition } from '@yibenzhang/engine';
import pg from 'pg';
import type { Book } from '../src/book.ts';
import { migrate } from '../src/db/migrate.ts';
import { openDatabase } from '../src/db/open.ts';
import { applyRegisters } from '../src/db/tables.ts';
import { keepDefinitions } from '../src/definitions/keep-definitions.ts';
import { createFileStore } from '../src/files/file-store.ts';
import { createOffice, openBook } from '../src/offices/open-book.ts';
import type { Actor } from '../src/records/plan-act.ts';
import { rightsOf } from '../src/records/rights.ts';
import { createTestDatabase, dropTestDatabase, ensureTemplate } from './postgres.ts';

const TEMPLATE = 'yb_migrated';

export interface TestBook {
	readonly book: Book;
	/** Past the app's role and row-level security: for looking, and for tampering. */
	readonly admin: pg.Pool;
	readonly config: pg.PoolConfig;
	/** Moves the book's clock on. */
	setNow(moment: string): void;
	actor(account: string, role: string, unit: string): Actor;
	/** Another office in the same database. */
	openOther(office: OfficeDefinition): Promise<Book>;
	close(): Promise<void>;
}

export async function openTestBook(name: string, office: OfficeDefinition): Promise<TestBook> {
	await ensureTemplate(TEMPLATE, migrate);
	const config = (await createTestDatabase(name, TEMPLATE)) as pg.PoolConfig;
	await applyRegisters(config, office);
	const { pool, close } = openDatabase(config);
	const admin = new pg.Pool({ ...config, max: 2 });
	const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-files-'));
	let now = new Date('2022-06-01T01:00:00Z');
	const open = async (definition: OfficeDefinition): Promise<Book> => {
		const officeId = await createOffice(pool, definition, now);
		await keepDefinitions(pool, officeId, definition, now);
		return openBook({ pool, office_id: officeId, office: definition, digest: 'sha256', files: createFileStore(folder), now: () => now });
	};
	const book = await open(office);
	return {
		book,
		admin,
		config,
		setNow: (moment) => {
			now = new Date(moment);
		},
		actor: (account, role, unit) => ({
			account,
			rights: rightsOf(office, account, [{ unit, role }]),
			unit,
		}),
		openOther: open,
		close: async () => {
			await close();
			await admin.end();
			rmSync(folder, { recursive: true });
			await dropTestDatabase(name);
		},
	};
}

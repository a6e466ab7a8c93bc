/** The golden files: derived things that a review shall see. A new one is a line here. */
import { office } from '@yibenzhang/office';
import { figuresPage } from './figures-page.ts';
import { permissionsPage } from './permissions-page.ts';
import { registersPage } from './registers-page.ts';
import { routesPage } from './routes-page.ts';
import { schemaPage } from './schema-page.ts';

export interface GoldenFile {
	/** From the root of the project. */
	readonly path: string;
	make(): string | Promise<string>;
}

export const GOLDEN: readonly GoldenFile[] = [
	{ path: 'docs/registers.md', make: () => registersPage(office) },
	{ path: 'docs/figures.md', make: () => figuresPage(office) },
	{ path: 'docs/permissions.md', make: () => permissionsPage(office) },
	{ path: 'server/src/api/routes.txt', make: routesPage },
	{ path: 'server/src/db/schema.sql', make: () => schemaPage(office) },
];

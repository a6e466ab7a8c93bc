/** The page's own outbox, called from a journey where the note's form is not what is walked: built as it stands, run inside the page. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { NewEntry } from '../web/src/offline/outbox.ts';

const SOURCE = fileURLToPath(new URL('../web/src/offline/outbox.ts', import.meta.url));

/** A picture is given by its bytes: a `Blob` does not travel into the page. */
export type GivenEntry = Omit<NewEntry, 'pictures'> & {
	readonly pictures?: readonly (Omit<NonNullable<NewEntry['pictures']>[number], 'content'> & { readonly bytes: readonly number[] })[];
};

let built: Promise<string> | undefined;

/** Keeps an entry on the device, as the note's form does. */
export async function addEntry(page: Page, account: string, entry: GivenEntry): Promise<void> {
	built ??= buildOutbox();
	await page.evaluate(`${await built}; window.outboxInPage = outboxInPage;`);
	await page.evaluate(
		async ([of, { pictures = [], ...given }]) => {
			interface InPage {
				outboxInPage: { openOutbox(account: string): Promise<{ add(entry: object): Promise<unknown> }> };
			}
			const outbox = await (window as unknown as InPage).outboxInPage.openOutbox(of);
			await outbox.add({
				...given,
				pictures: pictures.map(({ bytes, ...picture }) => ({ ...picture, content: new Blob([new Uint8Array(bytes)], { type: 'image/png' }) })),
			});
		},
		[account, entry] as const,
	);
}

async function buildOutbox(): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'warn',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: { write: false, target: 'chrome109', lib: { entry: SOURCE, formats: ['iife'], name: 'outboxInPage' } },
	});
	const [first] = [made].flat();
	const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
	if (chunk === undefined) {
		throw new Error('the outbox was not built');
	}
	return chunk.code;
}

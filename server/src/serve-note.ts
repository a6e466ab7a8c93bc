/** The phone's entry: a page of its own that the browser keeps, its service worker, and what makes it installable. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { StartProblem } from './start-problem.ts';

/** Kept by the browser with the page, so it must hold no nonce: whoever reads the page could then use it again. */
const POLICY = [
	"default-src 'self'",
	"script-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join('; ');

const FILES = {
	'/note': { file: 'note.html', type: 'text/html; charset=utf-8' },
	'/service-worker.js': { file: 'service-worker.js', type: 'text/javascript; charset=utf-8' },
	'/note.webmanifest': { file: 'note.webmanifest', type: 'application/manifest+json; charset=utf-8' },
	'/note-icon.svg': { file: 'note-icon.svg', type: 'image/svg+xml' },
	'/note-icon-192.png': { file: 'note-icon-192.png', type: 'image/png' },
	'/note-icon-512.png': { file: 'note-icon-512.png', type: 'image/png' },
} as const;

/** Asked anew each time: their addresses hold no digest, and an old service worker would hold the whole entry back. Throws `StartProblem` where the page was built without it. */
export async function serveNote(app: FastifyInstance, page: string): Promise<void> {
	for (const [address, { file, type }] of Object.entries(FILES)) {
		const content = await readFile(join(page, file)).catch((error) => {
			throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? outdatedPage(page, file) : error;
		});
		app.get(address, { schema: { hide: true } }, (_, reply) =>
			reply
				.header('content-security-policy', POLICY)
				.header('x-content-type-options', 'nosniff')
				.header('referrer-policy', 'same-origin')
				.header('cache-control', 'no-cache')
				.type(type)
				.send(content),
		);
	}
}

function outdatedPage(page: string, file: string): StartProblem {
	return new StartProblem(
		`${page} 里的网页是旧版本生成的（缺 ${file}）。请用 npm start 启动，它会重新生成网页。`,
		`The page in ${page} was built by an older version (${file} is missing). Start with npm start, which builds it anew.`,
	);
}

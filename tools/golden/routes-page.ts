/** `routes.txt`: every route of the server with who may ask it. */
import { buildApp } from '../../server/src/app.ts';

const WORDS = {
	anybody: 'anybody',
	signed_in: 'signed in',
	register: 'signed in, by the rights over the register',
	session: 'signed in with the password',
	administrator: 'administrator, signed in with the password',
	overseer: 'administrator or auditor',
};

export async function routesPage(): Promise<string> {
	const app = await buildApp({ opened: () => undefined, page: '', log_level: 'silent', trust_proxy: false, attachment_bytes: 1024, now: () => new Date() });
	await app.ready();
	const lines = app.routes.map(({ method, url, who }) => `${method.padEnd(6)} ${url}  (${WORDS[who]})`);
	await app.close();
	return `${lines.sort((a, b) => (a.slice(7) < b.slice(7) ? -1 : a.slice(7) > b.slice(7) ? 1 : a < b ? -1 : 1)).join('\n')}\n`;
}

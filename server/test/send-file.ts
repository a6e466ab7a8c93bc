/** A file sent to be imported, and what goes on by itself waited for. */
import type { ImportAnswer } from '@yibenzhang/engine';
import type { TestServer } from './harness.ts';

export interface FileToSend {
	readonly account: string;
	readonly register: string;
	readonly name: string;
	readonly content: Buffer;
}

export async function sendFile(
	server: TestServer,
	{ account, register, name, content }: FileToSend,
): Promise<{ status: number; body: ImportAnswer & { error?: { code: string; message: string } } }> {
	const response = await fetch(`${server.url}/api/imports/${register}?name=${encodeURIComponent(name)}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${server.tokenOf(account)}`, 'content-type': 'application/octet-stream' },
		body: new Uint8Array(content),
	});
	return { status: response.status, body: (await response.json()) as ImportAnswer };
}

/** Checks or writes, and waits until that is done. */
export async function runImport(server: TestServer, account: string, id: string, doing: { check: unknown } | { commit: unknown }): Promise<ImportAnswer> {
	const [what, body] = 'check' in doing ? ['check', doing.check] : ['commit', doing.commit];
	const started = await server.ask(account, 'POST', `/api/imports/${id}/${what}`, body);
	if (started.status !== 202) {
		throw new Error(`${what}: ${started.status} ${JSON.stringify(started.body)}`);
	}
	for (;;) {
		const { body: now } = await server.ask(account, 'GET', `/api/imports/${id}`);
		if (now.stage !== 'checking' && now.stage !== 'writing') {
			return now;
		}
	}
}

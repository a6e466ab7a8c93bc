/** Forms from above as an office hands them in and takes them out again over HTTP. */
import type { FormBinding } from '@yibenzhang/engine';
import type { TestServer } from './harness.ts';
import { FIGURES_SHEET } from './quarter-form.ts';

export interface Downloaded {
	readonly status: number;
	readonly content: Buffer;
	readonly name: string;
	readonly type: string;
}

export async function uploadForm(server: TestServer, account: string, path: string, content: Buffer) {
	const response = await fetch(`${server.url}${path}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${server.tokenOf(account)}`, 'content-type': 'application/octet-stream' },
		body: new Uint8Array(content),
	});
	return { status: response.status, body: JSON.parse(await response.text()) };
}

export function loadForm(server: TestServer, account: string, content: Buffer, unit: string) {
	const query = new URLSearchParams({ name: '平安季报.xlsx', title: '平安建设季报', sender: '区委政法委', unit });
	return uploadForm(server, account, `/api/forms?${query}`, content);
}

export async function downloadForm(server: TestServer, account: string, path: string): Promise<Downloaded> {
	const response = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${server.tokenOf(account)}` } });
	const named = /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
	return {
		status: response.status,
		content: Buffer.from(await response.arrayBuffer()),
		name: decodeURIComponent(named),
		type: response.headers.get('content-type') ?? '',
	};
}

export function formPlace(cell: string, sheet = FIGURES_SHEET) {
	return { sheet, cell, label: '' };
}

export function figureIn(cell: string, id: string, period: 'asked' | 'year_before' = 'asked'): FormBinding {
	return { ...formPlace(cell), kind: 'figure', figure: id, period, as: 'exact', divide: 1, decimals: 0 };
}

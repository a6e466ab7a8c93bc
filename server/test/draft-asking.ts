/** Asks about drafts over HTTP as the page does, and writes in their chapters. */
import { expect } from 'vitest';
import * as Y from 'yjs';
import { openWriter, type Writer } from './draft-writer.ts';
import type { TestServer } from './harness.ts';

type Answer = Awaited<ReturnType<TestServer['ask']>>;

export interface DraftAsking {
	ask(account: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer>;
	/** A draft of the yearly report in a period of its own, by the general office's clerk where nobody else is named. */
	begin(scope?: unknown, by?: string): Promise<{ id: string; period: string; chapters: { key: string; label: { zh: string }; unit: string }[] }>;
	/** The chapter as somebody writes in it. */
	open(account: string, draft: string, chapter: string): Promise<Writer>;
	/** Writes words at the head of the chapter's first paragraph. */
	write(account: string, draft: string, chapter: string, words: string): Promise<void>;
}

/** @param server that of the test file, once it has started @param after the year after which drafts' periods begin */
export function askDrafts(server: () => TestServer, after: number): DraftAsking {
	let periods = after;
	const ask: DraftAsking['ask'] = (account, method, path, body) =>
		server().ask(account, method, `/api/drafts${path}`, body ?? (method === 'POST' ? {} : undefined));
	const open: DraftAsking['open'] = async (account, draft, chapter) => {
		const writer = openWriter({ url: server().url, token: server().tokenOf(account), draft, chapter });
		await writer.settled();
		return writer;
	};
	return {
		ask,
		open,
		async begin(scope = { of: 'report' }, by = 'general_clerk') {
			periods += 1;
			const { status, body } = await ask(by, 'POST', '', { report: 'yearly', period: String(periods), scope });
			expect(status, JSON.stringify(body)).toBe(201);
			return body;
		},
		async write(account, draft, chapter, words) {
			const writer = await open(account, draft, chapter);
			paragraphs(writer.doc)[0]?.insert(0, [new Y.XmlText(words)]);
			await writer.settled();
			writer.stop();
		},
	};
}

/** Of a chapter's document, in the order of its text. */
export function paragraphs(doc: Y.Doc): Y.XmlElement[] {
	const all = (parent: Y.XmlFragment): Y.XmlElement[] =>
		parent.toArray().flatMap((child) => (child instanceof Y.XmlElement ? (child.nodeName === 'paragraph' ? [child] : all(child)) : []));
	return all(doc.getXmlFragment('text'));
}

/** The run of words in which those stand, and where in it. */
export function runIn(doc: Y.Doc, words: string): { run: Y.XmlText; at: number } {
	const runs = paragraphs(doc).flatMap((paragraph) => paragraph.toArray().filter((child) => child instanceof Y.XmlText));
	const run = runs.find((one) => one.toString().includes(words));
	if (run === undefined) {
		throw new Error(`no “${words}” in the text`);
	}
	return { run, at: run.toString().indexOf(words) };
}

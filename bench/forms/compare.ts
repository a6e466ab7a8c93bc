/** What came of filling a workbook, part by part, against what it must be. */
import { fillForm } from '../../server/src/spreadsheets/filling/fill-form.ts';
import { openZip } from '../../server/src/spreadsheets/reading/zip.ts';
import type { UglyForm } from './ugly-forms.ts';

export interface Compared {
	readonly content: Buffer;
	/** Parts that are byte for byte as they came, and those that had to change and changed to what they must be. */
	readonly unchanged: number;
	readonly changed: number;
	readonly faults: readonly string[];
}

export async function fillAndCompare({ content, filling, sent, filled }: UglyForm): Promise<Compared> {
	const result = await fillForm(content, filling);
	const [before, after] = [await partsOf(content), await partsOf(result.content)];
	const faults: string[] = [];
	if ([...before.keys()].join() !== [...after.keys()].join()) {
		faults.push(`other parts: ${[...after.keys()].join()}`);
	}
	let [unchanged, changed] = [0, 0];
	for (const [name, bytes] of after) {
		const due = Buffer.from(filled[name] ?? sent[name] ?? '');
		if (!bytes.equals(due)) {
			faults.push(`${name}: ${difference(bytes, due)}`);
		} else if (before.get(name)?.equals(bytes) === true) {
			unchanged += 1;
		} else {
			changed += 1;
		}
	}
	return { content: result.content, unchanged, changed, faults };
}

export async function partsOf(content: Buffer): Promise<Map<string, Buffer>> {
	const zip = await openZip(content);
	const parts = new Map<string, Buffer>();
	for (const name of zip.names) {
		const chunks: Buffer[] = [];
		for await (const chunk of zip.read(name)) {
			chunks.push(chunk);
		}
		parts.set(name, Buffer.concat(chunks));
	}
	zip.close();
	return parts;
}

function difference(bytes: Buffer, due: Buffer): string {
	let at = 0;
	while (at < bytes.length && bytes[at] === due[at]) {
		at += 1;
	}
	const around = (one: Buffer) => one.subarray(Math.max(0, at - 60), at + 90).toString();
	return `at ${at}, is ${around(bytes)} instead of ${around(due)}`;
}

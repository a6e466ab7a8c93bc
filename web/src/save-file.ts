import type { ReceivedFile } from './api.ts';

/** Gives the file to the reader, as their browser keeps downloads. */
export function saveFile({ content, name }: Pick<ReceivedFile, 'content' | 'name'>): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// The browser has taken it by then.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

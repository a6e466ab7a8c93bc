/** The header that gives a file its name, whatever characters it has. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
	const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
	return `${kind}; filename*=UTF-8''${encoded}`;
}

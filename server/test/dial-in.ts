/** Lets the page's own requests run outside a browser: what they ask by a path goes to that server, as whoever the token is of. */
export function dialIn(at: () => { readonly url: string; readonly token: string | null }): () => void {
	const before = globalThis.fetch;
	globalThis.fetch = (asked, options) => {
		if (typeof asked !== 'string' || !asked.startsWith('/')) {
			return before(asked, options);
		}
		const { url, token } = at();
		const headers = new Headers(options?.headers);
		if (token !== null) {
			headers.set('authorization', `Bearer ${token}`);
		}
		return before(`${url}${asked}`, { ...options, headers });
	};
	return () => {
		globalThis.fetch = before;
	};
}

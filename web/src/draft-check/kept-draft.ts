/** The last draft of this tab, so that reading the page anew does not lose it. It goes with the tab; no server keeps it. */
const KEPT_AS = 'draft-check';

export function keepDraft(account: string, text: string): void {
	try {
		sessionStorage.setItem(KEPT_AS, JSON.stringify({ account, text }));
	} catch {
		// A tab that keeps nothing still checks.
	}
}

/** Only of the account that checked it: another one may have signed in since. */
export function keptDraft(account: string): string | undefined {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null');
		const { account: of, text } = (kept ?? {}) as { account?: unknown; text?: unknown };
		return of === account && typeof text === 'string' ? text : undefined;
	} catch {
		return undefined;
	}
}

export function dropDraft(): void {
	sessionStorage.removeItem(KEPT_AS);
}

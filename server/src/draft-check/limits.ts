/** What a draft may hold: beyond it a clear refusal, so that no file can hold up the server. */
export const DRAFT_LIMITS = {
	file_bytes: 16 * 1024 * 1024,
	characters: 300_000,
} as const;

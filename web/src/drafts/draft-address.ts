/** What the address of a draft holds: the chapter, what is shown beside it, and the figure that is chosen. */
export interface DraftSearch {
	readonly chapter?: string;
	readonly tab?: DraftTab;
	readonly figure?: string;
}

export const DRAFT_TABS = ['number', 'remarks', 'versions', 'before', 'faults', 'check'] as const;
export type DraftTab = (typeof DRAFT_TABS)[number];

export function draftTabOf(words: unknown): DraftTab | undefined {
	return DRAFT_TABS.find((tab) => tab === words);
}

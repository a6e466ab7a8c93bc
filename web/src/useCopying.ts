import { useEffect, useState } from 'react';
import { copyWords } from './copy-words.ts';

const SHOWN_MS = 2500;

/** Copies, and tells for a moment whether it was done; undefined when there is nothing to tell. */
export function useCopying(): { readonly copied: boolean | undefined; copy(words: string): Promise<void> } {
	const [copied, setCopied] = useState<boolean | undefined>(undefined);
	useEffect(() => {
		if (copied === undefined) {
			return;
		}
		const later = setTimeout(() => setCopied(undefined), SHOWN_MS);
		return () => clearTimeout(later);
	}, [copied]);
	return { copied, copy: async (words) => setCopied(await copyWords(words)) };
}

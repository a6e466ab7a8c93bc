import { useEffect, useState } from 'react';
import { type OpenChapter, openChapter } from './sync/chapter-sync.ts';

/** The chapter for as long as it is looked at; undefined at the first drawing. `again` opens it anew. */
export function useChapter(draft: string, chapter: string | undefined, account: string): { readonly open: OpenChapter | undefined; again(): void } {
	const [open, setOpen] = useState<OpenChapter | undefined>(undefined);
	const [turn, setTurn] = useState(0);
	useEffect(() => {
		if (chapter === undefined) {
			return;
		}
		const opened = openChapter({ draft, chapter }, account);
		setOpen(opened);
		return () => {
			opened.close();
			setOpen(undefined);
		};
	}, [draft, chapter, account, turn]);
	return { open, again: () => setTurn((before) => before + 1) };
}

import { Button } from 'antd';
import { useState } from 'react';
import { useStrings } from '../strings/language.tsx';

/** Pages gone through, by what is paged: whoever comes back from a record finds the page that they left. */
const kept = new Map<string, readonly string[]>();

export interface PagesGone {
	/** Absent: the first page. */
	readonly cursor: string | undefined;
	readonly number: number;
	previous(): void;
	next(cursor: string): void;
}

/** @param what names the list and all that narrows it. Another one begins at its first page. */
export function usePages(what: string): PagesGone {
	const [, setTurned] = useState(0);
	const cursors = kept.get(what) ?? [];
	const go = (gone: readonly string[]) => {
		kept.set(what, gone);
		setTurned((times) => times + 1);
	};
	return {
		cursor: cursors.at(-1),
		number: cursors.length + 1,
		previous: () => go(cursors.slice(0, -1)),
		next: (cursor) => go([...cursors, cursor]),
	};
}

interface PagesProps {
	readonly pages: PagesGone;
	readonly next: string | null;
	/** The page asked for is on its way. */
	readonly busy: boolean;
	/** What is paged, in words. */
	readonly of: string;
}

export function Pages({ pages, next, busy, of }: PagesProps) {
	const words = useStrings().panel;
	if (next === null && pages.number === 1) {
		return null;
	}
	return (
		<nav className="pages" aria-label={`${of} ${words.page(pages.number)}`}>
			<Button disabled={pages.number === 1} onClick={pages.previous}>
				{words.previous}
			</Button>
			<span aria-live="polite">{words.page(pages.number)}</span>
			<Button disabled={next === null || busy} onClick={() => next !== null && pages.next(next)}>
				{words.next}
			</Button>
		</nav>
	);
}

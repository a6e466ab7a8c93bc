import { Fragment, memo, useMemo } from 'react';
import { useStrings } from '../strings/language.tsx';
import { foundId } from './FoundList.tsx';
import { type FoundItem, linesOf, type Piece } from './found-items.ts';

interface DraftTextProps {
	readonly text: string;
	readonly items: readonly FoundItem[];
	readonly open: string | undefined;
	openItem(item: FoundItem): void;
}

/** The text as it was read. A mark is a line of its own kind below the words, and a word behind them. */
export const DraftText = memo(function DraftText({ text, items, open, openItem }: DraftTextProps) {
	const words = useStrings().draftCheck;
	const lines = useMemo(() => linesOf(text, items), [text, items]);
	return (
		<section className="draft-text" aria-label={words.text}>
			{lines.map(({ at, pieces }) => (
				<p key={at}>
					{pieces.map((piece, nth) => (
						<Fragment key={`${at}-${nth}`}>{piece.items.length === 0 ? piece.text : <Mark piece={piece} open={open} openItem={openItem} />}</Fragment>
					))}
				</p>
			))}
		</section>
	);
});

function Mark({ piece: { text, items, begins, ends }, open, openItem }: { readonly piece: Piece } & Pick<DraftTextProps, 'open' | 'openItem'>) {
	const words = useStrings().draftCheck;
	const [first] = items;
	if (first === undefined) {
		return text;
	}
	const said = items.map(({ kind, fault }) => (fault === undefined ? words.verdicts[kind] : (words.faults[fault] ?? words.verdicts.fault)));
	return (
		// A link, for a button of several words would not break where the line ends.
		<a
			href={`#${foundId(first.id)}`}
			{...(begins ? { id: placeId(first.id) } : {})}
			className={`draft-mark draft-mark-${first.kind}`}
			aria-current={items.some(({ id }) => id === open) ? true : undefined}
			aria-label={words.mark(text, said.join('、'))}
			onClick={(event) => {
				event.preventDefault();
				openItem(items.find(({ id }) => id === open) ?? first);
			}}
		>
			{text}
			{ends && first.kind !== 'agrees' && <span className="draft-mark-word">{said.filter((_, at) => items[at]?.kind !== 'agrees').join('、')}</span>}
		</a>
	);
}

export function placeId(item: string): string {
	return `place-${item}`;
}

import type { DraftCheckAnswer } from '@yibenzhang/engine';
import { useMemo, useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { DraftText, placeId } from './DraftText.tsx';
import { FoundList, foundId } from './FoundList.tsx';
import { FOUND_KINDS, type FoundItem, itemsOf } from './found-items.ts';

interface CheckedDraftProps {
	readonly checked: DraftCheckAnswer;
	/** A kind of finding; absent: all that wants looking at. */
	readonly show: string | undefined;
	choose(show: string | undefined): void;
}

const SHOWN = ['open', ...FOUND_KINDS] as const;

/** The text with its marks, and beside it what was found; on a phone one of the two. */
export function CheckedDraft({ checked, show, choose }: CheckedDraftProps) {
	const words = useStrings().draftCheck;
	const items = useMemo(() => itemsOf(checked), [checked]);
	const [open, setOpen] = useState<string | undefined>(undefined);
	const [view, setView] = useState<'text' | 'list'>('text');
	const shown = SHOWN.find((each) => each === show) ?? 'open';
	const isShown = ({ kind, quiet }: FoundItem, as: (typeof SHOWN)[number]) => (as === 'open' ? kind !== 'agrees' && quiet !== true : kind === as);
	const listed = items.filter((item) => isShown(item, shown));
	const compared = items.filter(({ kind }) => kind === 'agrees' || kind === 'differs').length;

	function openItem(item: FoundItem) {
		setOpen(item.id);
		if (!isShown(item, shown)) {
			choose(isShown(item, 'open') ? undefined : item.kind);
		}
		setView('list');
		goTo(foundId(item.id));
	}

	function goToPlace(item: FoundItem) {
		setOpen(item.id);
		setView('text');
		goTo(placeId(item.id));
	}

	return (
		<>
			<p className="draft-summary" role="status">
				{items.length === 0 ? words.noNumbers : words.summary(compared, items.filter(({ kind }) => kind === 'differs').length)}
			</p>
			<div className="draft-bar">
				<fieldset className="draft-filters">
					<legend className="unseen">{words.filters}</legend>
					{SHOWN.map((each) => (
						<label key={each} className={each === shown ? 'is-chosen' : undefined}>
							<input
								type="radio"
								name="draft-show"
								className="unseen"
								checked={each === shown}
								onChange={() => {
									choose(each === 'open' ? undefined : each);
									setView('list');
								}}
							/>
							{words.show[each]} <span className="draft-count">{items.filter((item) => isShown(item, each)).length}</span>
						</label>
					))}
				</fieldset>
				<fieldset className="draft-filters draft-views">
					<legend className="unseen">{words.viewsLabel}</legend>
					{(['text', 'list'] as const).map((each) => (
						<label key={each} className={each === view ? 'is-chosen' : undefined}>
							<input type="radio" name="draft-view" className="unseen" checked={each === view} onChange={() => setView(each)} />
							{words.views[each]}
						</label>
					))}
				</fieldset>
			</div>
			<div className={`draft-columns draft-view-${view}`}>
				<DraftText text={checked.text} items={items} open={open} openItem={openItem} />
				<FoundList items={listed} period={checked.period ?? ''} open={open} isGood={shown === 'open'} setOpen={setOpen} goToPlace={goToPlace} />
			</div>
			<p className="quiet draft-kept">{words.notKept}</p>
		</>
	);
}

/** After what is chosen has been drawn. */
function goTo(id: string): void {
	requestAnimationFrame(() => {
		const place = document.getElementById(id);
		place?.scrollIntoView({ block: 'center' });
		place?.focus({ preventScroll: true });
	});
}

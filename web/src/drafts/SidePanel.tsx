import { useQuery } from '@tanstack/react-query';
import type { DraftChapter, DraftDetail, DraftProblem } from '@yibenzhang/engine';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStrings } from '../strings/language.tsx';
import { BeforeTab } from './BeforeTab.tsx';
import type { ChapterDesk } from './ChapterText.tsx';
import { CheckTab } from './CheckTab.tsx';
import { DRAFT_TABS, type DraftTab } from './draft-address.ts';
import { FaultsTab } from './FaultsTab.tsx';
import { faultsIn } from './faults-in.ts';
import { NumberTab } from './NumberTab.tsx';
import { RemarksTab } from './RemarksTab.tsx';
import type { RemarkPlace } from './remark-place.ts';
import { remarksQuery } from './remarks-query.ts';
import type { SoughtPlace } from './sought-place.ts';
import type { OpenChapter } from './sync/chapter-sync.ts';
import { useEditorChanges } from './useEditorChanges.ts';
import { useRemarkMarks } from './useRemarkMarks.ts';
import { VersionsTab } from './VersionsTab.tsx';

export interface SidePanelProps {
	readonly draft: DraftDetail;
	readonly chapter: DraftChapter;
	readonly desk: ChapterDesk | undefined;
	readonly open: OpenChapter | undefined;
	readonly tab: DraftTab;
	/** The figure that is chosen. */
	readonly figure: string | undefined;
	readonly problems: readonly DraftProblem[];
	/** The remark that is being written. */
	readonly begun: RemarkPlace | undefined;
	endRemark(): void;
	choose(tab: DraftTab): void;
	/** Shows a place that the check found, in whichever chapter. */
	seek(place: SoughtPlace): void;
	/** Whether the place sought last is there no more. */
	readonly soughtGone: boolean;
	/** What is to be seen stands in the text: on a phone that is another part. */
	goToText(): void;
}

/** Beside a tab the next one is still to be seen. */
const EDGE = 16;

/** What belongs to the chapter, beside it: the chosen number, remarks, versions, last year's text, what is still wrong, what the check finds. */
export function SidePanel(props: SidePanelProps) {
	const { draft, chapter, desk, tab, choose } = props;
	const words = useStrings().drafts;
	const tabs = useRef<HTMLDivElement>(null);
	useEditorChanges(desk?.editor, 'text');
	const remarks = useQuery(remarksQuery({ draft: draft.id, chapter: chapter.key })).data?.remarks ?? [];
	useRemarkMarks(props.open, desk?.editor, remarks);
	const faults = desk === undefined ? 0 : faultsIn(desk).length;
	const counts: Partial<Record<DraftTab, number>> = { remarks: remarks.filter(({ state, parent }) => state === 'open' && parent === null).length, faults };

	// Not all of them have room; the page itself stays where it is.
	useEffect(() => {
		const row = tabs.current;
		const chosen = row?.querySelector(`#draft-tab-${tab}`);
		if (row && chosen) {
			const [around, own] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()];
			row.scrollLeft += Math.max(0, own.right + EDGE - around.right) + Math.min(0, own.left - EDGE - around.left);
		}
	}, [tab]);

	function onKey(event: KeyboardEvent) {
		const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? DRAFT_TABS.length - 1 : 0;
		if (step > 0) {
			event.preventDefault();
			const next = DRAFT_TABS[(DRAFT_TABS.indexOf(tab) + step) % DRAFT_TABS.length] ?? 'number';
			choose(next);
			tabs.current?.querySelector<HTMLButtonElement>(`#draft-tab-${next}`)?.focus();
		}
	}

	return (
		<aside className="draft-panel" aria-label={words.beside}>
			<div ref={tabs} role="tablist" aria-label={words.tabsLabel} className="draft-tabs" onKeyDown={onKey}>
				{DRAFT_TABS.map((each) => (
					<button
						key={each}
						type="button"
						role="tab"
						id={`draft-tab-${each}`}
						aria-selected={each === tab}
						aria-controls="draft-tab-panel"
						tabIndex={each === tab ? 0 : -1}
						onClick={() => choose(each)}
					>
						{words.tabs[each]}
						{(counts[each] ?? 0) > 0 && <span className="draft-tab-count">{counts[each]}</span>}
					</button>
				))}
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard even when it holds nothing to press */}
			<div role="tabpanel" id="draft-tab-panel" aria-labelledby={`draft-tab-${tab}`} tabIndex={0} className="draft-panel-scroll figure-panel-words">
				{tab === 'number' && <NumberTab {...props} />}
				{tab === 'remarks' && <RemarksTab {...props} remarks={remarks} />}
				{tab === 'versions' && <VersionsTab {...props} />}
				{tab === 'before' && <BeforeTab place={{ draft: draft.id, chapter: chapter.key }} />}
				{tab === 'faults' && <FaultsTab {...props} />}
				{tab === 'check' && <CheckTab {...props} />}
			</div>
		</aside>
	);
}

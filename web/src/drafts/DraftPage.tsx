import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { DraftDetail } from '@yibenzhang/engine';
import { useState } from 'react';
import { Failure } from '../Failure.tsx';
import { periodName } from '../reports/period-name.ts';
import { useSession } from '../session/useSession.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useRoom } from '../useRoom.ts';
import { Waiting } from '../Waiting.tsx';
import { ChapterList } from './ChapterList.tsx';
import { type ChapterDesk, ChapterText } from './ChapterText.tsx';
import { DraftHead } from './DraftHead.tsx';
import type { DraftSearch } from './draft-address.ts';
import { type RemarkPlace, remarkPlace } from './remark-place.ts';
import { SidePanel } from './SidePanel.tsx';
import { useChapter } from './useChapter.ts';
import { draftQuery, usePreview, useWritingCheck } from './useDraft.ts';
import { useSought } from './useSought.ts';
import '../figures/figure-panel.css';
import '../reports/report.css';
import './draft-page.css';
import './draft-panel.css';
import './chapter.css';
import './chapter-menus.css';
import './chapter-tools.css';

/** One draft: its chapters, the text of one of them, and what belongs to it beside. On a phone one of the three. */
export function DraftPage() {
	const { id } = useParams({ from: '/frame/report/drafts/$id' });
	const found = useQuery(draftQuery(id));
	const session = useSession();
	if (found.data === undefined || !session.data) {
		return <div className="sheet">{found.isError ? <Failure error={found.error} retry={() => found.refetch()} /> : <Waiting lines={8} />}</div>;
	}
	return <OpenDraft key={found.data.id} draft={found.data} account={session.data.id} />;
}

function OpenDraft({ draft, account }: { readonly draft: DraftDetail; readonly account: string }) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const search = useSearch({ from: '/frame/report/drafts/$id' });
	const navigate = useNavigate({ from: '/report/drafts/$id' });
	const onPhone = useRoom() === 'phone';
	const preview = usePreview(draft.id);
	const [desk, setDesk] = useState<ChapterDesk | undefined>(undefined);
	const [remark, setRemark] = useState<RemarkPlace | undefined>(undefined);
	const go = (change: DraftSearch, replace = true) => void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false });
	// Handing in one's own chapter leads to no other: what was first stays first.
	const [first] = useState(() => ownChapter(draft));
	// With room for the text there is always one; a phone begins with the list.
	const key = search.chapter ?? (onPhone ? undefined : first);
	const chapter = draft.chapters.find((each) => each.key === key);
	const view = chapter === undefined ? 'chapters' : search.tab === undefined ? 'text' : 'panel';
	// On a phone the text is to be seen first.
	const { seek, gone } = useSought(desk, onPhone && view !== 'text' ? undefined : chapter?.key);
	const check = useWritingCheck(draft.id);
	const { open, again } = useChapter(draft.id, chapter?.key, account);
	useDocumentTitle(`${say(periodName(draft.period))} ${say(draft.label)}`);

	return (
		<div className={`draft-page draft-view-${view}`}>
			<DraftHead
				draft={draft}
				problems={preview.data?.problems ?? []}
				check={() => {
					void check.refetch();
					go({ ...(key === undefined && first !== undefined ? { chapter: first } : {}), tab: 'check' }, !onPhone);
				}}
			/>
			{onPhone && chapter !== undefined && (
				<fieldset className="draft-switch">
					<legend className="unseen">{words.parts}</legend>
					{(['chapters', 'text', 'panel'] as const).map((each) => (
						<label key={each} className={each === view ? 'is-chosen' : undefined}>
							<input
								type="radio"
								name="draft-part"
								className="unseen"
								checked={each === view}
								onChange={() => {
									const { chapter: _, tab: __, ...rest } = search;
									void navigate({
										search: each === 'chapters' ? rest : each === 'text' ? { ...rest, chapter: chapter.key } : { ...rest, chapter: chapter.key, tab: 'number' },
										resetScroll: false,
									});
								}}
							/>
							{{ chapters: words.chapters, text: words.text, panel: words.beside }[each]}
						</label>
					))}
				</fieldset>
			)}
			<div className="draft-desk">
				<ChapterList draft={draft} chosen={chapter?.key} problems={preview.data?.problems ?? []} />
				<div className="draft-middle">
					{chapter === undefined ? (
						<p className="quiet">{words.chooseChapter}</p>
					) : (
						<ChapterText
							key={`${chapter.key} ${open === undefined ? '' : open.doc.clientID}`}
							draft={draft}
							chapter={chapter}
							open={open}
							document={preview.data?.document}
							again={again}
							showFigure={(figure) => go(onPhone ? { figure } : { figure, tab: 'number' })}
							showRemarks={() => (onPhone ? undefined : go({ tab: 'remarks' }))}
							remark={(kind) => {
								const begun = desk === undefined ? undefined : remarkPlace(desk.editor, kind);
								if (begun !== undefined) {
									setRemark(begun);
									go({ tab: 'remarks' }, !onPhone);
								}
							}}
							onDesk={setDesk}
						/>
					)}
				</div>
				{chapter !== undefined && (
					<SidePanel
						draft={draft}
						chapter={chapter}
						desk={desk}
						open={open}
						tab={search.tab ?? 'number'}
						figure={search.figure}
						begun={remark}
						endRemark={() => setRemark(undefined)}
						problems={preview.data?.problems ?? []}
						choose={(tab) => go({ tab })}
						seek={(place) => {
							seek(place);
							const { tab: _, ...rest } = search;
							void navigate({ search: { ...rest, chapter: place.chapter, ...(onPhone ? {} : { tab: 'check' }) }, resetScroll: false });
						}}
						soughtGone={gone}
						goToText={() => {
							if (onPhone) {
								const { tab: _, ...rest } = search;
								void navigate({ search: rest, resetScroll: false });
							}
						}}
					/>
				)}
			</div>
		</div>
	);
}

/** The reader's own, else the first. */
function ownChapter({ chapters }: DraftDetail): string | undefined {
	const own = chapters.filter(({ may_write, may_take_back }) => may_write || may_take_back);
	return (own.find(({ of_keeper }) => !of_keeper) ?? own[0] ?? chapters[0])?.key;
}

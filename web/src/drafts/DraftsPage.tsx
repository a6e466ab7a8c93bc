import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Draft, DraftDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { periodName } from '../reports/period-name.ts';
import { ReportWays } from '../reports/ReportWays.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import { ChapterFacts } from './ChapterFacts.tsx';
import { draftQuery, draftsQuery } from './useDraft.ts';
import './drafts.css';

/** The reports that are being written: who writes what by when, and how far it is. */
export function DraftsPage() {
	const { strings } = useLanguage();
	const words = strings.drafts;
	const found = useQuery(draftsQuery);
	const [begins, setBegins] = useState(false);
	useDocumentTitle(words.listTitle);
	const { data } = found;
	const mayBegin = data !== undefined && data.may_begin.length > 0;
	const written = useQueries({ queries: (data?.drafts ?? []).filter(({ state }) => state === 'writing').map(({ id }) => draftQuery(id)) });
	const details = new Map(written.flatMap(({ data: detail }) => (detail === undefined ? [] : [[detail.id, detail]])));
	return (
		<div className="sheet drafts">
			<ReportWays here="drafts" />
			<header className="drafts-head">
				<h1>{words.listTitle}</h1>
				{mayBegin && (
					<Button type="primary" onClick={() => setBegins(true)}>
						{words.begin}
					</Button>
				)}
			</header>
			<p className="quiet drafts-intro">{words.intro}</p>
			{found.isPending && <Waiting lines={6} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{data?.drafts.length === 0 && <Nothing title={words.none} help={mayBegin ? words.noneHelp : words.noneToBegin} />}
			{data !== undefined && data.drafts.length > 0 && (
				<ul className="draft-rows">
					{data.drafts.map((draft) => (
						<DraftRow key={draft.id} draft={draft} detail={details.get(draft.id)} />
					))}
				</ul>
			)}
			{begins && data && <BeginDialog mayBegin={data.may_begin} close={() => setBegins(false)} />}
		</div>
	);
}

function DraftRow({ draft, detail }: { readonly draft: Draft; readonly detail: DraftDetail | undefined }) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const writing = useWriting();
	return (
		<li>
			<h2>
				<Link to="/report/drafts/$id" params={{ id: draft.id }}>
					{say(periodName(draft.period))} {say(draft.label)}
				</Link>
				{draft.scope.of !== 'report' && <span className="draft-scope">{say(draft.scope_label)}</span>}
				<span className={draft.state === 'writing' ? 'state' : 'state state-off'}>{words.states[draft.state]}</span>
			</h2>
			<p className="quiet">{words.begunBy(draft.begun_by_name, writing.moment(draft.begun_at))}</p>
			{draft.state === 'set_aside' && draft.reason !== null && (
				<p>
					{words.reason}
					{strings.app.colon}
					{draft.reason}
				</p>
			)}
			{draft.edition !== null && (
				<p>
					<Link to="/report/editions/$id" params={{ id: draft.edition }}>
						{words.edition}
					</Link>
				</p>
			)}
			{draft.state === 'writing' && (
				<div className="draft-progress">
					<progress max={Math.max(draft.chapters_in_all, 1)} value={draft.handed_in} aria-label={words.progressLabel} />
					<span>{words.progress(draft.handed_in, draft.chapters_in_all)}</span>
				</div>
			)}
			{detail !== undefined && (
				<details className="draft-who" open={detail.chapters.some(({ may_write }) => may_write)}>
					<summary>{words.who(detail.chapters.length)}</summary>
					<ul>
						{detail.chapters.map((chapter) => (
							<li key={chapter.key} className={chapter.may_write ? 'is-mine' : undefined}>
								<Link to="/report/drafts/$id" params={{ id: draft.id }} search={{ chapter: chapter.key }} className="draft-who-label">
									{say(chapter.label)}
								</Link>
								<ChapterFacts chapter={chapter} />
							</li>
						))}
					</ul>
				</details>
			)}
		</li>
	);
}

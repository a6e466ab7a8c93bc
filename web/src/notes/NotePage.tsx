import type { TakenRecord } from '@yibenzhang/engine';
import { ApiError } from '../api.ts';
import { leaveDevice } from '../offline/at-hand.ts';
import { EntryList } from '../offline/EntryList.tsx';
import type { Entry } from '../offline/entry.ts';
import { AsOf, CannotKeepNotice, NewVersionNotice, SendingLine } from '../offline/OfflineNotices.tsx';
import { useAtHand } from '../offline/useAtHand.ts';
import { useOutbox } from '../offline/useOutbox.ts';
import { useTakenAlong } from '../offline/useTakenAlong.ts';
import { signOut } from '../session/session-requests.ts';
import { usePhoneLanguage } from '../strings/language.tsx';
import { type Draft, draftOfVisit } from './draft.ts';
import { NoteHeader } from './NoteHeader.tsx';
import { NoteParts, useNotePart } from './NoteParts.tsx';
import { NoteWriter } from './NoteWriter.tsx';
import { PhoneSignIn } from './PhoneSignIn.tsx';
import { TodayList } from './TodayList.tsx';
import { useDraft } from './useDraft.ts';
import { VisitList, visitedIn } from './VisitList.tsx';
import './notes.css';
import './note-writing.css';
import './note-pictures.css';
import './note-lists.css';

/** 随手记: a sentence in, records out; of use with one thumb and without a line. */
export function NotePage() {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes;
	const { at_hand, fault, is_kept, refresh } = useAtHand();
	const view = useOutbox(at_hand?.account.id);
	const part = useNotePart();
	// Who looks at what was written today wants to see what has been sent just now.
	const { taken } = useTakenAlong(at_hand, part === 'today' ? view.entries.reduce((last, { sent_at = '' }) => (sent_at > last ? sent_at : last), '') : '');
	// Held here, so that signing in again in between takes nothing away.
	const [draft, setDraft] = useDraft(at_hand?.account.id);
	const wantsSignIn = at_hand === null || view.sending.end?.why === 'sign_in_wanted';

	function begin(record: TakenRecord) {
		const creatable = at_hand?.registers.registers.filter(({ id }) => at_hand.registers.creates.includes(id)) ?? [];
		setDraft(() => draftOfVisit(record, creatable, words.visits.sentence));
		location.hash = '';
	}

	async function leave(account: string) {
		await signOut().catch(() => undefined);
		await leaveDevice(account);
		location.reload();
	}

	return (
		<div className="note-page">
			<NoteHeader account={at_hand?.account} onLeave={leave} />
			<main>
				<NewVersionNotice />
				<CannotKeepNotice />
				{at_hand === undefined && fault === undefined && (
					<div className="note-skeleton" role="status">
						<span className="unseen">{words.loading}</span>
					</div>
				)}
				{at_hand === undefined && fault !== undefined && (
					<div className="offline-notice" role="alert">
						<p>{fault instanceof ApiError && fault.code !== 'network' ? say(fault.text) : words.cannotStart}</p>
						<button type="button" className="entry-button" onClick={() => void refresh()}>
							{strings.app.retry}
						</button>
					</div>
				)}
				{wantsSignIn && (
					<PhoneSignIn
						onSignedIn={() => {
							void refresh();
							void view.outbox?.send();
						}}
					/>
				)}
				{at_hand != null && view.outbox !== undefined && (
					<>
						<SendingLine {...view} />
						{is_kept && <AsOf at={at_hand.as_of} />}
						<NoteParts part={part} visits={visitedIn(taken).length} />
						{part === 'visits' && <VisitList at_hand={at_hand} taken={taken} onBegin={begin} />}
						{part === 'today' && <TodayList registers={at_hand.registers} taken={taken} />}
						{part === 'write' && <NoteWriter at_hand={at_hand} taken={taken} outbox={view.outbox} entries={view.entries} draft={draft} onDraft={setDraft} />}
						<EntryList
							entries={view.entries}
							outbox={view.outbox}
							registers={at_hand.registers}
							onCorrect={(entry) => {
								setDraft(() => draftOf(entry));
								location.hash = '';
							}}
						/>
					</>
				)}
			</main>
		</div>
	);
}

/** A refused entry, to be written anew: every value as it was, whatever is understood of the sentence now. */
function draftOf({ id, said, requests }: Entry): Draft {
	return {
		said,
		chosen: requests.map(({ register }) => register),
		dropped: [],
		edits: Object.fromEntries(requests.map(({ register, values = {} }) => [register, values])),
		units: Object.fromEntries(requests.flatMap(({ register, unit }) => (unit === undefined ? [] : [[register, unit]]))),
		correcting: id,
	};
}

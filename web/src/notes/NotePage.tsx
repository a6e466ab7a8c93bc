import { EntryList } from '../offline/EntryList.tsx';
import { CannotKeepNotice, NewVersionNotice, SendingLine } from '../offline/OfflineNotices.tsx';
import { useAtHand } from '../offline/useAtHand.ts';
import { useOutbox } from '../offline/useOutbox.ts';
import { useLanguage } from '../strings/language.tsx';

/** What is on this device, and how sending goes. */
export function NotePage() {
	const { strings } = useLanguage();
	const { at_hand } = useAtHand();
	const view = useOutbox(at_hand?.account.id);
	return (
		<main>
			<NewVersionNotice />
			<CannotKeepNotice />
			{at_hand === null && <a href={`/sign-in?back=${encodeURIComponent('/note')}`}>{strings.signIn.title}</a>}
			{at_hand != null && view.outbox !== undefined && (
				<>
					<h1>{at_hand.account.name}</h1>
					<SendingLine {...view} />
					<EntryList entries={view.entries} outbox={view.outbox} registers={at_hand.registers} />
				</>
			)}
		</main>
	);
}

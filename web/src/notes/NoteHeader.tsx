import { useState } from 'react';
import { countWaiting } from '../offline/at-hand.ts';
import type { Account } from '../session/session-requests.ts';
import { usePhoneLanguage } from '../strings/language.tsx';

interface NoteHeaderProps {
	readonly account: Account | undefined;
	onLeave(account: string): Promise<void>;
}

export function NoteHeader({ account, onLeave }: NoteHeaderProps) {
	const { strings, language, setLanguage } = usePhoneLanguage();
	const [waiting, setWaiting] = useState<number>();

	async function leave({ id }: Account) {
		const count = await countWaiting(id);
		if (count === 0) {
			await onLeave(id);
		} else {
			setWaiting(count);
		}
	}

	return (
		<header className="note-head">
			<h1>{strings.notes.title}</h1>
			{account !== undefined && <span className="quiet">{account.name}</span>}
			<nav>
				<a href="/">{strings.notes.wholeBook}</a>
				<button type="button" className="note-link" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
					{strings.account.language}
				</button>
				{account !== undefined && (
					<button type="button" className="note-link" onClick={() => void leave(account)}>
						{strings.account.signOut}
					</button>
				)}
			</nav>
			{waiting !== undefined && account !== undefined && (
				<div className="offline-notice" role="alert">
					<p>{strings.offline.signOutWaiting(waiting)}</p>
					<div className="entry-buttons">
						<button type="button" className="entry-button" onClick={() => void onLeave(account.id)}>
							{strings.offline.signOutAnyway}
						</button>
						<button type="button" className="entry-button entry-main" onClick={() => setWaiting(undefined)}>
							{strings.offline.stay}
						</button>
					</div>
				</div>
			)}
		</header>
	);
}

import { useEffect, useState } from 'react';
import { usePhoneLanguage } from '../strings/language.tsx';
import { registerServiceWorker } from './register-offline-worker.ts';
import type { OutboxView } from './useOutbox.ts';
import { canKeepSecrets } from './vault.ts';
import './offline.css';

/** How sending goes, in one line; what waits, and why it waits. */
export function SendingLine({ outbox, entries, sending }: OutboxView) {
	const words = usePhoneLanguage().strings.offline;
	const waiting = entries.filter(({ state }) => state === 'waiting').length;
	const refused = entries.filter(({ state }) => state === 'refused').length;
	const why = {
		no_line: words.noLine,
		busy: words.busy,
		sign_in_wanted: words.signInWanted,
		other_account: words.otherAccount,
		account_refused: words.accountRefused,
		done: undefined,
	}[sending.end?.why ?? 'done'];
	return (
		<div className={entries.length === 0 ? 'sending-line is-silent' : 'sending-line'} role="status">
			<span>
				{waiting > 0 ? words.waiting(waiting) : entries.length > 0 && refused === 0 ? words.allSent : null}
				{refused > 0 && <strong> {words.refused(refused)}</strong>}
			</span>
			{sending.is_sending && waiting > 0 ? <span className="quiet">{words.sending}</span> : null}
			{!sending.is_sending && waiting > 0 && why !== undefined && <span className="quiet">{why}</span>}
			{!sending.is_sending && waiting > 0 && outbox !== undefined && (
				<button type="button" className="entry-button" onClick={() => void outbox.send()}>
					{words.sendNow}
				</button>
			)}
		</div>
	);
}

/** Said of what was kept while there is no line: from when it is. */
export function AsOf({ at }: { readonly at: string }) {
	const { strings, language } = usePhoneLanguage();
	const said = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
	return (
		<p className="quiet" role="status">
			{strings.offline.asOf(said)}
		</p>
	);
}

/** Told before anything is typed: without HTTPS nothing can be kept here. */
export function CannotKeepNotice() {
	const words = usePhoneLanguage().strings.offline;
	return canKeepSecrets() ? null : (
		<div className="offline-notice" role="alert">
			<strong>{words.cannotKeepTitle}</strong>
			<p>{words.cannotKeep}</p>
		</div>
	);
}

/** Starts the service worker. A new version waits for a press: nothing reloads under somebody who types. */
export function NewVersionNotice() {
	const words = usePhoneLanguage().strings.offline;
	const [takeOver, setTakeOver] = useState<(() => void) | undefined>();
	useEffect(() => {
		// Without it the entry still works while there is a line.
		registerServiceWorker((take) => setTakeOver(() => take)).catch(() => undefined);
	}, []);
	return takeOver === undefined ? null : (
		<div className="offline-notice" role="status">
			<span>{words.newVersion}</span>
			<button type="button" className="entry-button" onClick={takeOver}>
				{words.useNewVersion}
			</button>
		</div>
	);
}

import type { RegistersAnswer } from '@yibenzhang/engine';
import { useState } from 'react';
import { usePhoneLanguage } from '../strings/language.tsx';
import { EntryConflict } from './EntryConflict.tsx';
import type { Entry, Outbox } from './outbox.ts';
import { RefusalReasons } from './RefusalReasons.tsx';

export interface EntryCardProps {
	readonly entry: Entry;
	readonly outbox: Outbox;
	readonly registers: RegistersAnswer;
	readonly onCorrect: ((entry: Entry) => void) | undefined;
}

/** One entry: what was typed, where it stands, and for a refused one the reason and what can be done. */
export function EntryCard({ entry, outbox, registers, onCorrect }: EntryCardProps) {
	const { strings, language } = usePhoneLanguage();
	const words = strings.offline;
	const at = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(entry.phone_at));
	const isUnsure = entry.state === 'waiting' && entry.attempted === true;
	const again = (requests = entry.requests) => outbox.correct(entry.id, { said: entry.said, label: entry.label, requests });
	return (
		<article className={`entry entry-${entry.state}`}>
			<header>
				<span className="entry-state">{isUnsure ? words.unsure : words.states[entry.state]}</span>
				<time className="quiet" dateTime={entry.phone_at}>
					{words.madeAt(at)}
				</time>
			</header>
			<p className="entry-said">{entry.said}</p>
			{entry.pictures.length > 0 && <p className="quiet">{words.pictures(entry.pictures.length)}</p>}
			{entry.refusal !== undefined && (
				<>
					<RefusalReasons entry={entry} refusal={entry.refusal} registers={registers} />
					{entry.refusal.current !== undefined && <EntryConflict entry={entry} registers={registers} onSend={again} />}
					<div className="entry-buttons">
						{onCorrect !== undefined && (
							<button type="button" className="entry-button entry-main" onClick={() => onCorrect(entry)}>
								{words.correct}
							</button>
						)}
						{entry.refusal.current === undefined && (
							<button type="button" className="entry-button" onClick={() => void again()}>
								{words.sendAgain}
							</button>
						)}
						<DropEntry drop={() => outbox.drop(entry.id)} />
					</div>
				</>
			)}
		</article>
	);
}

/** Asked for twice: what goes is lost for good. */
function DropEntry({ drop }: { drop(): Promise<boolean> }) {
	const words = usePhoneLanguage().strings.offline;
	const [asks, setAsks] = useState(false);
	if (!asks) {
		return (
			<button type="button" className="entry-button" onClick={() => setAsks(true)}>
				{words.drop}
			</button>
		);
	}
	return (
		<fieldset className="entry-sure" aria-label={words.drop}>
			<p>{words.dropHelp}</p>
			<div className="entry-buttons">
				<button type="button" className="entry-button entry-danger" onClick={() => void drop()}>
					{words.dropConfirm}
				</button>
				<button type="button" className="entry-button" onClick={() => setAsks(false)}>
					{words.keep}
				</button>
			</div>
		</fieldset>
	);
}

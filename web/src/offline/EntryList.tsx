import type { RegistersAnswer } from '@yibenzhang/engine';
import { usePhoneLanguage } from '../strings/language.tsx';
import { EntryCard } from './EntryCard.tsx';
import type { Entry, Outbox } from './outbox.ts';
import './offline.css';

export interface EntryListProps {
	readonly entries: readonly Entry[];
	readonly outbox: Outbox;
	readonly registers: RegistersAnswer;
	/** Opens an entry where it was written, to be corrected. */
	onCorrect?(entry: Entry): void;
}

/** What is on this device: what needs a look first, then the latest. */
export function EntryList({ entries, outbox, registers, onCorrect }: EntryListProps) {
	const words = usePhoneLanguage().strings.offline;
	const latest = [...entries].reverse();
	const shown = [...latest.filter(({ state }) => state === 'refused'), ...latest.filter(({ state }) => state !== 'refused')];
	return (
		<section className="entries" aria-labelledby="entries-title">
			<h2 id="entries-title">{words.title}</h2>
			{shown.length === 0 ? (
				<p className="quiet">{words.none}</p>
			) : (
				<ul>
					{shown.map((entry) => (
						<li key={entry.id}>
							<EntryCard entry={entry} outbox={outbox} registers={registers} onCorrect={onCorrect} />
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

import { useState } from 'react';
import type { Entry, Outbox } from '../offline/outbox.ts';
import { usePhoneLanguage } from '../strings/language.tsx';
import { takeBack } from './note-requests.ts';

interface UndoLineProps {
	/** The last one, as it was kept. */
	readonly kept: Entry | undefined;
	readonly entries: readonly Entry[];
	readonly outbox: Outbox;
	onUndone(): void;
}

/** What was just kept, and the way back: while it waits it is dropped, once it is sent it is taken back as one. */
export function UndoLine({ kept, entries, outbox, onUndone }: UndoLineProps) {
	const words = usePhoneLanguage().strings.notes;
	const [failed, setFailed] = useState<string>();
	const now = entries.find(({ id }) => id === kept?.id);
	if (kept === undefined || now === undefined) {
		return null;
	}

	async function undo(entry: Entry) {
		try {
			if (entry.state === 'sent' && entry.batch !== undefined) {
				await takeBack(entry.batch, words.undoReason);
			} else if (!(await outbox.drop(entry.id))) {
				setFailed(entry.id);
				return;
			}
			onUndone();
		} catch {
			setFailed(entry.id);
		}
	}

	return (
		<p role="status" className="note-undo">
			{failed === now.id ? (
				words.undoFailed
			) : (
				<>
					<span>{words.kept}</span>
					<button type="button" className="note-link" onClick={() => void undo(now)}>
						{words.undo}
					</button>
				</>
			)}
		</p>
	);
}

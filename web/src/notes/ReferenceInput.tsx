import type { KnownRecord } from '@yibenzhang/engine';
import { useEffect, useState } from 'react';
import { fold } from '../offline/taken-along.ts';
import { usePhoneLanguage } from '../strings/language.tsx';
import type { NoteInputProps } from './NoteInput.tsx';
import { findByName } from './note-requests.ts';

const PAUSE_MS = 300;
/** Of those that are on this device. */
const MOST = 20;

/** A record by its name: typed, looked up, tapped. */
export function ReferenceInput({ id, field, value, registers, known, onChange, onKnown }: NoteInputProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes;
	const target = registers.registers.find((one) => one.id === field.register);
	const [typed, setTyped] = useState(known.find((one) => one.id === value)?.name ?? '');
	const [found, setFound] = useState<readonly KnownRecord[] | 'no_line'>();

	useEffect(() => {
		if (target === undefined || typed.trim().length < 1) {
			setFound(undefined);
			return;
		}
		const leaving = new AbortController();
		const waiting = setTimeout(() => {
			findByName(target, typed.trim(), leaving.signal).then(setFound, () => leaving.signal.aborted || setFound('no_line'));
		}, PAUSE_MS);
		return () => {
			clearTimeout(waiting);
			leaving.abort();
		};
	}, [target, typed]);

	const wanted = fold(typed.trim());
	const standing = known.filter(({ register, name, spelt = '' }) => register === field.register && (fold(name).includes(wanted) || spelt.includes(wanted)));
	const offered = found === undefined || found === 'no_line' ? standing.slice(0, MOST) : found;
	return (
		<div>
			<input id={id} type="search" placeholder={words.search(say(field.label))} value={typed} onChange={({ target: { value: next } }) => setTyped(next)} />
			<div className="note-pills" role="status">
				{offered.map((record) => (
					<button
						key={record.id}
						type="button"
						className="note-pill-button"
						aria-pressed={record.id === value}
						onClick={() => {
							onKnown(record);
							onChange(record.id);
						}}
					>
						{record.name}
					</button>
				))}
				{found === 'no_line' && offered.length === 0 && <span className="quiet">{words.searchNeedsLine}</span>}
				{found !== undefined && found !== 'no_line' && found.length === 0 && <span className="quiet">{words.notFound}</span>}
			</div>
		</div>
	);
}

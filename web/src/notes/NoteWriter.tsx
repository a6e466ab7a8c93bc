import { type NoteContext, today, understand } from '@yibenzhang/engine';
import { useEffect, useMemo, useState } from 'react';
import type { AtHand } from '../offline/at-hand.ts';
import type { Entry, Outbox } from '../offline/outbox.ts';
import type { TakenAlong } from '../offline/taken-along.ts';
import { usePhoneLanguage } from '../strings/language.tsx';
import { type Card, cardsOf, type Draft, type DraftPicture, EMPTY_DRAFT, entryOf } from './draft.ts';
import { NoteCard } from './NoteCard.tsx';
import { Select } from './NoteInput.tsx';
import { Pictures } from './Pictures.tsx';
import { SentenceBox } from './SentenceBox.tsx';
import { UndoLine } from './UndoLine.tsx';
import { useKnownRecords } from './useKnownRecords.ts';

interface NoteWriterProps {
	readonly at_hand: AtHand;
	readonly taken: TakenAlong | undefined;
	readonly outbox: Outbox;
	readonly entries: readonly Entry[];
	readonly draft: Draft;
	onDraft(change: (before: Draft) => Draft): void;
}

const SHORT = 40;
const SETTLED_MS = 300;
const ANY_LETTER = 'a';
const NOWHERE: readonly string[] = [];

/** The sentence, what was understood of it, and the way into the book: through the outbox, never past it. */
export function NoteWriter({ at_hand, taken, outbox, entries, draft, onDraft }: NoteWriterProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes;
	const { registers } = at_hand;
	const [pictures, setPictures] = useState<readonly DraftPicture[]>([]);
	const [pointed, setPointed] = useState<{ register: string; field: string }>();
	const [notice, setNotice] = useState<string>();
	const [insists, setInsists] = useState(false);
	const [looked, setLooked] = useState(false);
	const [kept, setKept] = useState<{ entry: Entry; draft: Draft; pictures: readonly DraftPicture[] }>();
	const creatable = useMemo(() => registers.registers.filter(({ id }) => registers.creates.includes(id)), [registers]);
	const [wanted, setWanted] = useState<{ people: readonly string[]; registers: readonly string[] }>({ people: [], registers: [] });
	const { known, remember } = useKnownRecords({
		people: wanted.people,
		registers: creatable.filter(({ id }) => wanted.registers.includes(id)),
		readable: registers.registers,
		taken,
	});
	const context = useMemo<NoteContext>(
		() => ({
			registers: creatable,
			code_lists: registers.code_lists,
			units: registers.units,
			words: registers.note_words,
			known,
			...(taken === undefined ? {} : { recording: taken.recording }),
			today: today(new Date()),
			unit: at_hand.account.unit,
			name: at_hand.account.name,
		}),
		[creatable, registers, known, taken, at_hand.account],
	);
	// The words are gathered once one can type, not before: on a slow phone that takes half a second.
	useEffect(() => {
		const soon = setTimeout(() => understand(ANY_LETTER, context), SETTLED_MS);
		return () => clearTimeout(soon);
	}, [context]);
	const understood = useMemo(() => understand(draft.said, context), [draft.said, context]);
	const cards = useMemo(() => cardsOf(draft, understood, context), [draft, understood, context]);
	const asked = { people: understood.people, registers: cards.map(({ register }) => register.id) };
	if (JSON.stringify(asked) !== JSON.stringify(wanted)) {
		setWanted(asked);
	}
	const pieces = cards.flatMap((card) => [...card.pieces.values()].map((piece) => ({ register: card.register.id, ...piece })));
	const asks = cards.some((card) => [...card.pieces.values()].some((piece) => piece.asks !== undefined && card.values[piece.field] !== undefined));

	function change(next: (before: Draft) => Draft) {
		setNotice(undefined);
		setLooked(false);
		onDraft(next);
	}

	function edit(register: string, field: string, value: unknown) {
		change((before) => ({ ...before, edits: { ...before.edits, [register]: { ...before.edits[register], [field]: value } } }));
	}

	function chooseUnit(register: string, unit: string | undefined) {
		change(({ units, ...before }) => ({ ...before, units: { ...units, [register]: unit ?? at_hand.account.unit ?? '' } }));
	}

	/** In place of another card, or beside those that are there. */
	function choose(register: string, instead?: string) {
		change((before) => {
			const standing = (before.chosen ?? cards.map((card) => card.register.id)).filter((id) => !before.dropped.includes(id));
			const chosen = instead === undefined ? [...standing.filter((id) => id !== register), register] : standing.map((id) => (id === instead ? register : id));
			return { ...before, chosen: [...new Set(chosen)], dropped: before.dropped.filter((id) => id !== register) };
		});
	}

	async function keep() {
		if (cards.some(({ missing }) => missing.length > 0)) {
			setInsists(true);
			setNotice(words.fillFirst);
			return;
		}
		if (asks && !looked) {
			setLooked(true);
			setNotice(words.lookOnce);
			return;
		}
		const short = [...(draft.said === '' ? cards.map(({ register }) => say(register.label)).join(strings.app.colon) : draft.said)].slice(0, SHORT).join('');
		const entry = entryOf({ said: draft.said === '' ? short : draft.said, cards, pictures, label: words.batch(short) });
		if (draft.correcting !== undefined) {
			const { said, label, requests } = entry;
			if (!(await outbox.correct(draft.correcting, { said, label, requests }))) {
				setNotice(words.tooLate);
				return;
			}
		} else {
			setKept({ entry: await outbox.add(entry), draft, pictures });
		}
		setPictures([]);
		setInsists(false);
		setPointed(undefined);
		change(() => EMPTY_DRAFT);
	}

	return (
		<div className="note-writer">
			<SentenceBox
				said={draft.said}
				understood={[...pieces.flatMap(({ spans }) => spans), ...cards.flatMap(({ said_unit }) => said_unit?.spans ?? [])]}
				pointed={pieces.filter(({ register, field }) => register === pointed?.register && field === pointed.field).flatMap(({ spans }) => spans)}
				onChange={(said) => change((before) => ({ ...before, said }))}
			/>
			{draft.said.trim() !== '' && cards.length === 0 && <p className="quiet">{words.nothingUnderstood}</p>}
			{cards.length > 0 && draft.said.trim() !== '' && <p className="quiet note-hint">{words.understood}</p>}
			{cards.map((card: Card) => (
				<NoteCard
					key={card.register.id}
					{...{ card, registers, known, insists }}
					others={cards.length === 1 ? understood.others : []}
					mayRecordFor={taken?.recording[card.register.id] ?? NOWHERE}
					onUnit={(unit) => chooseUnit(card.register.id, unit)}
					onChange={(field, value) => edit(card.register.id, field, value)}
					onKnown={remember}
					onDrop={() => change((before) => ({ ...before, dropped: [...before.dropped, card.register.id] }))}
					onOther={(other) => choose(other, card.register.id)}
					onPoint={(field) => setPointed(field === undefined ? undefined : { register: card.register.id, field })}
				/>
			))}
			<div className="note-short-form">
				<label htmlFor="note-register">{words.register}</label>
				<Select
					id="note-register"
					options={creatable.filter(({ id }) => !cards.some(({ register }) => register.id === id)).map(({ id, label }) => ({ value: id, label: say(label) }))}
					value=""
					onChange={(register) => register !== undefined && choose(register)}
				/>
			</div>
			<Pictures pictures={pictures} cards={cards} onChange={setPictures} />
			<div className="note-bar">
				<p role="status" className={notice === undefined ? 'note-notice' : 'note-notice note-told'}>
					{notice}
				</p>
				<UndoLine
					kept={kept?.entry}
					entries={entries}
					outbox={outbox}
					onUndone={() => {
						onDraft(() => kept?.draft ?? EMPTY_DRAFT);
						setPictures(kept?.pictures ?? []);
						setKept(undefined);
						setNotice(words.undone);
					}}
				/>
				<button type="button" className="note-save" disabled={cards.length === 0} onClick={() => void keep()}>
					{draft.correcting !== undefined ? words.saveChanges : cards.length > 1 ? words.saveMany(cards.length) : words.save}
				</button>
			</div>
		</div>
	);
}

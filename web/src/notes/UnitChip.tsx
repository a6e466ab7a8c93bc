import type { RegistersAnswer } from '@yibenzhang/engine';
import { useId } from 'react';
import { usePhoneLanguage } from '../strings/language.tsx';
import type { Card } from './draft.ts';
import { Select } from './NoteInput.tsx';

interface UnitChipProps {
	readonly card: Card;
	readonly registers: RegistersAnswer;
	readonly mayRecordFor: readonly string[];
	onUnit(unit: string | undefined): void;
}

/** The grid or community to which the record goes because it was said, or why it cannot; nothing while nobody said one. */
export function UnitChip({ card, registers, mayRecordFor, onUnit }: UnitChipProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes;
	const id = useId();
	const nameOf = (code: string | undefined) => {
		const unit = registers.units.find((one) => one.code === code);
		return unit === undefined ? (code ?? '') : say(unit.name);
	};
	const refused = card.said_unit?.refused === true;
	if (card.unit === undefined && !refused) {
		return null;
	}
	const options = mayRecordFor.map((code) => ({ value: code, label: nameOf(code) }));
	return (
		<div className={refused ? 'note-chip note-chip-asks note-unit' : 'note-chip note-unit'}>
			<label className="note-chip-label" htmlFor={id}>
				{words.unit}
			</label>
			{options.length > 0 && <Select id={id} options={options} value={card.unit ?? ''} onChange={onUnit} />}
			{refused && (
				<span className="note-chip-note" role="status">
					{words.unitRefused(nameOf(card.said_unit?.code))}
				</span>
			)}
		</div>
	);
}

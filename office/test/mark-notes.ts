/** How well notes are understood: what was meant beside what was read. Used by the test of the book's own sentences and by the measure `notes`. */
import { type NoteContext, understand } from '@yibenzhang/engine';
import { office } from '../index.ts';
import { KNOWN, NOTE_DAY, type NoteSentence } from './note-sentences.ts';

export const NOTE_CONTEXT: NoteContext = {
	registers: office.registers.filter(({ who }) => who.create?.includes('community_worker')),
	code_lists: office.code_lists,
	units: office.units,
	words: [],
	known: KNOWN,
	today: NOTE_DAY,
	unit: 'chengnan',
	name: '城南示例专干',
};

/** Each register that was meant is one piece, and each of its values. */
export interface NoteMark {
	readonly right: number;
	/** Nothing stands where something was meant. */
	readonly missed: readonly string[];
	/** Something else stands there, or a record that nobody meant. */
	readonly wrong: readonly string[];
}

export function markNote({ said, means }: NoteSentence, context: NoteContext = NOTE_CONTEXT): NoteMark {
	const { proposals } = understand(said, context);
	const read = proposals.map(({ register }) => register).join();
	const marks = Object.entries(means).flatMap(([register, values]): Mark[] => {
		const proposal = proposals.find((one) => one.register === register);
		const whole: Mark = proposal !== undefined ? 'right' : { how: read === '' ? 'missed' : 'wrong', what: `${said}\n   ${register}, read ${read}` };
		const fields = Object.entries(values).map(([field, value]): Mark => {
			const found = proposal?.values[field];
			const what = `${said}\n   ${register}.${field}: ${JSON.stringify(value)}, read ${JSON.stringify(found)}`;
			return isSame(found, value) ? 'right' : { how: found === undefined ? 'missed' : 'wrong', what };
		});
		return [whole, ...fields];
	});
	const besides = proposals.filter(({ register }) => !(register in means));
	const extra = besides.map(({ register }): Mark => ({ how: 'wrong', what: `${said}\n   besides: ${register}` }));
	const all = [...marks, ...extra];
	const told = (how: string) => all.flatMap((mark) => (mark !== 'right' && mark.how === how ? [mark.what] : []));
	return { right: all.filter((mark) => mark === 'right').length, missed: told('missed'), wrong: told('wrong') };
}

type Mark = 'right' | { readonly how: 'missed' | 'wrong'; readonly what: string };

/** Sets and rows stand in any order. */
function isSame(read: unknown, wanted: unknown): boolean {
	const sorted = (value: unknown) => (Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
	return JSON.stringify(sorted(read)) === JSON.stringify(sorted(wanted));
}

/** What is said for a register and its fields, from labels, words and code lists. */
import type { FieldDefinition, Register } from '../register.ts';
import { type Taker, takersOf } from './assign-amounts.ts';
import type { NoteContext } from './note.ts';
import { codeWords, type FieldWords, fieldWords } from './said-words.ts';

interface Vocabulary {
	readonly fields: readonly (readonly [id: string, field: FieldDefinition])[];
	readonly said: ReadonlyMap<string, FieldWords>;
	/** By code list. */
	readonly codes: ReadonlyMap<string, ReturnType<typeof codeWords>>;
	readonly takers: readonly Taker[];
}

/** What is said for a register is the same for every letter that is typed. */
const VOCABULARIES = new WeakMap<NoteContext, Map<string, Vocabulary>>();

/** Kept with the context: a page makes a new one when something in it changes. */
export function vocabularyOf(register: Register, context: NoteContext): Vocabulary {
	const kept = VOCABULARIES.get(context) ?? new Map<string, Vocabulary>();
	VOCABULARIES.set(context, kept);
	const before = kept.get(register.id);
	if (before !== undefined) return before;
	const fields = Object.entries(register.fields).filter(([, { retired }]) => !retired);
	const said = new Map(fields.map(([id, field]) => [id, fieldWords(register, id, field, context.words)]));
	const wanted = new Set(fields.map(([, { codes }]) => codes));
	const codes = new Map(context.code_lists.filter(({ id }) => wanted.has(id)).map((list) => [list.id, codeWords(list, context.today)]));
	const takers = fields.flatMap(([id, field]) =>
		takersOf(id, field, said.get(id) as FieldWords, field.kind === 'items' ? (codes.get(field.codes ?? '') ?? []) : []),
	);
	const vocabulary = { fields, said, codes, takers };
	kept.set(register.id, vocabulary);
	return vocabulary;
}

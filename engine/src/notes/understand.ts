/** Where a sentence belongs: one register, or the several that one visit feeds. */
import type { Register } from '../register.ts';
import type { NoteContext, Proposal, Span, Understanding } from './note.ts';
import { propose } from './propose.ts';
import { isWithin, type Reading, readNote } from './read-note.ts';
import { isMeant, registerWords } from './said-words.ts';

interface Scored {
	readonly register: Register;
	readonly score: number;
}

const OTHERS = 6;
const LEAST = 1.5;
const BY_WORD = 3;
const NOBODY = 1.5;
/** A clause that names whom a register is about is told of them. */
const NAMED = 4;

/** Nothing is written by this: a person sees every piece before it is sent. */
export function understand(text: string, context: NoteContext): Understanding {
	if (text.trim() === '') return { proposals: [], others: [], people: [] };
	const reading = readNote(text, context);
	const scored = context.registers
		.map((register) => ({ register, score: scoreOf(register, reading, context) }))
		.filter(({ score }) => score >= LEAST)
		.sort((a, b) => b.score - a.score);
	const [best] = scored;
	const people = reading.people.map(({ name }) => name);
	if (best === undefined) return { proposals: [], others: [], people };
	const visit = togetherWith(best, scored, reading, context);
	const proposals = visit.length > 1 ? visit : [proposalOf(best.register, reading, context)];
	const taken = proposals.map(({ register }) => register);
	const others = scored.map(({ register }) => register.id).filter((id) => !taken.includes(id));
	return { proposals, others: others.slice(0, OTHERS), people };
}

/** The whole sentence for the one register that a person has chosen. */
export function proposeFor(register: Register, text: string, context: NoteContext): Proposal {
	return proposalOf(register, readNote(text, context), context);
}

function proposalOf(
	register: Register,
	reading: Reading,
	context: NoteContext,
	own: readonly Span[] = reading.clauses,
	open: readonly Span[] = reading.clauses,
): Proposal {
	const { asking: _, ...proposal } = propose(register, reading, context, { own, open });
	return proposal;
}

/** How much in the sentence points at the register: its own words most, then the codes that it must have, then all else that it understands. */
function scoreOf(register: Register, reading: Reading, context: NoteContext): number {
	const { asking, pieces } = propose(register, reading, context, { own: reading.clauses, open: reading.clauses });
	const words = wordsSaid(register, reading.text, context);
	let score = words.reduce((sum, word) => sum + BY_WORD + Math.min(word.length, 6) / 4, 0);
	for (const { field: id, spans } of pieces) {
		const field = register.fields[id];
		if (field === undefined || spans.length === 0) continue;
		const required = field.required === true;
		if (field.kind === 'choice' || field.kind === 'choices') score += (required ? 2 : 0.75) * Math.min(2, asking.hits.get(id)?.length ?? 1);
		if (field.kind === 'reference') score += required ? 4 : 0.5;
		if (field.kind === 'yes_no') score += 0.5;
	}
	// A record about somebody whom nobody named is the less likely one.
	if (
		Object.entries(register.fields).some(([id, { kind, required }]) => kind === 'reference' && required === true && !pieces.some(({ field }) => field === id))
	)
		score -= NOBODY;
	score += asking.amounts.reduce((sum, { named }) => sum + (named ? 1.5 : 0.25), 0);
	return score;
}

/** Each clause belongs to the register whose words it says most; what says no register's words is open to all. */
function togetherWith(best: Scored, scored: readonly Scored[], reading: Reading, context: NoteContext): Proposal[] {
	const group = best.register.note?.together;
	const members = scored.filter(({ register }) => group !== undefined && register.note?.together === group);
	const abouts = new Map(members.map(({ register }) => [register.id, aboutSpans(register, reading, context)]));
	const owners = reading.clauses.map((clause) => {
		const said = reading.text.slice(clause.start, clause.end);
		// A name alone leaves the clause open to all: 入户走访某某家 tells where each of them came from.
		const isTold = members.some(({ register }) => wordsSaid(register, said, context).length > 0);
		const weigh = ({ register, score }: Scored) => {
			const words = wordsSaid(register, said, context);
			const named = isTold && abouts.get(register.id)?.some((span) => isWithin(span, [clause])) === true;
			return words.length === 0 && !named ? 0 : words.reduce((sum, word) => sum + BY_WORD + word.length / 4, named ? NAMED : 0) + score / 100;
		};
		const [first] = members.map((member) => ({ member, weight: weigh(member) })).sort((a, b) => b.weight - a.weight);
		return first === undefined || first.weight === 0 ? undefined : first.member.register;
	});
	const ownClauses = (register: Register) => reading.clauses.filter((_, at) => owners[at] === register);
	const open = reading.clauses.filter((_, at) => owners[at] === undefined);
	return members
		.filter(({ register }) => ownClauses(register).length > 0)
		.sort((a, b) => owners.indexOf(a.register) - owners.indexOf(b.register))
		.map(({ register }) => {
			const own = ownClauses(register);
			return proposalOf(
				register,
				reading,
				context,
				own,
				reading.clauses.filter((clause) => isWithin(clause, own) || isWithin(clause, open)),
			);
		});
}

/** Where the one stands whom a record of the register must be about; nowhere when the sentence says none of its words. */
function aboutSpans(register: Register, reading: Reading, context: NoteContext): readonly Span[] {
	if (wordsSaid(register, reading.text, context).length === 0) return [];
	const { pieces } = propose(register, reading, context, { own: reading.clauses, open: reading.clauses });
	return pieces.flatMap(({ field, spans }) => (register.fields[field]?.kind === 'reference' && register.fields[field]?.required === true ? spans : []));
}

function wordsSaid(register: Register, said: string, context: NoteContext): string[] {
	const words = registerWords(register, context.words).filter((word) => isMeant(said, word));
	// Of words that hold one another only the longest counts.
	return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

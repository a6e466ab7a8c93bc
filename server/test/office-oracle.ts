/** What the office's rules answer for one post and one record: worked out from `office-rules.ts` alone, without the book's code. */
import {
	COMMUNITIES_LOOK_UP,
	COMMUNITY_DOES,
	COMMUNITY_READS,
	COMMUNITY_SEES,
	COMMUNITY_WRITES,
	EVERY_SECTIONS,
	GIVEN,
	GRID_DOES,
	GRID_READS,
	GRID_SEES,
	GRID_WRITES,
	GRIDS_LOOK_UP,
	HEADS_DECIDE,
	KEEPS,
	LEADER_SEES,
	OFFICERS_HANDLE,
	OFFICERS_HELP,
	REVIEWERS_DO,
} from './office-rules.ts';

export interface Post {
	readonly role: string;
	readonly unit: string;
}

/** What the rules ask of a record beside its register. */
export interface Placed {
	readonly unit: string;
	/** Whom a task, a problem or a supervision was given to. */
	readonly owner?: string;
	/** Who is to handle a petition; to whom a step hands it over. */
	readonly handler?: string;
	readonly to_unit?: string;
	readonly purpose?: string;
	readonly secret?: boolean;
	/** The officers of a case. */
	readonly officer?: string;
	readonly second_officer?: string;
	/** It is about the one who asks. */
	readonly about_asker?: true;
}

/** The account that asks. */
export const ASKER = 'asker';

interface Case {
	readonly post: Post;
	readonly register: string;
	readonly record: Placed;
}

export function mayRead(one: Case): boolean {
	const { post, register, record } = one;
	if (record.about_asker === true) {
		return false;
	}
	switch (post.role) {
		case 'leader':
		case 'auditor':
			return true;
		case 'section_clerk':
		case 'section_head':
			return keeps(post, register) || isOpen(register) || doesItself(post, register, record);
		case 'enforcement_officer':
			return isOpen(register) || (register === 'enforcement_case' && isOfficersCase(one));
		case 'legal_reviewer':
			return isOpen(register) || register === 'enforcement_case';
		case 'community_worker':
			return (
				(isOwn(one) && (isOpen(register) || COMMUNITY_READS.includes(register))) ||
				COMMUNITIES_LOOK_UP.includes(register) ||
				isGiven(one) ||
				(register === 'petition' && isToHandle(one)) ||
				(register === 'petition_step' && within(record.to_unit, post.unit))
			);
		case 'grid_worker':
			return (isOwn(one) && (isOpen(register) || GRID_READS.includes(register))) || GRIDS_LOOK_UP.includes(register);
		default:
			return false;
	}
}

/** Kinds of sensitive value that stand in the clear; only asked of what may be read. */
export function seesInClear(one: Case): readonly string[] {
	const { post, register, record } = one;
	switch (post.role) {
		case 'leader':
			return LEADER_SEES;
		case 'section_clerk':
		case 'section_head':
			return keeps(post, register) || (register === 'mediation' && doesItself(post, register, record)) ? ALL : [];
		case 'enforcement_officer':
			return register === 'enforcement_case' ? ALL : register in OFFICERS_HANDLE || register in OFFICERS_HELP ? ['contact'] : [];
		case 'legal_reviewer':
			return register === 'enforcement_case' ? ['case'] : [];
		case 'community_worker':
			if (register === 'petition') {
				return record.secret === true ? [] : (COMMUNITY_SEES[register] ?? []);
			}
			return isOwn(one) || within(record.to_unit, post.unit) ? (COMMUNITY_SEES[register] ?? ['contact']) : [];
		case 'grid_worker':
			return isOwn(one) ? (GRID_SEES[register] ?? ['contact']) : [];
		default:
			return [];
	}
}

const ALL = ['identity', 'contact', 'health', 'finance', 'party', 'case'];

export function mayDo(one: Case, action: string): boolean {
	const { post, register, record } = one;
	if (record.about_asker === true) {
		return false;
	}
	switch (post.role) {
		case 'section_clerk':
			return !isHeads(register, action) && isKeepersWork(register, action) && (keeps(post, register) || doesItself(post, register, record) || isGiven(one));
		case 'section_head':
			return isKeepersWork(register, action) && (keeps(post, register) || doesItself(post, register, record));
		case 'enforcement_officer':
			return (
				(OFFICERS_HELP[register] ?? []).includes(action) ||
				((OFFICERS_HANDLE[register] ?? []).includes(action) && (register !== 'enforcement_case' || isOfficersCase(one)))
			);
		case 'legal_reviewer':
			return (REVIEWERS_DO[register] ?? []).includes(action);
		case 'community_worker':
			return (
				isOneOf({ writes: COMMUNITY_WRITES, writing: ['create', 'amend', 'void'], does: COMMUNITY_DOES }, register, action) && (isOwn(one) || isGiven(one))
			);
		case 'grid_worker':
			return isOneOf({ writes: GRID_WRITES, writing: ['create', 'amend'], does: GRID_DOES }, register, action) && isOwn(one);
		default:
			return false;
	}
}

interface Work {
	readonly writes: readonly string[];
	readonly writing: readonly string[];
	readonly does: Readonly<Record<string, readonly string[]>>;
}

function isOneOf({ writes, writing, does }: Work, register: string, action: string): boolean {
	return (writes.includes(register) && writing.includes(action)) || (does[register] ?? []).includes(action);
}

function keeps({ unit }: Post, register: string): boolean {
	const { open = [], closed = [] } = KEEPS[unit] ?? {};
	return open.includes(register) || closed.includes(register);
}

/** The section's own work, written down where every section writes. */
function doesItself({ unit }: Post, register: string, record: Placed): boolean {
	return EVERY_SECTIONS.includes(register) && record.unit === unit;
}

function isOpen(register: string): boolean {
	return Object.values(KEEPS).some(({ open }) => open.includes(register));
}

function isHeads(register: string, action: string): boolean {
	return (HEADS_DECIDE[register] ?? []).includes(action);
}

function isKeepersWork(register: string, action: string): boolean {
	return ![OFFICERS_HANDLE, REVIEWERS_DO].some((others) => (others[register] ?? []).includes(action));
}

function isOwn({ post, record }: Case): boolean {
	return within(record.unit, post.unit);
}

function isGiven({ post, register, record }: Case): boolean {
	return GIVEN.includes(register) && (within(record.unit, post.unit) || within(record.owner, post.unit));
}

function isToHandle({ post, record }: Case): boolean {
	return within(record.handler, post.unit) && record.purpose !== 'accusation';
}

/** Of the officer's own section, or with the officer as one of the two. */
function isOfficersCase({ post, record }: Case): boolean {
	return within(record.unit, post.unit) || record.officer === ASKER || record.second_officer === ASKER;
}

/** A grid is called after its community. */
function within(unit: string | undefined, top: string): boolean {
	return unit === top || unit?.startsWith(`${top}_g`) === true;
}

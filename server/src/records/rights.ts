/**
 * What somebody may read and do: every right comes from a post (role + unit + days). Where a role may act or read stands with
 * the role, what an action may be done by stands with the action; a right is both together.
 */
import {
	type BookRecord,
	type Condition,
	type Grant,
	type OfficeDefinition,
	type Register,
	type RoleDefinition,
	type Sensitivity,
	today,
	unitRegister,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { getAction } from './actions.ts';
import { holds } from './prepared.ts';

export interface HeldPost {
	readonly unit: string;
	readonly role: string;
	/** The account whose post it is, while the holder stands in for them. */
	readonly stands_in_for?: string | null;
}

interface Right {
	readonly role: RoleDefinition;
	readonly unit: string;
	readonly stands_in_for: string | null;
}

export interface Rights {
	/** The system itself: whoever owns the data directory. */
	readonly system: boolean;
	readonly account: string;
	readonly office: OfficeDefinition;
	readonly posts: readonly Right[];
	/** May anything of the register be read? */
	reads(register: string): boolean;
}

/** Where a reader may look: everything, or the records that satisfy one of the conditions (none: nothing). */
export type ReadFilter = 'all' | readonly BoundCondition[];

/** A grant's condition with the post from which it comes. */
export interface BoundCondition {
	readonly condition: Condition;
	readonly post_unit: string;
	/** Whose post it is. */
	readonly account: string;
	readonly sees: Grant['sees'];
}

/** @param posts those that hold on the day, own ones before those held for somebody else. Posts of roles that the office does not know give nothing. */
export function rightsOf(office: OfficeDefinition, account: string, posts: readonly HeldPost[]): Rights {
	const held = posts.flatMap(({ role: id, unit, stands_in_for = null }) => {
		const role = office.roles.find((one) => one.id === id);
		return role === undefined ? [] : [{ role, unit, stands_in_for }];
	});
	const rights: Rights = {
		system: false,
		account,
		office,
		posts: held,
		reads: (id) => {
			const register = id === unitRegister.id ? unitRegister : office.registers.find((one) => one.id === id);
			return register !== undefined && grantsFor(held, 'reads', register as Register).length > 0;
		},
	};
	return rights;
}

/** The rights of the command line. */
export function systemRights(office: OfficeDefinition): Rights {
	return { system: true, account: 'system', office, posts: [], reads: () => true };
}

/** True when a post of the actor covers both the action and the record as it stands. */
export function mayAct(book: Book, rights: Rights, register: Register, action: string, record: BookRecord): boolean {
	return rights.system || actingPost(book, rights, { register, action, record }) !== undefined;
}

/** For whom the actor does it: null by a post of the own, otherwise the account that the actor stands in for; undefined where they may not, as {@link mayAct} says it. */
export function actsFor(book: Book, rights: Rights, act: { register: Register; action: string; record: BookRecord }): string | null | undefined {
	return rights.system ? null : actingPost(book, rights, act)?.stands_in_for;
}

function actingPost(book: Book, rights: Rights, { register, action, record }: { register: Register; action: string; record: BookRecord }): Right | undefined {
	const { who } = getAction(register, action);
	const posts = rights.posts.filter(({ role }) => who.includes(role.id));
	return coveringPost(book, rights, { posts, side: 'acts', register, record });
}

/** False when no post of the actor could ever do the action in the register: told before the values are looked at. */
export function mightAct(rights: Rights, register: Register, action: string): boolean {
	const { who } = getAction(register, action);
	const posts = rights.posts.filter(({ role }) => who.includes(role.id));
	return rights.system || grantsFor(posts, 'acts', register).length > 0;
}

/** Where the actor may do the action: everywhere, or with records that satisfy one of the conditions (none: nowhere). */
export function actFilter(rights: Rights, register: Register, action: string): ReadFilter {
	const { who } = getAction(register, action);
	const grants = grantsFor(
		rights.posts.filter(({ role }) => who.includes(role.id)),
		'acts',
		register,
	);
	return rights.system || grants.some(({ grant }) => grant.where === undefined) ? 'all' : boundConditions(rights, grants);
}

/** True when a post of the reader covers the record as it stands. */
export function mayRead(book: Book, rights: Rights, register: Register, record: BookRecord): boolean {
	return rights.system || coveringPost(book, rights, { posts: rights.posts, side: 'reads', register, record }) !== undefined;
}

interface TakingBack {
	readonly register: Register;
	readonly record: BookRecord;
	/** The batch is the actor's own; otherwise a role is needed that takes back others'. */
	readonly own: boolean;
}

/** True when the actor may take back what a batch made of the record. */
export function mayTakeBack(book: Book, rights: Rights, taking: TakingBack): boolean {
	return rights.system || takingPost(book, rights, taking) !== undefined;
}

/** For whom the actor takes it back, as {@link actsFor} says it. */
export function takesBackFor(book: Book, rights: Rights, taking: TakingBack): string | null {
	return takingPost(book, rights, taking)?.stands_in_for ?? null;
}

function takingPost(book: Book, rights: Rights, { register, record, own }: TakingBack): Right | undefined {
	const posts = own ? rights.posts : rights.posts.filter(({ role }) => role.takes_back === true);
	return coveringPost(book, rights, { posts, side: 'acts', register, record });
}

/** Ids of the registers in which the actor may take back batches of others. */
export function takesBackIn(rights: Rights): string[] {
	const posts = rights.posts.filter(({ role }) => role.takes_back === true);
	return rights.office.registers.filter((register) => rights.system || grantsFor(posts, 'acts', register).length > 0).map(({ id }) => id);
}

/** The conditions under which records of the register may be read. */
export function readFilter(rights: Rights, register: Register): ReadFilter {
	if (rights.system) {
		return 'all';
	}
	const grants = grantsFor(rights.posts, 'reads', register);
	if (grants.some(({ grant }) => grant.where === undefined)) {
		return 'all';
	}
	return boundConditions(rights, grants);
}

function boundConditions(rights: Rights, grants: readonly BoundGrant[]): BoundCondition[] {
	return grants.flatMap(({ grant, post }) =>
		grant.where === undefined ? [] : [{ condition: grant.where, post_unit: post.unit, account: post.stands_in_for ?? rights.account, sees: grant.sees }],
	);
}

/** Where the reader sees fields of that kind in the clear: everywhere, or in records that satisfy one of the conditions (none: nowhere). */
export function seeFilter(rights: Rights, register: Register, sensitive: Sensitivity): ReadFilter {
	if (rights.system) {
		return 'all';
	}
	const grants = grantsFor(rights.posts, 'reads', register).filter(({ grant: { sees } }) => sees === 'all' || sees?.includes(sensitive) === true);
	if (grants.some(({ grant }) => grant.where === undefined)) {
		return 'all';
	}
	return boundConditions(rights, grants);
}

/** True when nothing that the reader may read of the register has fields of that kind masked. */
export function seesEverywhere(rights: Rights, register: Register, sensitive: Sensitivity): boolean {
	const hasSeen = ({ grant: { sees } }: { grant: Grant }) => sees === 'all' || sees?.includes(sensitive) === true;
	return seeFilter(rights, register, sensitive) === 'all' || grantsFor(rights.posts, 'reads', register).every(hasSeen);
}

/** Which kinds of sensitive field the reader sees in the clear in this record. */
export function seesOf(book: Book, rights: Rights, register: Register, record: BookRecord): ReadonlySet<Sensitivity> | 'all' {
	if (rights.system) {
		return 'all';
	}
	const seen = new Set<Sensitivity>();
	for (const bound of grantsFor(rights.posts, 'reads', register)) {
		const { grant } = bound;
		if (grant.sees !== undefined && covers(book, rights, { ...bound, register, record })) {
			if (grant.sees === 'all') {
				return 'all';
			}
			for (const sensitivity of grant.sees) {
				seen.add(sensitivity);
			}
		}
	}
	return seen;
}

interface BoundGrant {
	readonly grant: Grant;
	readonly post: Right;
}

function grantsFor(posts: readonly Right[], side: 'reads' | 'acts', register: Register): readonly BoundGrant[] {
	const [only, ...others] = posts;
	return only !== undefined && others.length === 0 ? grantsOf(only, side, register) : posts.flatMap((post) => grantsOf(post, side, register));
}

/** Asked several times for every act of a batch. */
const GRANTS = new WeakMap<Right, Record<'reads' | 'acts', Map<Register, readonly BoundGrant[]>>>();

function grantsOf(post: Right, side: 'reads' | 'acts', register: Register): readonly BoundGrant[] {
	const ofPost = GRANTS.get(post) ?? { reads: new Map(), acts: new Map() };
	GRANTS.set(post, ofPost);
	const grants = ofPost[side].get(register) ?? post.role[side].filter((grant) => selects(grant, register, post.unit)).map((grant) => ({ grant, post }));
	ofPost[side].set(register, grants);
	return grants;
}

function selects({ registers }: Grant, register: Register, unit: string): boolean {
	if (registers === 'all') {
		return true;
	}
	if (registers === 'open') {
		return register.access === 'open';
	}
	return registers === 'kept' ? register.keeper === unit : registers.includes(register.id);
}

interface Covering {
	readonly posts: readonly Right[];
	readonly side: 'reads' | 'acts';
	readonly register: Register;
	readonly record: BookRecord;
}

/** The first of the posts that covers the record, unless the record is kept from this account. */
function coveringPost(book: Book, rights: Rights, { posts, side, register, record }: Covering): Right | undefined {
	if (isKeptFrom(book, rights, register, record)) {
		return undefined;
	}
	return posts.find((post) => grantsOf(post, side, register).some((bound) => covers(book, rights, { ...bound, register, record })));
}

/** Those from whom a record that is about them is kept: the account, and whomever it stands in for. */
export function keptAccounts({ account, posts }: Rights): string[] {
	return [...new Set([account, ...posts.flatMap(({ stands_in_for }) => stands_in_for ?? [])])];
}

function isKeptFrom(book: Book, rights: Rights, register: Register, record: BookRecord): boolean {
	const { kept_from } = register;
	return kept_from !== undefined && keptAccounts(rights).some((account) => holds(book, { register, condition: kept_from, record, params: { account } }));
}

/** A grant's condition asks of the account whose post it is, also while somebody stands in for it. */
function covers(book: Book, rights: Rights, { register, grant, post, record }: BoundGrant & { register: Register; record: BookRecord }): boolean {
	const params = { account: post.stands_in_for ?? rights.account, post_unit: post.unit, day: today(book.now()) };
	return grant.where === undefined || holds(book, { register, condition: grant.where, record, params });
}

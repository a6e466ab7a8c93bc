/**
 * Changes of the unit tree. A unit's code and name never change: a new name or a merger ends one unit and begins another
 * that follows it, so that records keep their unit and figures of a past day still show the old name.
 */
import { addDays, text, type UnitDefinition, type UnitKind } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import { codeOf, freeCode, titleOf } from './define-office.ts';
import { insertUnit } from './open-book.ts';

export interface NewUnit {
	readonly name: string;
	readonly kind: Exclude<UnitKind, 'street'>;
	readonly parent: string;
	readonly from_on: string;
	/** Ended units whose records its posts shall reach: for a unit that is split in two. */
	readonly follows?: readonly string[];
}

export interface UnitChange {
	/** Those that end: one for a new name, several for a merger. */
	readonly units: readonly string[];
	/** The code of a unit that stands, or the name of a new one. */
	readonly to: string;
	/** The first day on which it holds. */
	readonly from_on: string;
}

const ENDING = /(社区|居委会|村委会|村|网格|办公室|办|所|局)$/;

/** @returns the new unit's code, from its pinyin. Throws `unit_unknown`, `unit_refused`. */
export function beginUnit(book: Book, wanted: NewUnit, by: string): Promise<string> {
	const parent = standing(book, wanted.parent, wanted.from_on);
	if (parent.kind !== (wanted.kind === 'grid' ? 'community' : 'street')) {
		throw refused('网格属于社区，社区和内设机构属于街道', 'a grid belongs to a community, communities and sections to the street');
	}
	for (const code of wanted.follows ?? []) {
		getUnit(book, code);
	}
	return changing(book, async (client) => {
		const code = freeCode(codeOf(wanted.name, ENDING), takenCodes(book));
		await insertUnit(client, book.office_id, { ...wanted, code, name: namesOf(wanted.name) }, book.now());
		const details = { name: wanted.name, kind: wanted.kind, parent: wanted.parent, from_on: wanted.from_on, follows: wanted.follows ?? [] };
		await keepAdministrativeAct(client, book, { account: by, action: 'unit.begin', subject: code, details });
		return code;
	});
}

/** Ends a unit that nothing carries on. Throws `unit_refused` while posts, units below or registers still need it. */
export async function endUnit(book: Book, { unit: code, until_on }: { unit: string; until_on: string }, by: string): Promise<void> {
	const unit = standing(book, code, until_on);
	const below = book.office.units.filter(({ parent, until_on: until }) => parent === code && (until === undefined || until > until_on));
	const kept = book.office.registers.filter(({ keeper }) => book.units.lineOf(code).includes(keeper));
	if (unit.kind === 'street' || below.length > 0 || kept.length > 0) {
		throw refused(
			'街道不能撤销；有下级单位或主责台账的单位应并入另一个单位',
			'the street cannot end; a unit with others below it or with registers to keep is merged into another',
		);
	}
	await changing(book, async (client) => {
		const { rowCount } = await client.query('SELECT FROM book.post WHERE office_id = $1 AND unit = $2 AND (until_on IS NULL OR until_on > $3)', [
			book.office_id,
			code,
			until_on,
		]);
		if (rowCount !== 0) {
			throw refused(`还有 ${rowCount} 个岗位在此单位，请先结束`, `${rowCount} posts are still held in it; end them first`);
		}
		await client.query('UPDATE book.unit SET until_on = $3 WHERE office_id = $1 AND code = $2', [book.office_id, code, until_on]);
		await keepAdministrativeAct(client, book, { account: by, action: 'unit.end', subject: code, details: { until_on } });
	});
}

/** A new name or a merger: units below and posts go along. @returns the code of the unit that carries on. Throws `unit_unknown`, `unit_refused`. */
export function changeUnits(book: Book, change: UnitChange, by: string): Promise<string> {
	const ending = change.units.map((code) => standing(book, code, change.from_on));
	const [first] = ending;
	if (first === undefined || ending.some(({ kind }) => kind !== first.kind) || first.kind === 'street' || new Set(change.units).size < ending.length) {
		throw refused('应列出一个或几个同类的单位，街道除外', 'name one or several units of one kind, not the street');
	}
	if (ending.some(({ from_on }) => from_on >= change.from_on)) {
		throw refused('变更日应在原单位设立之后', 'the change comes after the day on which the units began');
	}
	const into = book.units.units.has(change.to) ? standing(book, change.to, change.from_on) : undefined;
	if (into !== undefined && (into.kind !== first.kind || change.units.includes(into.code))) {
		throw refused('并入的单位应是另一个同类的单位', 'the unit that carries on must be another one of the same kind');
	}
	return changing(book, async (client) => {
		const successors = new Map<string, string>();
		const taken = takenCodes(book);
		const code = into?.code ?? freeCode(codeOf(change.to, ENDING), taken);
		taken.add(code);
		if (into === undefined) {
			const begun: UnitDefinition = { ...bare(first), code, name: namesOf(change.to), from_on: change.from_on, follows: change.units };
			await insertUnit(client, book.office_id, begun, book.now());
		} else {
			await client.query('UPDATE book.unit SET follows = follows || $3::text[] WHERE office_id = $1 AND code = $2', [book.office_id, code, change.units]);
		}
		for (const unit of ending) {
			successors.set(unit.code, code);
			for (const below of book.office.units.filter(({ parent, until_on }) => parent === unit.code && until_on === undefined)) {
				const moved = movedBelow(below, unit, { code, name: into?.name.zh ?? change.to, from_on: change.from_on, taken });
				await insertUnit(client, book.office_id, moved, book.now());
				successors.set(below.code, moved.code);
			}
		}
		await endAndMovePosts(client, book, successors, change.from_on);
		const details = { units: change.units, to: change.to, from_on: change.from_on };
		await keepAdministrativeAct(client, book, { account: by, action: 'unit.change', subject: code, details });
		return code;
	});
}

async function endAndMovePosts(client: pg.PoolClient, book: Book, successors: ReadonlyMap<string, string>, fromOn: string): Promise<void> {
	const lastDay = addDays(fromOn, -1);
	for (const [old, successor] of successors) {
		await client.query('UPDATE book.unit SET until_on = $3 WHERE office_id = $1 AND code = $2', [book.office_id, old, lastDay]);
		await client.query(
			`INSERT INTO book.post (office_id, id, account, unit, role, from_on, until_on)
			SELECT office_id, gen_random_uuid(), account, $4, role, greatest(from_on, $3::date), until_on FROM book.post
			WHERE office_id = $1 AND unit = $2 AND (until_on IS NULL OR until_on >= $3::date)`,
			[book.office_id, old, fromOn, successor],
		);
		await client.query('DELETE FROM book.post WHERE office_id = $1 AND unit = $2 AND from_on >= $3::date', [book.office_id, old, fromOn]);
		await client.query('UPDATE book.post SET until_on = $3 WHERE office_id = $1 AND unit = $2 AND (until_on IS NULL OR until_on > $3::date)', [
			book.office_id,
			old,
			lastDay,
		]);
	}
}

/** A grid of a community that gets a new name goes along under a code and name of its own. */
function movedBelow(below: UnitDefinition, parent: UnitDefinition, to: { code: string; name: string; from_on: string; taken: Set<string> }): UnitDefinition {
	const code = freeCode(below.code.startsWith(`${parent.code}_`) ? `${to.code}${below.code.slice(parent.code.length)}` : below.code, to.taken);
	to.taken.add(code);
	const zh = below.name.zh.startsWith(parent.name.zh) ? `${to.name}${below.name.zh.slice(parent.name.zh.length)}` : below.name.zh;
	return { ...bare(below), code, parent: to.code, name: text(zh, titleOf(zh, /$^/)), from_on: to.from_on, follows: [below.code] };
}

/** Without the days and the line of the unit that it is made from. */
function bare({ kind, parent }: UnitDefinition): Pick<UnitDefinition, 'kind' | 'parent'> {
	return { kind, parent };
}

function namesOf(name: string) {
	return text(name, titleOf(name, ENDING));
}

/** Codes are never used a second time, also not those of units long ended. */
function takenCodes(book: Book): Set<string> {
	return new Set(book.office.units.map(({ code }) => code));
}

/** In one transaction, and every server opens the book anew. */
function changing<Result>(book: Book, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
	return inOffice(book.pool, book.office_id, async (client) => {
		// One change after the other, each on the tree that it saw.
		const { rows } = await client.query('UPDATE book.office SET revision = revision + 1 WHERE id = $1 RETURNING revision', [book.office_id]);
		if (rows[0].revision !== book.revision + 1) {
			throw refused('单位刚被别人改过，请刷新后再试', 'the units have just been changed by somebody else; look again');
		}
		return work(client);
	});
}

function getUnit(book: Book, code: string): UnitDefinition {
	const unit = book.office.units.find((one) => one.code === code);
	if (unit === undefined) {
		throw new AppError('unit_unknown', { unit: code });
	}
	return unit;
}

function standing(book: Book, code: string, day: string): UnitDefinition {
	const unit = getUnit(book, code);
	if (unit.from_on > day || (unit.until_on !== undefined && unit.until_on < day)) {
		throw refused(`“${unit.name.zh}”在 ${day} 不在册`, `“${unit.name.en}” does not stand on ${day}`);
	}
	return unit;
}

function refused(zh: string, en: string): AppError {
	return new AppError('unit_refused', { why: zh, why_en: en });
}

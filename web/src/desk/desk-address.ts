/** What stands in the address of a desk: the view, and how it is looked at where that differs from the view. */
import type { Condition, Register, ViewAnswer, ViewLook } from '@yibenzhang/engine';
import { daysCondition } from '../records/days-condition.ts';
import { usualColumns } from './desk-columns.ts';
import type { DeskQuestion } from './desk-requests.ts';

/** Words as they stand after the `?`. */
export interface DeskSearch {
	readonly view?: string;
	/** `title:280,unit,held_on:130` */
	readonly columns?: string;
	readonly frozen?: string;
	readonly sort?: string;
	/** A condition as JSON, or `none` where a view's filter has been taken away. */
	readonly filter?: string;
	readonly search?: string;
	readonly days?: string;
}

export interface DeskLook {
	readonly columns: readonly { readonly id: string; readonly width?: number }[];
	readonly frozen: number;
	/** Absent: the register's own order. */
	readonly sort?: string;
	readonly filter?: Condition;
	readonly search?: string;
}

const LOOK_WORDS = ['columns', 'frozen', 'sort', 'filter', 'search'] as const;
const NONE = 'none';
const MOST_FROZEN = 10;

/** As the address says; what it leaves open, as the view says; else as the register is usually looked at. Columns that are gone are left out. */
export function readLook(search: DeskSearch, view: ViewLook | undefined, register: Register, known: ReadonlySet<string>): DeskLook {
	const written = search.columns === undefined ? view?.columns : readColumns(search.columns);
	const columns = (written ?? []).filter(({ id }, at, all) => known.has(id) && all.findIndex((one) => one.id === id) === at);
	const frozen = Number(search.frozen ?? view?.frozen ?? 1);
	const sort = search.sort === undefined ? view?.sort : search.sort === NONE ? undefined : search.sort;
	const filter = search.filter === undefined ? view?.filter : readFilter(search.filter);
	const words = search.search === undefined ? view?.search : search.search === NONE ? undefined : search.search;
	const shown = columns.length > 0 ? columns : usualColumns(register).map((id) => ({ id }));
	return {
		columns: shown,
		frozen: Number.isInteger(frozen) && frozen >= 0 ? Math.min(frozen, MOST_FROZEN, shown.length) : 1,
		...(sort === undefined ? {} : { sort }),
		...(filter === undefined ? {} : { filter }),
		...(words === undefined || words === '' ? {} : { search: words }),
	};
}

/** Does the address leave it to the reader's own default with which view the list opens? */
export function isBare(search: DeskSearch): boolean {
	return search.view === undefined && search.days === undefined && LOOK_WORDS.every((word) => search[word] === undefined);
}

/** The filter of the look with the days that the address names. */
export function askedOf(look: Pick<DeskLook, 'filter'>, register: Register, days: string | undefined): Condition | undefined {
	const { filter } = look;
	const within = daysCondition(register, days);
	return filter === undefined || within === undefined ? (filter ?? within) : { all: [within, filter] };
}

/** Which records a list shows that is looked at so. */
export function questionOf({ sort, search }: Pick<DeskLook, 'sort' | 'search'>, asked: Condition | undefined): DeskQuestion {
	return {
		...(asked === undefined ? {} : { filter: JSON.stringify(asked) }),
		...(sort === undefined ? {} : { sort }),
		...(search === undefined ? {} : { search }),
	};
}

/** Only what differs from the view, or from the usual look where no view is open. */
export function writeLook(look: DeskLook, view: ViewAnswer | undefined, register: Register, known: ReadonlySet<string>): DeskSearch {
	const plain = readLook({}, view?.look, register, known);
	const differs = <Name extends keyof DeskLook>(name: Name) => JSON.stringify(look[name]) !== JSON.stringify(plain[name]);
	return {
		...(view === undefined ? {} : { view: view.id }),
		...(differs('columns') ? { columns: writeColumns(look.columns) } : {}),
		...(differs('frozen') ? { frozen: String(look.frozen) } : {}),
		...(differs('sort') ? { sort: look.sort ?? NONE } : {}),
		...(differs('filter') ? { filter: look.filter === undefined ? NONE : JSON.stringify(look.filter) } : {}),
		...(differs('search') ? { search: look.search ?? NONE } : {}),
	};
}

function readColumns(words: string): { id: string; width?: number }[] {
	return words.split(',').map((word) => {
		const [id = '', width] = word.split(':');
		const wide = Number(width);
		return Number.isInteger(wide) && wide >= 40 && wide <= 2000 ? { id, width: wide } : { id };
	});
}

function writeColumns(columns: DeskLook['columns']): string {
	return columns.map(({ id, width }) => (width === undefined ? id : `${id}:${width}`)).join(',');
}

/** What is no JSON is no filter; whether it can be asked is for the server to say. */
function readFilter(words: string): Condition | undefined {
	try {
		const filter: unknown = JSON.parse(words);
		return typeof filter === 'object' && filter !== null ? (filter as Condition) : undefined;
	} catch {
		return undefined;
	}
}

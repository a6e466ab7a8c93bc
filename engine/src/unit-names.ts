/** How people call a unit: by its code, its full name, or short: 城南 for 城南社区, 雷城街道信访办公室 for 信访办. */
import type { UnitRow, UnitTree } from './units.ts';

const NAMES = new WeakMap<UnitTree, readonly ReadonlyMap<string, readonly string[]>[]>();

/** Codes of the units that go by that name; a nearer way of saying it wins, and among equals one that still stands. */
export function unitsCalled(tree: UnitTree, written: string): readonly string[] {
	const levels = NAMES.get(tree) ?? namesOf(tree);
	NAMES.set(tree, levels);
	const name = plain(written);
	const spellings = [[name], [name], [bare(name)], [short(bare(name), tree)]];
	for (const [index, names] of levels.entries()) {
		const codes = (spellings[index] ?? []).flatMap((one) => names.get(one) ?? []);
		const standing = codes.filter((code) => (tree.units.get(code)?.until_on ?? null) === null);
		if (codes.length > 0) return standing.length === 1 ? standing : codes;
	}
	return [];
}

/** From the narrowest way of saying it to the widest: code, name, name without its brackets, short name. */
function namesOf(tree: UnitTree): readonly ReadonlyMap<string, readonly string[]>[] {
	const units = [...tree.units.values()];
	const levels: ((unit: UnitRow) => string[])[] = [
		({ code }) => [plain(code)],
		({ name }) => [plain(name.zh), plain(name.en)],
		({ name }) => [bare(plain(name.zh))],
		({ name }) => [short(bare(plain(name.zh)), tree)],
	];
	return levels.map((spoken) => {
		const names = new Map<string, string[]>();
		for (const unit of units) {
			for (const name of new Set(spoken(unit))) if (name !== '') names.set(name, [...(names.get(name) ?? []), unit.code]);
		}
		return names;
	});
}

function plain(written: string): string {
	return written.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function bare(name: string): string {
	return name.replace(/\([^)]*\)/g, '');
}

function short(name: string, tree: UnitTree): string {
	const tops = [...tree.units.values()].filter(({ parent }) => parent === null).map((unit) => bare(plain(unit.name.zh)));
	const top = tops.find((each) => name.startsWith(each) && name.length > each.length);
	const own = top === undefined ? name : name.slice(top.length).replace(/^办事处(?=.)/, '');
	return own
		.replace(/办公室$/, '办')
		.replace(/(社区)?(居民委员会|居委会|村民委员会|村委会|社区|办事处|街道|街道办)$/, (suffix) => (own.length > suffix.length ? '' : suffix));
}

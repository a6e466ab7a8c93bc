/**
 * What is wrong with an office's definitions: everything at once, each by name and place. Shapes come first (`schemas.ts`); what a
 * definition must fit is then checked for those whose shape is right, one file per concept.
 */
import type { FigureDefinition } from '../figure.ts';
import type { OfficeDefinition } from '../office.ts';
import type { Problem } from '../text.ts';
import { checkCodeList } from './check-code-list.ts';
import { checkContradiction } from './check-contradiction.ts';
import { checkFigure } from './check-figure.ts';
import { checkRegister, numbersThatClash } from './check-register.ts';
import { checkReport } from './check-report.ts';
import { checkRole, deadRights } from './check-role.ts';
import { checkUnits } from './check-units.ts';
import { type DefinitionKind, type Definitions, shapeProblems } from './parse-definition.ts';
import { doubles, unless } from './problems.ts';
import { scopeOf } from './scope.ts';

/** A register whose shape is wrong elsewhere can still be named by others without a word against them. */
const NAMED_BY_OTHERS = ['id', 'label', 'fields', 'time', 'states', 'clocks'];

export function checkOffice(office: OfficeDefinition): Problem[] {
	const problems: Problem[] = [];
	const usable: OfficeDefinition['registers'][number][] = [];
	// Of two of one name the first is looked at further.
	const sound = <Kind extends DefinitionKind>(kind: Kind, place: string, all: readonly Definitions[Kind][]): Definitions[Kind][] => {
		const seen = new Set<string>();
		return all.filter((each, index) => {
			const name = nameOf(each) ?? String(index);
			const own = [
				...shapeProblems(kind, each, `${place}.${name}`),
				...unless(!seen.has(name), `${place}.${name}`, '这个标识已经用过', 'this id stands twice'),
			];
			seen.add(name);
			problems.push(...own);
			if (
				kind === 'register' &&
				own.every(({ path }) => !NAMED_BY_OTHERS.some((key) => path === `${place}.${name}` || path.startsWith(`${place}.${name}.${key}`)))
			) {
				usable.push(each as Definitions['register']);
			}
			return own.length === 0;
		});
	};
	const shaped: OfficeDefinition = {
		...office,
		registers: sound('register', 'registers', office.registers),
		code_lists: sound('code_list', 'code_lists', office.code_lists),
		figures: sound('figure', 'figures', office.figures),
		roles: sound('role', 'roles', office.roles),
		reports: sound('report', 'reports', office.reports),
		contradictions: sound('contradiction', 'contradictions', office.contradictions ?? []),
		units: sound('unit', 'units', office.units),
	};
	const scope = scopeOf({ ...shaped, registers: usable }, office);
	return [
		...problems,
		...doubles(
			shaped.figures.flatMap(({ no }) => (no === undefined ? [] : [String(no)])),
			'figures.no',
		),
		...unless(
			!shaped.registers.some(({ id }) => id === 'unit'),
			'registers.unit',
			'“unit”是单位树的名字，请换一个',
			'“unit” is the unit tree; take another id',
		),
		...checkUnits(shaped.units),
		...shaped.code_lists.flatMap(checkCodeList),
		...shaped.registers.flatMap((register) => checkRegister(register, scope)),
		...numbersThatClash(shaped.registers),
		...shaped.roles.flatMap((role) => checkRole(role, scope)),
		...deadRights(shaped.registers, scope),
		...shaped.figures.flatMap((figure) => checkFigure(figure, scope)),
		...shaped.reports.flatMap((report) => checkReport(report, scope)),
		...(shaped.contradictions ?? []).flatMap((rule) => checkContradiction(rule, scope)),
	];
}

/** What keeps a figure, such as one that held before, from being asked of the office as it is. Its path begins with the figure's own keys. */
export function problemsOfFigure(figure: FigureDefinition, office: OfficeDefinition): Problem[] {
	const at = `figures.${figure.id}.`;
	const problems = checkFigure(figure, scopeOf(office, office));
	return problems.map((each) => ({ ...each, path: each.path.startsWith(at) ? each.path.slice(at.length) : each.path }));
}

/** How a definition is called, when it has a name at all. */
function nameOf(definition: unknown): string | undefined {
	const { id, code } = (definition ?? {}) as { id?: unknown; code?: unknown };
	return typeof id === 'string' && id !== '' ? id : typeof code === 'string' && code !== '' ? code : undefined;
}

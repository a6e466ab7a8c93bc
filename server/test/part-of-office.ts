/** The office with only the registers that a test asks for: making all of its tables takes several times as long. */
import { type OfficeDefinition, type Register, text } from '@yibenzhang/engine';
import { office } from '@yibenzhang/office';

/** Those registers and whatever they point at; no figures, no reports. Throws when the office has none of a name. */
export function partOfOffice(ids: readonly string[]): OfficeDefinition {
	const wanted = new Map<string, Register>();
	const take = (id: string): void => {
		const register = office.registers.find((one) => one.id === id);
		if (register === undefined) {
			throw new Error(`the office has no register ${id}`);
		}
		if (!wanted.has(id)) {
			wanted.set(id, register);
			pointedAt(register).forEach(take);
		}
	};
	ids.forEach(take);
	return { ...office, name: text('部分', 'Part'), registers: [...wanted.values()], figures: [], reports: [] };
}

function pointedAt({ fields, clocks = {}, actions = {} }: Register): string[] {
	const caps = Object.values(actions).flatMap(({ cap }) => cap?.set_by.register ?? []);
	return [...caps, ...Object.values(fields).flatMap(({ register }) => register ?? []), ...Object.values(clocks).map(({ after }) => after.related)];
}

import { checkOffice, type OfficeDefinition, type Problem, text } from '../src/index.ts';
import { soundOffice } from './sound-office.ts';

/** Place by indexes, what is put there (nothing: taken away), and the one problem that it makes: path, Chinese, English. */
export type Mistake = readonly [place: string, planted: unknown, path: string, zh: string, en: string];

export const TALK = 'registers.0';
export const STAY = 'registers.1';
export const OTHER = `${STAY}.clocks.other`;
export const label = text('例', 'Example');
export const throughOther = { through: 'about', where: { field: 'is_short', op: 'is_set' } };
export const ofAsker = { field: 'made_by', op: 'is', value: { param: 'account' } };
export const ofPost = { field: 'unit', op: 'within', value: { param: 'post_unit' } };

export function problemsWith(place: string, planted: unknown): Problem[] {
	return checkOffice(plant(place, planted));
}

export function plant(place: string, planted: unknown, office: OfficeDefinition = soundOffice): OfficeDefinition {
	const copy = JSON.parse(JSON.stringify(office)) as Record<string, unknown>;
	const steps = place.split('.');
	const last = steps.pop() ?? '';
	const at = steps.reduce((parent, step) => {
		parent[step] ??= {};
		return parent[step] as Record<string, unknown>;
	}, copy);
	if (planted === undefined) {
		delete at[last];
	} else {
		at[last] = planted;
	}
	return copy as unknown as OfficeDefinition;
}

/** A record of a repeated passage, in words. */
import { type BookRecord, FIELD_KINDS, type FieldDefinition, type Names, type Register, say } from '@yibenzhang/engine';
import type { EachField, EachRecord, ReportFigure } from './render.ts';

export interface EachSources {
	readonly register: Register;
	readonly figures: ReadonlyMap<string, ReportFigure>;
	readonly names: Names;
}

/** Each field that is filled, but for sensitive ones. One whose value a figure of its own gives is said by that figure and opens it. */
export function eachRecordOf(record: BookRecord, { register, figures, names }: EachSources): EachRecord {
	return Object.fromEntries(
		Object.entries(register.fields).flatMap(([id, field]): [string, EachField][] => {
			const value = record.values[id];
			if (value === undefined || value === null || field.sensitive !== undefined) {
				return [];
			}
			const own = ownFigure(record, id, { register, figures });
			const said = own?.said ?? sayValue(field, value, names);
			return [[id, { said, ...(own === undefined ? {} : { figure: own.definition.id }), ...(field.kind === 'long_text' ? { prose: true as const } : {}) }]];
		}),
	);
}

function sayValue(field: FieldDefinition, value: NonNullable<BookRecord['values'][string]>, names: Names): string {
	return field.kind === 'money'
		? say({ value: Number(value) / 100, unit: field.label, said: { as: 'money', in: 'wan' } }, 'zh')
		: FIELD_KINDS[field.kind].show(field, value, 'zh', names);
}

/** The figure that gives just this value of this record: it picks the record by its title. */
function ownFigure(record: BookRecord, field: string, { register, figures }: Omit<EachSources, 'names'>): ReportFigure | undefined {
	return [...figures.values()].find(
		({ definition: { register: of, measure, where }, value }) =>
			value !== null &&
			of === register.id &&
			'value' in measure &&
			measure.value === field &&
			where !== undefined &&
			'field' in where &&
			where.field === register.title &&
			where.op === 'is' &&
			where.value === record.values[register.title],
	);
}

/** In which groups the fields of a register stand, on forms and on pages of records. */
import type { Register } from './register.ts';
import { type Text, text } from './text.ts';

export interface FieldGroup {
	readonly label: Text;
	readonly fields: readonly string[];
}

const LABELS = {
	main: text('基本情况', 'Essentials'),
	more: text('详细情况', 'Details'),
	course: text('办理过程', 'Course'),
	files: text('附件', 'Attachments'),
	rest: text('其他', 'Other'),
};

/**
 * As the register says; where it says nothing: what is asked first of a record (its name, day, keys, columns and what must be filled
 * in), the rest, what later actions fill in, and files. Every field stands in exactly one group, in the register's order.
 */
export function groupsOf(register: Register): readonly FieldGroup[] {
	const ids = Object.keys(register.fields);
	if (register.groups !== undefined) {
		const named = new Set(register.groups.flatMap(({ fields }) => fields));
		return withFields([...register.groups, { label: LABELS.rest, fields: ids.filter((id) => !named.has(id)) }]);
	}
	const course = courseFields(register);
	const { time } = register;
	const first = new Set<string>([register.title, ...register.keys, ...register.list, ...(time.shape === 'event' ? [time.on] : [time.from, time.until])]);
	const groupOf = (id: string): keyof typeof LABELS => {
		const field = register.fields[id];
		if (field?.kind === 'attachments') {
			return 'files';
		}
		return course.has(id) ? 'course' : first.has(id) || field?.required !== undefined ? 'main' : 'more';
	};
	return withFields(
		(['main', 'more', 'course', 'files'] as const).map((group) => ({ label: LABELS[group], fields: ids.filter((id) => groupOf(id) === group) })),
	);
}

/** What later actions fill in, and so is not asked when a record begins: their fields and dates, but for what must stand from the start. */
export function courseFields(register: Register): ReadonlySet<string> {
	const [first] = register.states;
	const { time } = register;
	const begun = new Set<string>([register.title, ...register.keys, time.shape === 'event' ? time.on : time.from, first?.reached_on ?? '']);
	const moving = Object.values(register.actions ?? {});
	const later = [
		...register.states.slice(1).flatMap(({ reached_on }) => reached_on ?? []),
		...moving.flatMap(({ requires = [], signs }) => [...requires, ...(signs === undefined ? [] : [signs])]),
		...moving.filter(({ to }) => to !== undefined).flatMap(({ fields = [] }) => fields.filter((id) => register.fields[id]?.kind === 'date')),
	];
	return new Set(later.filter((id) => !begun.has(id) && register.fields[id]?.required !== true));
}

function withFields(groups: readonly FieldGroup[]): readonly FieldGroup[] {
	return groups.filter(({ fields }) => fields.length > 0);
}

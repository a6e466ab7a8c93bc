import { Link, useSearch } from '@tanstack/react-router';
import { useStrings } from '../strings/language.tsx';
import type { DisplayProps, FieldView } from './field-view.ts';
import { PresenceFilter } from './filters.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';

/** The way to the record pointed at; the figure from which the reader came stays in the address. Without a name the reader may not read it. */
function ReferenceDisplay({ field, value, names }: DisplayProps<string>) {
	const { record } = useStrings();
	const { period, figure } = useSearch({ strict: false });
	const register = field.register ?? '';
	const name = names.record(register, value);
	return name === undefined ? (
		<span className="quiet">{record.hiddenReference}</span>
	) : (
		<Link
			to="/records/$register/$id"
			params={{ register, id: value }}
			search={{ ...(period === undefined ? {} : { period }), ...(figure === undefined ? {} : { figure }) }}
		>
			{name}
		</Link>
	);
}

export const ReferenceField: FieldView<string> = { Display: ReferenceDisplay, Input: ReferenceInput, Filter: PresenceFilter };

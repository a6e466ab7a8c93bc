import { Link, useSearch } from '@tanstack/react-router';
import { DEFAULT_PERIOD } from '../reports/periods.ts';
import type { DisplayProps, FieldView } from './field-view.ts';
import { useShown } from './useShown.ts';

/** The way to the record pointed at; the figure from which the reader came stays in the address. */
function ReferenceDisplay({ field, value, names }: DisplayProps<string>) {
	const show = useShown();
	const { period = DEFAULT_PERIOD, figure } = useSearch({ strict: false });
	return (
		<Link to="/records/$register/$id" params={{ register: field.register ?? '', id: value }} search={{ period, ...(figure === undefined ? {} : { figure }) }}>
			{show({ field, value, names })}
		</Link>
	);
}

export const ReferenceField: FieldView<string> = { Display: ReferenceDisplay };

import { LockOutlined } from '@ant-design/icons';
import type { FieldDefinition, Names } from '@yibenzhang/engine';
import type { ComponentType } from 'react';
import { useStrings } from '../strings/language.tsx';
import './fields.css';
import type { DisplayProps } from './field-view.ts';
import { FIELD_VIEWS } from './table.ts';

interface FieldValueProps {
	readonly field: FieldDefinition;
	readonly value: unknown;
	readonly masked: boolean;
	readonly names: Names;
	readonly record: DisplayProps<unknown>['record'];
}

/** Any value of a record: by its kind, or as empty, or as masked. */
export function FieldValue({ field, value, masked, names, record }: FieldValueProps) {
	const { record: words } = useStrings();
	if (masked) {
		return (
			<span className="masked" title={words.masked}>
				<LockOutlined aria-hidden /> {typeof value === 'string' ? value : '***'} <span className="unseen">{words.masked}</span>
			</span>
		);
	}
	if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
		return <span className="quiet">{words.empty}</span>;
	}
	// The server parsed the value by this very kind.
	const Display = FIELD_VIEWS[field.kind].Display as ComponentType<DisplayProps<unknown>>;
	return <Display field={field} value={value} names={names} record={record} />;
}

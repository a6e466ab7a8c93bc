import { type FieldDefinition, fieldKind, type Names, type StoredValue } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';

/** A value in one line, as its field kind says it in the reader's language. */
export function useShown(): (shown: { field: FieldDefinition; value: StoredValue; names: Names }) => string {
	const { language } = useLanguage();
	return ({ field, value, names }) => fieldKind(field).show(field, value as NonNullable<StoredValue>, language, names);
}

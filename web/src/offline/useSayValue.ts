import type { Attachment, FieldDefinition, ItemRow, RegistersAnswer } from '@yibenzhang/engine';
import { usePhoneLanguage } from '../strings/language.tsx';

/** Says values in wire form in plain words, for the light entry, where the fields' own views would weigh too much. `names`: how records are called, by id. */
export function useSayValue(registers: RegistersAnswer) {
	const { strings, say, language } = usePhoneLanguage();
	const list = new Intl.ListFormat(language, { type: 'unit', style: language === 'zh' ? 'short' : 'narrow' });

	function sayCode(field: FieldDefinition, value: unknown): string {
		const code = registers.code_lists.find(({ id }) => id === field.codes)?.codes.find((one) => one.code === value);
		return code === undefined ? String(value) : say(code.label);
	}

	return function sayValue(field: FieldDefinition, value: unknown, names: Readonly<Record<string, string>> = {}): string {
		if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
			return strings.offline.empty;
		}
		switch (field.kind) {
			case 'choice':
				return sayCode(field, value);
			case 'choices':
				return list.format((value as unknown[]).map((code) => sayCode(field, code)));
			case 'items':
				return list.format((value as ItemRow[]).map(({ item, quantity }) => `${sayCode(field, item)} ${quantity}`));
			case 'unit': {
				const unit = registers.units.find(({ code }) => code === value);
				return unit === undefined ? String(value) : say(unit.name);
			}
			case 'account':
				return registers.accounts[String(value)] ?? String(value);
			case 'reference':
				return names[String(value)] ?? String(value);
			case 'attachments':
				return list.format((value as Attachment[]).map(({ name }) => name));
			case 'yes_no':
				return value === true ? strings.offline.yes : strings.offline.no;
			default:
				return typeof value === 'object' ? list.format(Object.values(value).map(String)) : String(value);
		}
	};
}

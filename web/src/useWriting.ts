import { fieldKind } from '@yibenzhang/engine';
import { useMemo } from 'react';
import { useLanguage } from './strings/language.tsx';

const NO_NAMES = { code: () => undefined, unit: () => undefined, account: () => undefined, record: () => undefined };

/** Numbers, days and moments as they are written in the reader's language. */
export function useWriting() {
	const { language, strings } = useLanguage();
	return useMemo(() => {
		const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
		const label = { zh: '', en: '' };
		const show = (kind: 'date' | 'moment', value: string) => fieldKind({ kind, label }).show({ kind, label }, value, language, NO_NAMES);
		return {
			number: (value: number) => numbers.format(value),
			/** `10,376 人`, `78.08%`. */
			quantity: (value: number, units: { unit: string; unit_en: string }) => {
				const unit = language === 'zh' ? units.unit : units.unit_en;
				return unit === '%' ? `${numbers.format(value)}%` : `${numbers.format(value)} ${unit}`;
			},
			day: (day: string) => show('date', day),
			moment: (moment: string) => show('moment', moment),
			span: ({ from_on, until_on }: { from_on: string; until_on: string }) => strings.period.span(show('date', from_on), show('date', until_on)),
		};
	}, [language, strings]);
}

import type { SaidValue } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

interface SaidExactlyProps {
	readonly value: SaidValue;
	readonly units: { readonly unit: string; readonly unit_en: string };
}

/** As the report says it, with the exact value where that is rounded: 60余 (64 场) and 60余 (63 场) are not the same. */
export function SaidExactly({ value: { value, said, said_en }, units }: SaidExactlyProps) {
	const { language } = useLanguage();
	const writing = useWriting();
	const told = language === 'zh' ? said : said_en;
	return (
		<>
			<b>{told}</b>
			{value !== null && !told.includes(writing.number(value)) && <span className="quiet"> {writing.quantity(value, units)}</span>}
		</>
	);
}

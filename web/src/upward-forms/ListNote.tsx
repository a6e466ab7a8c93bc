import type { FormKeptList } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';

/** How many rows a list has, where the reader may know it, and what of it stands masked. */
export function ListNote({ list }: { list: Pick<FormKeptList, 'sheet' | 'register_label' | 'count' | 'masked'> }) {
	const { strings, say, language } = useLanguage();
	const words = strings.upwardForms;
	return (
		<>
			{words.listNote(list.sheet, say(list.register_label), list.count)} {list.masked.length > 0 && words.listMasked(listed(list.masked.map(say), language))}
		</>
	);
}

/** One behind the other, as the language writes it. */
export function listed(names: readonly string[], language: string): string {
	return names.join(language === 'zh' ? '、' : ', ');
}

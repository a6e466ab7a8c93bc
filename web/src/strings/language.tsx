import type { Text } from '@yibenzhang/engine';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { PhoneStrings } from './phone.ts';
import type { Strings } from './zh.ts';

export type Language = 'zh' | 'en';

interface LanguageChoice<Words> {
	readonly language: Language;
	readonly strings: Words;
	setLanguage(language: Language): void;
	/** The reader's side of a text in two languages. */
	say(text: Text): string;
}

const KEPT_AS = 'yibenzhang.language';
const LanguageContext = createContext<LanguageChoice<PhoneStrings> | undefined>(undefined);

interface Provided {
	/** The phone's entry brings only its own words. */
	readonly catalogues: Readonly<Record<Language, PhoneStrings>>;
	readonly children: ReactNode;
}

/** Chinese until the reader chooses otherwise; the choice stays on this device. */
export function LanguageProvider({ catalogues, children }: Provided) {
	const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh'));
	useEffect(() => {
		localStorage.setItem(KEPT_AS, language);
		document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
	}, [language]);
	const choice = useMemo(() => ({ language, strings: catalogues[language], setLanguage, say: (text: Text) => text[language] }), [language, catalogues]);
	return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** For what the phone's entry shows too. */
export function usePhoneLanguage(): LanguageChoice<PhoneStrings> {
	const choice = useContext(LanguageContext);
	if (choice === undefined) {
		throw new Error('A language is asked for outside LanguageProvider');
	}
	return choice;
}

/** With every word of the office's page; a test sees to it that nothing of the phone's entry asks for these. */
export function useLanguage(): LanguageChoice<Strings> {
	return usePhoneLanguage() as LanguageChoice<Strings>;
}

export function useStrings(): Strings {
	return useLanguage().strings;
}

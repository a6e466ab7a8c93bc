import type { Text } from '@yibenzhang/engine';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en.ts';
import { type Strings, zh } from './zh.ts';

export type Language = 'zh' | 'en';

interface LanguageChoice {
	readonly language: Language;
	readonly strings: Strings;
	setLanguage(language: Language): void;
	/** The reader's side of a text in two languages. */
	say(text: Text): string;
}

const KEPT_AS = 'yibenzhang.language';
const CATALOGUES: Readonly<Record<Language, Strings>> = { zh, en };
const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** Chinese until the reader chooses otherwise; the choice stays on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
	const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh'));
	useEffect(() => {
		localStorage.setItem(KEPT_AS, language);
		document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
	}, [language]);
	const choice = useMemo<LanguageChoice>(() => ({ language, strings: CATALOGUES[language], setLanguage, say: (text) => text[language] }), [language]);
	return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
	const choice = useContext(LanguageContext);
	if (choice === undefined) {
		throw new Error('useLanguage outside LanguageProvider');
	}
	return choice;
}

export function useStrings(): Strings {
	return useLanguage().strings;
}

import { useMemo } from 'react';
import { useLanguage } from '../strings/language.tsx';

/** How large a file is: `18 KB`, `3.4 MB`. */
export function useSizes(): (bytes: number) => string {
	const { language } = useLanguage();
	return useMemo(() => {
		const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
		return (bytes) => (bytes < 1_000_000 ? `${numbers.format(Math.ceil(bytes / 1000))} KB` : `${numbers.format(bytes / 1_000_000)} MB`);
	}, [language]);
}

/** Light or dark: as the system wishes until the reader chooses; the choice stays on this device. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

export type Scheme = 'light' | 'dark';
export type Wish = 'system' | Scheme;

interface Appearance {
	readonly wish: Wish;
	/** What is shown now. */
	readonly scheme: Scheme;
	setWish(wish: Wish): void;
}

const KEPT_AS = 'yibenzhang.appearance';
const DARK = '(prefers-color-scheme: dark)';
const AppearanceContext = createContext<Appearance | undefined>(undefined);

export function AppearanceProvider({ children }: { children: ReactNode }) {
	const [wish, setWish] = useState<Wish>(keptWish);
	const systemIsDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
	const scheme = wish === 'system' ? (systemIsDark ? 'dark' : 'light') : wish;
	useEffect(() => {
		localStorage.setItem(KEPT_AS, wish);
	}, [wish]);
	useEffect(() => {
		document.documentElement.dataset['scheme'] = scheme;
	}, [scheme]);
	const appearance = useMemo<Appearance>(() => ({ wish, scheme, setWish }), [wish, scheme]);
	return <AppearanceContext value={appearance}>{children}</AppearanceContext>;
}

export function useAppearance(): Appearance {
	const appearance = useContext(AppearanceContext);
	if (appearance === undefined) {
		throw new Error('useAppearance outside AppearanceProvider');
	}
	return appearance;
}

function keptWish(): Wish {
	const kept = localStorage.getItem(KEPT_AS);
	return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function subscribe(changed: () => void): () => void {
	const query = matchMedia(DARK);
	query.addEventListener('change', changed);
	return () => query.removeEventListener('change', changed);
}

/** Light or dark: as the system wishes until the reader chooses. Comfortable or dense. Both choices stay on this device. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

export type Scheme = 'light' | 'dark';
export type Wish = 'system' | Scheme;
export type Density = 'comfortable' | 'dense';

interface Appearance {
	readonly wish: Wish;
	/** What is shown now. */
	readonly scheme: Scheme;
	/** How much room rows and fields take. */
	readonly density: Density;
	setWish(wish: Wish): void;
	setDensity(density: Density): void;
}

const KEPT_AS = 'yibenzhang.appearance';
const DENSITY_KEPT_AS = 'yibenzhang.density';
const DARK = '(prefers-color-scheme: dark)';
const PAPER = 'print';
const AppearanceContext = createContext<Appearance | undefined>(undefined);

export function AppearanceProvider({ children }: { children: ReactNode }) {
	const [wish, setWish] = useState<Wish>(keptWish);
	const [density, setDensity] = useState<Density>(() => (localStorage.getItem(DENSITY_KEPT_AS) === 'dense' ? 'dense' : 'comfortable'));
	const systemIsDark = useMedia(DARK);
	// On paper it is always ink, also in parts whose colours are not in the style sheets.
	const isPrinted = useMedia(PAPER);
	const scheme = isPrinted ? 'light' : wish === 'system' ? (systemIsDark ? 'dark' : 'light') : wish;
	useEffect(() => {
		localStorage.setItem(KEPT_AS, wish);
	}, [wish]);
	useEffect(() => {
		localStorage.setItem(DENSITY_KEPT_AS, density);
		document.documentElement.dataset['density'] = density;
	}, [density]);
	useEffect(() => {
		document.documentElement.dataset['scheme'] = scheme;
	}, [scheme]);
	const appearance = useMemo<Appearance>(() => ({ wish, scheme, density, setWish, setDensity }), [wish, scheme, density]);
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

function useMedia(asked: string): boolean {
	const subscribe = useCallback(
		(changed: () => void) => {
			const query = matchMedia(asked);
			query.addEventListener('change', changed);
			return () => query.removeEventListener('change', changed);
		},
		[asked],
	);
	return useSyncExternalStore(subscribe, () => matchMedia(asked).matches);
}

import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type KeyBinding, useKeys } from '../keys/useKeys.ts';
import { useStrings } from '../strings/language.tsx';
import { FRAME_PAGES, NOTE } from './frame-pages.tsx';

/** The keys that work on every page. */
export function useFrameKeys(): { readonly sheet: boolean; readonly close: () => void; readonly show: () => void } {
	const { frame } = useStrings();
	const navigate = useNavigate();
	const [sheet, setSheet] = useState(false);
	const bindings = useMemo<KeyBinding[]>(
		() => [
			{ keys: '?', does: frame.keys.showKeys, run: () => setSheet(true) },
			...FRAME_PAGES.map(({ to, name }, at) => ({
				keys: `Alt+${at + 1}`,
				does: frame.keys.open(frame.pages[name]),
				run: () =>
					to === NOTE
						? window.location.assign(to)
						: void navigate({ to, search: ({ period }: { period?: string }) => (period === undefined ? {} : { period }) }),
			})),
			{ keys: 'Escape', does: frame.keys.close },
		],
		[frame, navigate],
	);
	useKeys(frame.keys.everywhere, bindings);
	return { sheet, close: () => setSheet(false), show: () => setSheet(true) };
}

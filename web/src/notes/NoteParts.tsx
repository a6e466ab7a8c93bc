import { useSyncExternalStore } from 'react';
import { usePhoneLanguage } from '../strings/language.tsx';

const PARTS = ['write', 'visits', 'today'] as const;
type NotePart = (typeof PARTS)[number];

/** Which part is shown, as the address says it: `/note#visits`. */
export function useNotePart(): NotePart {
	const hash = useSyncExternalStore(
		(changed) => {
			window.addEventListener('hashchange', changed);
			return () => window.removeEventListener('hashchange', changed);
		},
		() => location.hash.slice(1),
	);
	return PARTS.find((part) => part === hash) ?? 'write';
}

/** Writing, whom one calls on, what was written today. */
export function NoteParts({ part, visits }: { part: NotePart; visits: number }) {
	const words = usePhoneLanguage().strings.notes;
	return (
		<nav className="note-parts" aria-label={words.parts.title}>
			{PARTS.map((one) => (
				<a key={one} className="note-part" href={`#${one === 'write' ? '' : one}`} aria-current={one === part ? 'page' : undefined}>
					{words.parts[one]}
					{one === 'visits' && visits > 0 && <span className="note-count"> {visits}</span>}
				</a>
			))}
		</nav>
	);
}

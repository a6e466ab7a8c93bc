import type { Edition } from '@yibenzhang/engine';
import { useStrings } from '../strings/language.tsx';

/** How far an edition has come. */
export function EditionMarks({ edition }: { edition: Edition }) {
	const words = useStrings().editions;
	return (
		<>
			<span className={`state edition-${edition.state}`}>{words.states[edition.state]}</span>
			{edition.replaced_by !== null && <span className="state state-off">{words.replaced}</span>}
		</>
	);
}

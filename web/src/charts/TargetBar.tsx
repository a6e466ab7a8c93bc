import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import './charts.css';

/** How far a value has come towards its target, in words with a line beneath. */
export function TargetBar({ value, target }: { value: number; target: number }) {
	const words = useStrings().workbench.figures;
	const { number } = useWriting();
	const share = target === 0 ? 0 : value / target;
	return (
		<span className="target-bar">
			<span className="target-bar-words">{words.done(number(Math.round(share * 10_000) / 100))}</span>
			<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
				<rect width="100" height="4" className="target-bar-whole" />
				<rect width={Math.min(100, Math.max(0, share * 100))} height="4" />
			</svg>
		</span>
	);
}

import { useStrings } from '../strings/language.tsx';

const STEPS = ['choose', 'match', 'check', 'write'] as const;

/** Which step of the import this is. */
export function ImportSteps({ now }: { now: (typeof STEPS)[number] }) {
	const words = useStrings().spreadsheets;
	return (
		<ol className="import-steps" aria-label={words.steps}>
			{STEPS.map((step) => (
				<li key={step} aria-current={step === now ? 'step' : undefined} className={STEPS.indexOf(step) < STEPS.indexOf(now) ? 'is-done' : undefined}>
					{words.step[step]}
				</li>
			))}
		</ol>
	);
}

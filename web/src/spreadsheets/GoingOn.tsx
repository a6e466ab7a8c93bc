import type { ImportAnswer } from '@yibenzhang/engine';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { ImportSteps } from './ImportSteps.tsx';

/** Checking or writing goes on by itself, whoever looks. */
export function GoingOn({ of }: { of: ImportAnswer }) {
	const words = useStrings().spreadsheets;
	const { number } = useWriting();
	const does = of.stage === 'writing' ? words.writing : words.checking;
	const { done = 0, total = 0 } = of.progress ?? {};
	return (
		<>
			<ImportSteps now={of.stage === 'writing' ? 'write' : 'check'} />
			<div className="going-on" role="status">
				<p className="going-on-words">{does}</p>
				<progress aria-label={does} {...(total === 0 ? {} : { value: done, max: total })} />
				<p>{total > 0 && words.progressOf(number(done), total)}</p>
				<p className="quiet">{words.leaveOpen}</p>
			</div>
		</>
	);
}

import type { RegistersAnswer } from '@yibenzhang/engine';
import { usePhoneLanguage } from '../strings/language.tsx';
import type { Entry, Refusal } from './outbox.ts';

interface RefusalReasonsProps {
	readonly entry: Entry;
	readonly refusal: Refusal;
	readonly registers: RegistersAnswer;
}

/** Why the server said no, in its words, each under the register that it is about. */
export function RefusalReasons({ entry, refusal, registers }: RefusalReasonsProps) {
	const { strings, say } = usePhoneLanguage();
	const registerAt = (path: string) => {
		const index = Number(/^requests\.(\d+)/.exec(path)?.[1] ?? 0);
		return registers.registers.find(({ id }) => id === entry.requests[index]?.register);
	};
	return (
		<div className="entry-reasons" role="alert">
			<p>
				<strong>{strings.offline.why}</strong>
			</p>
			{refusal.fields.length === 0 ? (
				<p>{say(refusal.text)}</p>
			) : (
				<ul>
					{refusal.fields.map(({ path, text }) => {
						const register = registerAt(path);
						return (
							<li key={`${path} ${text.en}`}>
								{entry.requests.length > 1 && register !== undefined && `${say(register.label)}${strings.app.colon}`}
								{say(text)}
							</li>
						);
					})}
				</ul>
			)}
		</div>
	);
}

import type { TokenAnswer } from '@yibenzhang/engine';
import { SureButton } from '../SureButton.tsx';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { withdrawToken } from './account-requests.ts';

/** One token; withdrawing it is asked twice, since a program stops. */
export function TokenRow({ token, onWithdrawn }: { token: TokenAnswer; onWithdrawn(): void }) {
	const { tokens: words } = useStrings();
	const writing = useWriting();
	return (
		<li>
			<div>
				<b>{token.label}</b>
				<span className="quiet">
					{words.goodUntil(writing.day(token.until_on))} · {token.last_used_at === null ? words.neverUsed : words.lastUsed(writing.moment(token.last_used_at))}
				</span>
			</div>
			<SureButton
				label={words.withdraw}
				name={words.withdrawLabel(token.label)}
				help={words.withdrawHelp}
				confirm={words.withdrawConfirm}
				act={async () => {
					await withdrawToken(token.id);
					onWithdrawn();
				}}
			/>
		</li>
	);
}

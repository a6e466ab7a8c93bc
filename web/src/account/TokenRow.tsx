import { useMutation } from '@tanstack/react-query';
import type { TokenAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { withdrawToken } from '../api.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** One token; withdrawing it is asked twice, since a program stops. */
export function TokenRow({ token, onWithdrawn }: { token: TokenAnswer; onWithdrawn(): void }) {
	const { tokens: words, own } = useStrings();
	const writing = useWriting();
	const [sure, setSure] = useState(false);
	const withdraw = useMutation({ mutationFn: withdrawToken, onSuccess: onWithdrawn });
	return (
		<li>
			<div>
				<b>{token.label}</b>
				<span className="quiet">
					{words.goodUntil(writing.day(token.until_on))} · {token.last_used_at === null ? words.neverUsed : words.lastUsed(writing.moment(token.last_used_at))}
				</span>
			</div>
			{!sure && (
				<Button aria-label={words.withdrawLabel(token.label)} onClick={() => setSure(true)}>
					{words.withdraw}
				</Button>
			)}
			{sure && (
				<div className="token-sure">
					<p>{words.withdrawHelp}</p>
					{withdraw.error && <RefusedAlert error={withdraw.error} />}
					<div className="form-buttons">
						<Button danger autoFocus loading={withdraw.isPending} onClick={() => withdraw.mutate(token.id)}>
							{words.withdrawConfirm}
						</Button>
						<Button onClick={() => setSure(false)}>{own.cancel}</Button>
					</div>
				</div>
			)}
		</li>
	);
}

import type { NewTokenAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { CopyButton } from '../CopyButton.tsx';
import { Failure } from '../Failure.tsx';
import { useStrings } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { AccountSection } from './AccountSection.tsx';
import { NewToken } from './NewToken.tsx';
import { TokenRow } from './TokenRow.tsx';
import { useAskAgain, useOwnTokens } from './useOwnAccount.ts';

/** The reader's tokens for programs: making one, seeing it once, withdrawing it. */
export function Tokens() {
	const { tokens: words } = useStrings();
	const heading = useRef<HTMLHeadingElement>(null);
	const askAgain = useAskAgain();
	const tokens = useOwnTokens();
	const [making, setMaking] = useState(false);
	const [made, setMade] = useState<NewTokenAnswer>();
	const [done, setDone] = useState<string>();

	async function close(said?: string) {
		setMaking(false);
		setMade(undefined);
		setDone(said);
		heading.current?.focus();
		await askAgain();
	}

	function show(token: NewTokenAnswer) {
		setMaking(false);
		setMade(token);
		setDone(undefined);
		heading.current?.focus();
	}

	return (
		<AccountSection title={words.title} help={words.help} heading={heading} done={done}>
			{tokens.isPending && <Waiting lines={2} />}
			{tokens.isError && <Failure error={tokens.error} retry={() => tokens.refetch()} />}
			{tokens.data?.length === 0 && !made && <p className="quiet">{words.none}</p>}
			<ul className="account-rows">
				{tokens.data?.map((token) => (
					<TokenRow key={token.id} token={token} onWithdrawn={() => close(words.withdrawn(token.label))} />
				))}
			</ul>
			{made && (
				<div className="made-token">
					<p>
						<b>{made.label}</b> {words.once}
					</p>
					<code className="secret">{made.token}</code>
					<div className="form-buttons">
						<Button type="primary" onClick={() => close()}>
							{words.stored}
						</Button>
						<CopyButton words={made.token} />
					</div>
				</div>
			)}
			{making && <NewToken onMade={show} cancel={() => close()} />}
			{!making && !made && <Button onClick={() => setMaking(true)}>{words.create}</Button>}
		</AccountSection>
	);
}

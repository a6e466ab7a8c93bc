import { Button } from 'antd';
import { CopyButton } from '../CopyButton.tsx';
import { useStrings } from '../strings/language.tsx';

/** Shown once, to be handed over. */
export function OneTimePassword({ name, username, password, close }: { name: string; username: string; password: string; close(): void }) {
	const { accounts: words } = useStrings();
	return (
		<div className="made-token">
			<p>
				<b>{words.oneTime(name, username)}</b>
			</p>
			<p>{words.oneTimeHelp}</p>
			<code className="secret">{password}</code>
			<div className="form-buttons">
				<Button type="primary" autoFocus onClick={close}>
					{words.handedOver}
				</Button>
				<CopyButton words={password} />
			</div>
		</div>
	);
}

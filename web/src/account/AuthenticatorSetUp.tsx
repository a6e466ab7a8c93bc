import { useMutation } from '@tanstack/react-query';
import type { TotpSetUpAnswer } from '@yibenzhang/engine';
import { Button, Form, Input, QRCode } from 'antd';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { confirmTotp } from './account-requests.ts';

interface AuthenticatorSetUpProps {
	readonly setUp: TotpSetUpAnswer;
	onConfirmed(): void;
	cancel(): void;
}

/** The key, to scan or to type, and the first code that proves that it arrived. */
export function AuthenticatorSetUp({ setUp, onConfirmed, cancel }: AuthenticatorSetUpProps) {
	const { authenticator: words, signIn, own } = useStrings();
	const confirm = useMutation({ mutationFn: confirmTotp, onSuccess: onConfirmed });
	return (
		<div className="set-up">
			<h3>{words.scan}</h3>
			<div className="set-up-key">
				{/* Dark on light with its margin, in the dark too: many apps read no other. */}
				<QRCode type="svg" value={setUp.uri} size={200} marginSize={4} bordered={false} color="#000000" bgColor="#ffffff" aria-label={words.picture} />
				<div>
					<p>{words.byHand}</p>
					<code className="secret">{setUp.secret.match(/.{1,4}/g)?.join(' ')}</code>
				</div>
			</div>
			<Form<{ code: string }>
				name="authenticator"
				layout="vertical"
				requiredMark={false}
				className="password-form"
				onFinish={({ code }) => confirm.mutate(code.replace(/\s/g, ''))}
			>
				<Form.Item
					name="code"
					label={words.confirm}
					extra={words.confirmHelp}
					rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/, message: signIn.codeMissing }]}
				>
					<Input inputMode="numeric" autoComplete="one-time-code" autoFocus />
				</Form.Item>
				{confirm.error && <RefusedAlert error={confirm.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={confirm.isPending}>
						{words.submit}
					</Button>
					<Button onClick={cancel}>{own.cancel}</Button>
				</div>
			</Form>
		</div>
	);
}

import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';

interface PasswordPromptProps {
	readonly username: string;
	readonly help?: string;
	readonly submitLabel: string;
	/** Does what the password is asked for. */
	ask(password: string): Promise<void>;
	cancel(): void;
}

/** The present password, before something that a session left open must not be enough for. */
export function PasswordPrompt({ username, help, submitLabel, ask, cancel }: PasswordPromptProps) {
	const { authenticator, password, own } = useStrings();
	const asking = useMutation({ mutationFn: ask });
	return (
		<Form<{ password: string }>
			name="prompt"
			layout="vertical"
			requiredMark={false}
			className="password-form"
			onFinish={(given) => asking.mutate(given.password)}
		>
			{/* For password managers: whose password it is. */}
			<input hidden readOnly autoComplete="username" value={username} />
			<Form.Item name="password" label={authenticator.password} extra={help} rules={[{ required: true, message: password.currentMissing }]}>
				<Input.Password autoComplete="current-password" autoFocus />
			</Form.Item>
			{asking.error && <RefusedAlert error={asking.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={asking.isPending}>
					{submitLabel}
				</Button>
				<Button onClick={cancel}>{own.cancel}</Button>
			</div>
		</Form>
	);
}

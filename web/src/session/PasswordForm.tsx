import { Button, Form, Input } from 'antd';
import { fieldFaults } from '../field-faults.ts';
import { useLanguage } from '../strings/language.tsx';
import { RefusedAlert } from './RefusedAlert.tsx';
import type { Account } from './session-requests.ts';
import { useChangePassword } from './useSession.ts';

interface PasswordFields {
	readonly password: string;
	readonly new_password: string;
	readonly again: string;
}

interface PasswordFormProps {
	readonly account: Account;
	readonly currentLabel: string;
	/** The present password where it was typed a moment ago: nobody types it twice. */
	readonly current?: string | undefined;
	readonly submitLabel: string;
	onDone?(): void;
	readonly cancel?: { readonly label: string; onCancel(): void };
}

/** Another password instead of the present one; what makes one good is the server's to say, under the field. */
export function PasswordForm({ account, currentLabel, current, submitLabel, onDone, cancel }: PasswordFormProps) {
	const { strings, say } = useLanguage();
	const words = strings.password;
	const [form] = Form.useForm<PasswordFields>();
	const change = useChangePassword();

	function submit({ password, new_password }: PasswordFields) {
		change.mutate(
			{ password: current ?? password, new_password },
			{
				onSuccess: () => onDone?.(),
				onError: (error) => {
					const faults = fieldFaults(error, ['new_password'], say);
					if (faults.length > 0) {
						form.setFields(faults);
						form.getFieldInstance('new_password')?.focus();
					}
				},
			},
		);
	}

	return (
		<Form<PasswordFields> form={form} name="change" layout="vertical" requiredMark={false} onFinish={submit} className="password-form">
			{/* For password managers: whose password it is. */}
			<input hidden readOnly autoComplete="username" value={account.username} />
			{current === undefined && (
				<Form.Item name="password" label={currentLabel} rules={[{ required: true, message: words.currentMissing }]}>
					<Input.Password autoComplete="current-password" autoFocus />
				</Form.Item>
			)}
			<Form.Item name="new_password" label={words.next} extra={words.rules} rules={[{ required: true, message: words.nextMissing }]}>
				<Input.Password autoComplete="new-password" autoFocus={current !== undefined} />
			</Form.Item>
			<Form.Item
				name="again"
				label={words.again}
				dependencies={['new_password']}
				rules={[
					({ getFieldValue }) => ({
						validator: async (_, again) => {
							if ((again ?? '') !== (getFieldValue('new_password') ?? '')) {
								throw new Error(words.differ);
							}
						},
					}),
				]}
			>
				<Input.Password autoComplete="new-password" />
			</Form.Item>
			{change.error && fieldFaults(change.error, ['new_password'], say).length === 0 && <RefusedAlert error={change.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={change.isPending}>
					{submitLabel}
				</Button>
				{cancel && <Button onClick={cancel.onCancel}>{cancel.label}</Button>}
			</div>
		</Form>
	);
}

import { useMutation } from '@tanstack/react-query';
import type { AdministeredAccount } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { AccountSection } from '../account/AccountSection.tsx';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { administer } from './administration-requests.ts';
import { useAskAgain } from './useAccounts.ts';

/** Somebody leaves on a day. */
export function Leaving({ account, today }: { account: AdministeredAccount; today: string }) {
	const { strings, say } = useLanguage();
	const words = strings.administered;
	const [form] = Form.useForm<{ on: string }>();
	const askAgain = useAskAgain();
	const [asks, setAsks] = useState(false);
	const leave = useMutation({
		mutationFn: (given: { on: string }) => administer(account.id, 'leave', given),
		onSuccess: askAgain,
		onError: (error) => form.setFields(fieldFaults(error, ['on'], say)),
	});
	return (
		<AccountSection title={words.leave} help={words.leaveHelp}>
			{!asks && <Button onClick={() => setAsks(true)}>{words.leaveSubmit}</Button>}
			{asks && (
				<Form form={form} name="leave" noValidate layout="vertical" requiredMark={false} className="password-form" onFinish={(given) => leave.mutate(given)}>
					<Form.Item name="on" label={words.leaveOn} initialValue={today} rules={[{ required: true, message: words.endMissing }]}>
						<Input type="date" autoFocus />
					</Form.Item>
					{leave.error && <RefusedAlert error={leave.error} />}
					<div className="form-buttons">
						<Button danger htmlType="submit" loading={leave.isPending}>
							{words.leaveSubmit}
						</Button>
						<Button onClick={() => setAsks(false)}>{strings.own.cancel}</Button>
					</div>
				</Form>
			)}
		</AccountSection>
	);
}

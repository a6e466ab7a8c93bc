import { useMutation } from '@tanstack/react-query';
import type { AdministeredAccount } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { AccountSection } from '../account/AccountSection.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { administer } from './administration-requests.ts';
import { useAskAgain } from './useAccounts.ts';

/** The name that stands beside what the account writes; the user name never changes. */
export function Renaming({ account }: { account: AdministeredAccount }) {
	const { administered: words, accounts, settings } = useStrings();
	const askAgain = useAskAgain();
	const [saved, setSaved] = useState(false);
	const rename = useMutation({
		mutationFn: ({ name }: { name: string }) => administer(account.id, 'name', { name: name.trim() }),
		onSuccess: async () => {
			setSaved(true);
			await askAgain();
		},
	});
	return (
		<AccountSection title={words.rename} help={words.renameHelp} done={saved ? settings.saved : undefined}>
			<Form
				name="rename"
				noValidate
				layout="vertical"
				requiredMark={false}
				className="password-form"
				initialValues={{ name: account.name }}
				onFinish={(given: { name: string }) => rename.mutate(given)}
			>
				<Form.Item name="name" label={accounts.name} rules={[{ required: true, whitespace: true, message: accounts.nameMissing }]}>
					<Input maxLength={60} autoComplete="off" />
				</Form.Item>
				{rename.error && <RefusedAlert error={rename.error} />}
				<Button htmlType="submit" loading={rename.isPending}>
					{settings.save}
				</Button>
			</Form>
		</AccountSection>
	);
}

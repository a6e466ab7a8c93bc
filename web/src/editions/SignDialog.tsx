import { useMutation, useQuery } from '@tanstack/react-query';
import type { EditionDetail } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { sessionQuery } from '../session/useSession.ts';
import { useLanguage } from '../strings/language.tsx';
import { signEdition } from './edition-requests.ts';

interface SignDialogProps {
	readonly edition: EditionDetail;
	/** By its Chinese name. */
	readonly body: string;
	done(edition: EditionDetail): void;
	close(): void;
}

/** A signature asks anew who it is that signs: for the password, or the authenticator's code. */
export function SignDialog({ edition, body, done, close }: SignDialogProps) {
	const { strings, say } = useLanguage();
	const words = strings.editions;
	const session = useQuery(sessionQuery);
	const [by, setBy] = useState<'password' | 'code'>('password');
	const name = edition.bodies.find((each) => each.name.zh === body)?.name;
	const sign = useMutation({
		mutationFn: ({ proof }: { proof: string }) => signEdition(edition.id, body, by === 'password' ? { password: proof } : { code: proof.replace(/\s/g, '') }),
		onSuccess: (signed) => {
			done(signed);
			close();
		},
	});
	const said = name === undefined ? body : say(name);
	return (
		<Dialog title={words.signName(said)} close={close}>
			<Form<{ proof: string }> key={by} name="sign" layout="vertical" requiredMark={false} onFinish={(given) => sign.mutate(given)}>
				<p>{words.signHelp(said)}</p>
				{/* For password managers: whose password it is. */}
				<input hidden readOnly autoComplete="username" value={session.data?.id ?? ''} />
				{by === 'password' ? (
					<Form.Item name="proof" label={words.password} rules={[{ required: true, message: words.passwordMissing }]}>
						<Input.Password autoComplete="current-password" autoFocus />
					</Form.Item>
				) : (
					<Form.Item name="proof" label={words.code} rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/, message: words.codeMissing }]}>
						<Input inputMode="numeric" autoComplete="one-time-code" autoFocus />
					</Form.Item>
				)}
				{sign.error && <RefusedAlert error={sign.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={sign.isPending}>
						{words.sign}
					</Button>
					<Button onClick={close}>{strings.own.cancel}</Button>
					<Button
						type="link"
						onClick={() => {
							sign.reset();
							setBy(by === 'password' ? 'code' : 'password');
						}}
					>
						{by === 'password' ? words.useCode : words.usePassword}
					</Button>
				</div>
			</Form>
		</Dialog>
	);
}

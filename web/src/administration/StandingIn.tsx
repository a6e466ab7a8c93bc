import { useMutation } from '@tanstack/react-query';
import type { AccountsAnswer, AdministeredAccount } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { AccountSection } from '../account/AccountSection.tsx';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { administer } from './administration-requests.ts';
import { FormChoice } from './FormChoice.tsx';
import { useAskAgain } from './useAccounts.ts';

interface StandIn {
	readonly stands_in_for: string;
	readonly from_on: string;
	readonly until_on: string;
}

const FIELDS = ['stands_in_for', 'from_on', 'until_on'] as const;

/** For whom the account stands in, and until when: beginning it, and ending it today. */
export function StandingIn({ account, all }: { account: AdministeredAccount; all: AccountsAnswer }) {
	const { administered: words, own } = useLanguage().strings;
	const writing = useWriting();
	const askAgain = useAskAgain();
	const heading = useRef<HTMLHeadingElement>(null);
	const [beginning, setBeginning] = useState(false);
	const [done, setDone] = useState<string>();
	const end = useMutation({
		mutationFn: (id: string) => administer(account.id, `stand-ins/${encodeURIComponent(id)}/end`, { until_on: all.today }),
		onSuccess: () => close(words.standInEnded),
	});
	const nameOf = (id: string) => all.accounts.find((one) => one.id === id)?.name ?? id;

	async function close(said?: string) {
		setBeginning(false);
		setDone(said);
		heading.current?.focus();
		await askAgain();
	}

	return (
		<AccountSection title={words.standIn} help={words.standInHelp} heading={heading} done={done}>
			<ul className="account-rows">
				{account.stands_in.map(({ id, stands_in_for, from_on, until_on }) => (
					<li key={id} className={until_on < all.today ? 'is-past' : undefined}>
						<div>
							<b>{own.standsInFor(nameOf(stands_in_for))}</b>
							<span className="quiet">{writing.span({ from_on, until_on })}</span>
						</div>
						{until_on > all.today && (
							<Button aria-label={words.endStandIn(nameOf(stands_in_for))} loading={end.isPending} onClick={() => end.mutate(id)}>
								{words.end}
							</Button>
						)}
					</li>
				))}
			</ul>
			{end.error && <RefusedAlert error={end.error} />}
			{beginning ? (
				<StandInForm account={account} all={all} cancel={() => close()} onDone={() => close(words.standInBegun)} />
			) : (
				<Button onClick={() => setBeginning(true)}>{words.beginStandIn}</Button>
			)}
		</AccountSection>
	);
}

interface StandInFormProps {
	readonly account: AdministeredAccount;
	readonly all: AccountsAnswer;
	cancel(): void;
	onDone(): void;
}

function StandInForm({ account, all, cancel, onDone }: StandInFormProps) {
	const { strings, say } = useLanguage();
	const words = strings.administered;
	const [form] = Form.useForm<StandIn>();
	const begin = useMutation({
		mutationFn: (given: StandIn) => administer(account.id, 'stand-ins', given),
		onSuccess: onDone,
		onError: (error) => form.setFields(fieldFaults(error, FIELDS, say)),
	});
	const others = all.accounts.filter(({ id, closed }) => id !== account.id && !closed);
	return (
		<Form
			form={form}
			name="stand-in"
			noValidate
			layout="vertical"
			requiredMark={false}
			className="password-form"
			initialValues={{ from_on: all.today }}
			onFinish={(given) => begin.mutate(given)}
		>
			<Form.Item name="stands_in_for" label={words.standsInFor} rules={[{ required: true, message: words.standsInForMissing }]}>
				<FormChoice options={others.map(({ id, name }) => ({ value: id, label: name }))} />
			</Form.Item>
			<Form.Item name="from_on" label={words.from} rules={[{ required: true, message: words.fromMissing }]}>
				<Input type="date" />
			</Form.Item>
			<Form.Item name="until_on" label={words.endOn} rules={[{ required: true, message: words.endMissing }]}>
				<Input type="date" />
			</Form.Item>
			{begin.error && fieldFaults(begin.error, FIELDS, say).length === 0 && <RefusedAlert error={begin.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={begin.isPending}>
					{words.beginStandIn}
				</Button>
				<Button onClick={cancel}>{strings.own.cancel}</Button>
			</div>
		</Form>
	);
}

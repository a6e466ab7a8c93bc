import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FirstRunDone } from '@yibenzhang/engine';
import { Button, Checkbox, Form, Input } from 'antd';
import { Failure, Nothing } from '../Failure.tsx';
import { fieldFaults } from '../field-faults.ts';
import { PasswordForm } from '../session/PasswordForm.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import '../session/sign-in.css';
import { useBeginSession, useSignIn } from '../session/useSession.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import './first-run.css';
import { findFirstRun, foundOffice } from './settings-requests.ts';

interface Given {
	readonly code: string;
	readonly name: string;
	readonly communities: string;
	readonly administrator: string;
	readonly keep_sample?: boolean;
}

/** A real office founds its book: its names, its communities, its first administrator, an empty book or the sample beside it. */
export function FirstRunPage() {
	const { strings, language, setLanguage } = useLanguage();
	const words = strings.settings.firstRun;
	useDocumentTitle(words.title);
	const asked = useQuery({ queryKey: ['first-run'], queryFn: ({ signal }) => findFirstRun(signal) });
	const found = useMutation({ mutationFn: ({ communities, ...given }: Given) => foundOffice(requestOf(given, communities)) });
	return (
		<main className="sign-in from-the-top">
			<div className="sign-in-card first-run">
				<h1>{strings.app.name}</h1>
				<h2>{words.title}</h2>
				{asked.isPending && !found.data && <Waiting lines={6} />}
				{asked.isError && <Failure error={asked.error} retry={() => asked.refetch()} />}
				{found.data && <Founded done={found.data} />}
				{asked.data?.open === false && !found.data && (
					<Nothing title={words.over} help={words.overHelp}>
						<Link to="/sign-in">{words.toSignIn}</Link>
					</Nothing>
				)}
				{asked.data?.open === true && !found.data && <FoundingForm sample={asked.data.sample} found={found} />}
			</div>
			{!asked.isPending && (
				<Button type="text" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
					{strings.account.language}
				</Button>
			)}
		</main>
	);
}

interface FoundingFormProps {
	/** Whether there is a sample that might be kept. */
	readonly sample: boolean;
	readonly found: {
		readonly error: Error | null;
		readonly isPending: boolean;
		mutate(given: Given, options: { onError(error: Error): void }): void;
	};
}

const FIELDS = ['code', 'name', 'communities', 'administrator'] as const;

function FoundingForm({ sample, found }: FoundingFormProps) {
	const { strings, say } = useLanguage();
	const words = strings.settings.firstRun;
	const [form] = Form.useForm<Given>();

	function showFaults(error: unknown) {
		form.setFields(fieldFaults(error, FIELDS, say));
	}

	return (
		<Form<Given>
			form={form}
			name="first-run"
			layout="vertical"
			requiredMark={false}
			initialValues={{ keep_sample: true }}
			onFinish={(given) => found.mutate(given, { onError: showFaults })}
		>
			<p className="sign-in-why">{words.intro}</p>
			<Form.Item name="code" label={words.code} extra={words.codeHelp} rules={[{ required: true, whitespace: true, message: words.codeMissing }]}>
				<Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} autoFocus />
			</Form.Item>
			<Form.Item name="name" label={words.name} rules={[{ required: true, min: 2, whitespace: true, message: words.nameMissing }]}>
				<Input maxLength={60} placeholder={words.nameHint} />
			</Form.Item>
			<Form.Item
				name="communities"
				label={words.communities}
				extra={words.communitiesHelp}
				rules={[{ required: true, whitespace: true, message: words.communitiesMissing }]}
			>
				<Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
			</Form.Item>
			<Form.Item
				name="administrator"
				label={words.administrator}
				extra={words.administratorHelp}
				rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9_.]{1,39}$/, message: words.administratorHelp }]}
			>
				<Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
			</Form.Item>
			{sample && (
				<Form.Item name="keep_sample" valuePropName="checked" extra={words.sampleHelp}>
					<Checkbox>{words.sample}</Checkbox>
				</Form.Item>
			)}
			{found.error && fieldFaults(found.error, FIELDS, say).length === 0 && <RefusedAlert error={found.error} />}
			<Button type="primary" size="large" htmlType="submit" block loading={found.isPending}>
				{words.submit}
			</Button>
		</Form>
	);
}

function Founded({ done }: { done: FirstRunDone }) {
	const { strings } = useLanguage();
	const words = strings.settings.firstRun;
	const signIn = useSignIn();
	const begin = useBeginSession();
	const navigate = useNavigate();
	if (signIn.data !== undefined) {
		return (
			<>
				<p className="sign-in-why">{strings.password.chooseWhy(signIn.data.name)}</p>
				<PasswordForm
					account={signIn.data}
					current={done.password}
					currentLabel={strings.password.oneTime}
					submitLabel={strings.password.submitFirst}
					onDone={() => navigate({ to: '/settings' })}
				/>
			</>
		);
	}
	return (
		<div role="status">
			<p>{words.done}</p>
			<dl className="first-run-done">
				<dt>{strings.signIn.username}</dt>
				<dd>{done.account}</dd>
				<dt>{strings.signIn.password}</dt>
				<dd>
					<code>{done.password}</code>
				</dd>
			</dl>
			{signIn.error && <RefusedAlert error={signIn.error} />}
			<Button
				type="primary"
				size="large"
				block
				loading={signIn.isPending}
				onClick={() => signIn.mutate({ username: done.account, password: done.password }, { onSuccess: begin })}
			>
				{words.enter}
			</Button>
		</div>
	);
}

function requestOf({ keep_sample = false, ...given }: Omit<Given, 'communities'>, communities: string) {
	const names = communities.split(/[\n、,，;；]/).map((name) => name.trim());
	return { ...given, name: given.name.trim(), communities: [...new Set(names)].filter((name) => name !== ''), keep_sample };
}

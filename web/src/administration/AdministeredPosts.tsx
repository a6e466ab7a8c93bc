import { useMutation } from '@tanstack/react-query';
import type { AccountsAnswer, AdministeredAccount, AdministeredPost } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { AccountSection } from '../account/AccountSection.tsx';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { administer } from './administration-requests.ts';
import { PostForm } from './PostForm.tsx';
import { useAskAgain, usePostWords } from './useAccounts.ts';

/** The posts of an account, past and to come: giving one, and ending one. */
export function AdministeredPosts({ account, all }: { account: AdministeredAccount; all: AccountsAnswer }) {
	const { own, administered: words } = useLanguage().strings;
	const askAgain = useAskAgain();
	const heading = useRef<HTMLHeadingElement>(null);
	const [giving, setGiving] = useState(false);
	const [done, setDone] = useState<string>();

	async function close(said?: string) {
		setGiving(false);
		setDone(said);
		heading.current?.focus();
		await askAgain();
	}

	return (
		<AccountSection title={own.posts} heading={heading} done={done}>
			<ul className="account-rows">
				{account.posts.map((post) => (
					<PostRow key={post.id} account={account} post={post} all={all} onEnded={() => close(words.ended)} />
				))}
			</ul>
			{account.left_on === null &&
				(giving ? (
					<PostForm
						name="give"
						all={all}
						submitLabel={words.giveSubmit}
						cancel={() => close()}
						submit={async (post) => {
							await administer(account.id, 'posts', post);
							await close(words.given);
						}}
					/>
				) : (
					<Button onClick={() => setGiving(true)}>{words.give}</Button>
				))}
		</AccountSection>
	);
}

interface PostRowProps {
	readonly account: AdministeredAccount;
	readonly post: AdministeredPost;
	readonly all: AccountsAnswer;
	onEnded(): void;
}

function PostRow({ account, post, all, onEnded }: PostRowProps) {
	const { own, administered: words } = useLanguage().strings;
	const writing = useWriting();
	const told = usePostWords(all)(post);
	const [ending, setEnding] = useState(false);
	const isPast = post.until_on !== null && post.until_on < all.today;
	return (
		<li className={isPast ? 'is-past' : undefined}>
			<div>
				<b>{told}</b>
				<span className="quiet">
					{post.until_on === null ? own.since(writing.day(post.from_on)) : writing.span({ from_on: post.from_on, until_on: post.until_on })}
				</span>
				{isPast && <span className="state state-off">{words.past}</span>}
				{post.from_on > all.today && <span className="state state-off">{words.later}</span>}
			</div>
			{!isPast && !ending && (
				<Button aria-label={words.endLabel(told)} onClick={() => setEnding(true)}>
					{words.end}
				</Button>
			)}
			{ending && (
				<div className="sure">
					<EndPost
						account={account}
						post={post}
						today={all.today}
						close={() => setEnding(false)}
						onEnded={() => {
							setEnding(false);
							onEnded();
						}}
					/>
				</div>
			)}
		</li>
	);
}

interface EndPostProps {
	readonly account: AdministeredAccount;
	readonly post: AdministeredPost;
	readonly today: string;
	close(): void;
	onEnded(): void;
}

function EndPost({ account, post, today, close, onEnded }: EndPostProps) {
	const { strings, say } = useLanguage();
	const words = strings.administered;
	const [form] = Form.useForm<{ until_on: string }>();
	const end = useMutation({
		mutationFn: (given: { until_on: string }) => administer(account.id, `posts/${encodeURIComponent(post.id)}/end`, given),
		onSuccess: onEnded,
		onError: (error) => form.setFields(fieldFaults(error, ['until_on'], say)),
	});
	return (
		<Form
			form={form}
			name={`end-${post.id}`}
			noValidate
			layout="vertical"
			requiredMark={false}
			className="password-form"
			onFinish={(given) => end.mutate(given)}
		>
			<Form.Item name="until_on" label={words.endOn} extra={words.endHelp} initialValue={today} rules={[{ required: true, message: words.endMissing }]}>
				<Input type="date" autoFocus />
			</Form.Item>
			{end.error && <RefusedAlert error={end.error} />}
			<div className="form-buttons">
				<Button danger htmlType="submit" loading={end.isPending}>
					{words.end}
				</Button>
				<Button onClick={close}>{strings.own.cancel}</Button>
			</div>
		</Form>
	);
}

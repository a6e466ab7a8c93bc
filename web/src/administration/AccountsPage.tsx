import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { AccountsAnswer, AdministeredAccount, AdministeredPost } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import '../account/account.css';
import { Failure, Nothing } from '../Failure.tsx';
import { SearchInput } from '../SearchInput.tsx';
import { useSession } from '../session/useSession.ts';
import { ToSettings } from '../settings/ToSettings.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import { AccountMarks } from './AccountMarks.tsx';
import './administration.css';
import { NewAccount } from './NewAccount.tsx';
import { useAccounts, usePostWords } from './useAccounts.ts';

/** All accounts of the office, for whoever administers them. */
export function AccountsPage() {
	const { accounts: words } = useLanguage().strings;
	const { data: session } = useSession();
	useDocumentTitle(words.title);
	return (
		<div className="sheet account">
			<ToSettings />
			<h1>{words.title}</h1>
			{session?.administers === true ? <Accounts /> : <Nothing title={words.notYours} help={words.notYoursHelp} />}
		</div>
	);
}

function Accounts() {
	const { accounts: words } = useLanguage().strings;
	const all = useAccounts();
	return (
		<>
			<p className="account-help">{words.intro}</p>
			{all.isPending && <Waiting lines={12} />}
			{all.isError && <Failure error={all.error} retry={() => all.refetch()} />}
			{all.data && <AccountsFound all={all.data} />}
		</>
	);
}

function AccountsFound({ all }: { all: AccountsAnswer }) {
	const { accounts: words } = useLanguage().strings;
	const { search = '' } = useSearch({ from: '/frame/settings/accounts' });
	const navigate = useNavigate({ from: '/settings/accounts' });
	const [making, setMaking] = useState(false);
	const title = useRef<HTMLParagraphElement>(null);
	const postWords = usePostWords(all);
	const found = all.accounts
		.filter((account) => matches(search, [account.name, account.id, ...account.posts.map(postWords)]))
		// Those who left stand last.
		.sort((one, other) => Number(one.closed) - Number(other.closed));

	function close() {
		setMaking(false);
		title.current?.focus();
	}

	return (
		<>
			{making ? <NewAccount all={all} close={close} /> : <Button onClick={() => setMaking(true)}>{words.create}</Button>}
			<search className="filters">
				<SearchInput
					words={words}
					value={search}
					type={(value) =>
						navigate({
							search: ({ search: _, ...before }) => (value === '' ? before : { ...before, search: value }),
							replace: true,
							resetScroll: false,
						})
					}
				/>
			</search>
			<p className="accounts-count" role="status" ref={title} tabIndex={-1}>
				{words.found(found.length)}
			</p>
			{found.length === 0 && <Nothing title={words.none} help={words.noneHelp} />}
			<ul className="account-rows">
				{found.map((account) => (
					<AccountRow key={account.id} account={account} today={all.today} postWords={postWords} />
				))}
			</ul>
		</>
	);
}

interface AccountRowProps {
	readonly account: AdministeredAccount;
	readonly today: string;
	postWords(post: AdministeredPost): string;
}

function AccountRow({ account, today, postWords }: AccountRowProps) {
	const { strings, language } = useLanguage();
	const words = strings.accounts;
	const separator = language === 'zh' ? '，' : ', ';
	const posts = account.posts.filter(({ from_on, until_on }) => from_on <= today && (until_on === null || until_on >= today));
	return (
		<li>
			<div>
				<Link to="/settings/accounts/$account" params={{ account: account.id }}>
					{account.name}
				</Link>
				<span className="quiet">{account.id}</span>
				<AccountMarks account={account} />
			</div>
			<span className={account.closed ? 'quiet' : undefined}>
				{posts.length === 0 ? (account.closed ? '' : words.noPost) : posts.map(postWords).join(separator)}
			</span>
		</li>
	);
}

function matches(search: string, told: readonly string[]): boolean {
	const plain = (words: string) => words.normalize('NFKC').toLowerCase();
	const all = plain(told.join(' '));
	return plain(search)
		.split(/\s+/)
		.every((word) => all.includes(word));
}

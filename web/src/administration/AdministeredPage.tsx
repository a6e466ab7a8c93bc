import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useParams } from '@tanstack/react-router';
import type { AccountsAnswer, AdministeredAccount } from '@yibenzhang/engine';
import '../account/account.css';
import { Failure, Nothing } from '../Failure.tsx';
import { useSession } from '../session/useSession.ts';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { AccountMarks } from './AccountMarks.tsx';
import './administration.css';
import { AdministeredPosts } from './AdministeredPosts.tsx';
import { ComingBack } from './ComingBack.tsx';
import { Leaving } from './Leaving.tsx';
import { Renaming } from './Renaming.tsx';
import { SigningIn } from './SigningIn.tsx';
import { StandingIn } from './StandingIn.tsx';
import { useAccounts } from './useAccounts.ts';

/** One account, for whoever administers it. */
export function AdministeredPage() {
	const { accounts: words } = useStrings();
	const { account: id } = useParams({ from: '/frame/settings/accounts/$account' });
	const { data: session } = useSession();
	const all = useAccounts();
	const account = all.data?.accounts.find((one) => one.id === id);
	useDocumentTitle(account?.name ?? words.title);
	return (
		<div className="sheet account">
			<nav aria-label={words.title}>
				<Link to="/settings/accounts" activeOptions={{ exact: true }} className="way-back">
					<ArrowLeftOutlined aria-hidden /> {words.back}
				</Link>
			</nav>
			<h1>{account?.name ?? id}</h1>
			{session?.administers !== true && <Nothing title={words.notYours} help={words.notYoursHelp} />}
			{session?.administers === true && all.isPending && <Waiting lines={10} />}
			{session?.administers === true && all.isError && <Failure error={all.error} retry={() => all.refetch()} />}
			{all.data && account === undefined && <Nothing title={words.unknown} />}
			{all.data && account && <Administered key={account.id} account={account} all={all.data} />}
		</div>
	);
}

function Administered({ account, all }: { account: AdministeredAccount; all: AccountsAnswer }) {
	const { own } = useStrings();
	const writing = useWriting();
	return (
		<>
			<dl className="account-facts">
				<div>
					<dt>{own.username}</dt>
					<dd>{account.id}</dd>
				</div>
				{account.last_sign_in_at !== null && (
					<div>
						<dt>{own.lastSignIn}</dt>
						<dd>{writing.moment(account.last_sign_in_at)}</dd>
					</div>
				)}
			</dl>
			<p className="account-marks">
				<AccountMarks account={account} />
			</p>
			<AdministeredPosts account={account} all={all} />
			{account.left_on === null ? (
				<>
					<StandingIn account={account} all={all} />
					<Renaming account={account} />
					<SigningIn account={account} />
					<Leaving account={account} today={all.today} />
				</>
			) : (
				<ComingBack account={account} all={all} />
			)}
		</>
	);
}

import { Failure } from '../Failure.tsx';
import { useRegisters } from '../records/useRegisters.ts';
import { useSession } from '../session/useSession.ts';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import './account.css';
import { Authenticator } from './Authenticator.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { Posts } from './Posts.tsx';
import { Tokens } from './Tokens.tsx';
import { useOwnAccount } from './useOwnAccount.ts';

/** What everybody sees and changes of the own account. What others see and change of it is the administrator's. */
export function AccountPage() {
	const strings = useStrings();
	const words = strings.own;
	const writing = useWriting();
	const { data: session } = useSession();
	const own = useOwnAccount();
	// They tell what units are called: a code is nothing to read, not even for a moment.
	const registers = useRegisters();
	useDocumentTitle(strings.account.own);
	const account = own.data;
	return (
		<div className="sheet account">
			<p className="account-page">{strings.account.own}</p>
			<h1>{account?.name ?? session?.name}</h1>
			{own.isError && <Failure error={own.error} retry={() => own.refetch()} />}
			{registers.isError && <Failure error={registers.error} retry={() => registers.refetch()} />}
			{(own.isPending || registers.isPending) && <Waiting lines={10} />}
			{account && session && registers.data && (
				<>
					<dl className="account-facts">
						<div>
							<dt>{words.username}</dt>
							<dd>{account.id}</dd>
						</div>
						{account.last_sign_in_at !== null && (
							<div>
								<dt>{words.lastSignIn}</dt>
								<dd>{writing.moment(account.last_sign_in_at)}</dd>
							</div>
						)}
					</dl>
					<Posts account={account} />
					<OwnPassword account={session} />
					<Authenticator account={account} />
					<Tokens />
				</>
			)}
		</div>
	);
}

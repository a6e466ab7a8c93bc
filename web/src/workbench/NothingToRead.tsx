import { Link } from '@tanstack/react-router';
import { useSession } from '../session/useSession.ts';
import { useStrings } from '../strings/language.tsx';

/** For those whose post reads no record, such as whoever looks after the accounts: what they can do instead. */
export function NothingToRead() {
	const words = useStrings().workbench.nothingToRead;
	const { data: account } = useSession();
	return (
		<section className="workbench-part workbench-alone">
			<h2>{words.title}</h2>
			<p>{account?.administers === true ? words.administers : words.other}</p>
			<p className="workbench-ways">
				{account?.administers === true && (
					<Link to="/settings/accounts" className="workbench-way">
						{words.accounts}
					</Link>
				)}
				<Link to="/account" className="workbench-way">
					{words.own}
				</Link>
			</p>
		</section>
	);
}

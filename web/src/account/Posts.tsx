import type { OwnAccountAnswer } from '@yibenzhang/engine';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { AccountSection } from './AccountSection.tsx';

/** What the reader is today, for whom they stand in, and who stands in for them. */
export function Posts({ account }: { account: OwnAccountAnswer }) {
	const { strings, say } = useLanguage();
	const words = strings.own;
	const writing = useWriting();
	const names = useNames();
	const days = ({ from_on, until_on }: { from_on: string; until_on: string | null }) =>
		until_on === null ? words.since(writing.day(from_on)) : writing.span({ from_on, until_on });
	return (
		<AccountSection title={words.posts} help={account.posts.length === 0 ? words.noPosts : words.wrongPosts}>
			<ul className="account-rows">
				{account.posts.map((post) => {
					const unit = names.unit(post.unit);
					return (
						<li key={`${post.id} ${post.unit} ${post.role}`}>
							<div>
								<b>{say(post.role_label)}</b>
								<span>{unit === undefined ? post.unit : say(unit)}</span>
								{post.stands_in_for !== null && <span className="state">{words.standsInFor(names.account(post.stands_in_for) ?? post.stands_in_for)}</span>}
							</div>
							<span className="quiet">{days(post)}</span>
						</li>
					);
				})}
			</ul>
			{account.stood_in_by.length > 0 && (
				<>
					<h3>{words.stoodInBy}</h3>
					<p className="account-help">{words.stoodInByHelp}</p>
					<ul className="account-rows">
						{account.stood_in_by.map((one) => (
							<li key={`${one.account} ${one.from_on}`}>
								<b>{one.name}</b>
								<span className="quiet">{days(one)}</span>
							</li>
						))}
					</ul>
				</>
			)}
		</AccountSection>
	);
}

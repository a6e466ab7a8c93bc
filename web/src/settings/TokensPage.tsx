import { useQuery } from '@tanstack/react-query';
import { Nothing } from '../Failure.tsx';
import { useNames } from '../records/useRegisters.ts';
import { SureButton } from '../SureButton.tsx';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { SettingsFrame } from './SettingsFrame.tsx';
import { listOfficeTokens, withdrawOfficeToken } from './settings-requests.ts';

/** Every token of the office's accounts, to be withdrawn when something looks wrong. */
export function TokensPage() {
	const { settings: words, tokens } = useStrings();
	const writing = useWriting();
	const names = useNames();
	const asked = useQuery({ queryKey: ['settings', 'tokens'], queryFn: ({ signal }) => listOfficeTokens(signal) });
	return (
		<SettingsFrame title={words.pages.tokens.name} help={words.tokens.help} who="administrator" asked={asked}>
			{(all) => {
				const good = all.filter(({ withdrawn_at }) => withdrawn_at === null);
				return good.length === 0 ? (
					<Nothing title={words.tokens.none} />
				) : (
					<ul className="account-rows">
						{good.map((token) => (
							<li key={token.id}>
								<div>
									<b>{token.label}</b>
									<span>{words.tokens.of(names.account(token.account) ?? token.account)}</span>
									<span className="quiet">
										{tokens.goodUntil(writing.day(token.until_on))} ·{' '}
										{token.last_used_at === null ? tokens.neverUsed : tokens.lastUsed(writing.moment(token.last_used_at))}
									</span>
								</div>
								<SureButton
									label={tokens.withdraw}
									name={tokens.withdrawLabel(token.label)}
									help={tokens.withdrawHelp}
									confirm={tokens.withdrawConfirm}
									act={async () => {
										await withdrawOfficeToken(token.id);
										await asked.refetch();
									}}
								/>
							</li>
						))}
					</ul>
				);
			}}
		</SettingsFrame>
	);
}

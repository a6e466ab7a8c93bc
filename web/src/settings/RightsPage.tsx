import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RightScope, RightsAnswer } from '@yibenzhang/engine';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Nothing } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { getRights } from './settings-requests.ts';

/** What each role reads and does, register by register. */
export function RightsPage() {
	const { settings: words } = useLanguage().strings;
	const asked = useQuery({ queryKey: ['settings', 'rights'], queryFn: ({ signal }) => getRights(signal), staleTime: 5 * 60_000 });
	return (
		<SettingsFrame title={words.pages.rights.name} help={words.rights.help} who="overseer" asked={asked}>
			{(rights) => <Roles rights={rights} />}
		</SettingsFrame>
	);
}

function Roles({ rights }: { rights: RightsAnswer }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.rights;
	const { role: wanted } = useSearch({ from: '/frame/settings/rights' });
	const navigate = useNavigate({ from: '/settings/rights' });
	const role = rights.roles.find(({ id }) => id === wanted) ?? rights.roles[0];
	return role === undefined ? null : (
		<>
			<div className="settings-filters">
				<ChoiceBox
					label={words.role}
					value={role.id}
					options={rights.roles.map(({ id, label }) => ({ value: id, label: say(label) }))}
					choose={(id) => navigate({ search: { role: id }, replace: true, resetScroll: false })}
				/>
			</div>
			<h2>{say(role.label)}</h2>
			<p className="account-help">{say(role.help)}</p>
			{role.rows.length === 0 ? (
				<Nothing title={words.nothing} />
			) : (
				<table className="settings-table">
					<thead>
						<tr>
							<th scope="col">{words.register}</th>
							<th scope="col">{words.reads}</th>
							<th scope="col">{words.acts}</th>
							<th scope="col">{words.actions}</th>
						</tr>
					</thead>
					<tbody>
						{role.rows.map(({ register, reads, acts, actions }) => (
							<tr key={register.id}>
								<th scope="row">{say(register.label)}</th>
								<td data-label={words.reads}>
									<Scopes scopes={reads} sensitivities={rights.sensitivities} />
								</td>
								<td data-label={words.acts}>
									<Scopes scopes={acts} />
								</td>
								<td data-label={words.actions}>{actions.map(say).join(words.and)}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
		</>
	);
}

function Scopes({ scopes, sensitivities }: { scopes: readonly RightScope[]; sensitivities?: RightsAnswer['sensitivities'] }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.rights;
	const told = scopes.map(({ kept, records, sees }) => {
		const where = kept && records === 'all' ? words.kept : [kept ? words.kept : '', words.scope[records]].filter((part) => part !== '').join(words.and);
		const clear = sensitivities === undefined || sees.length === 0 ? '' : words.sees(sees.map((one) => say(sensitivities[one])).join(words.and));
		return [where, clear].filter((part) => part !== '').join(' · ');
	});
	return told.length === 0 ? <span className="quiet">{words.none}</span> : [...new Set(told)].map((one) => <div key={one}>{one}</div>);
}

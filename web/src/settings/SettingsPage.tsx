import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { today } from '@yibenzhang/engine';
import type { ReactNode } from 'react';
import '../account/account.css';
import { useAccounts } from '../administration/useAccounts.ts';
import { useRegisters } from '../records/useRegisters.ts';
import { useSession } from '../session/useSession.ts';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import './settings.css';
import { type SettingsPageLink, settingsGroups } from './settings-pages.ts';
import { getCalendar, listClosingDays } from './settings-requests.ts';

/** Where everything that can be set stands, as far as this reader may set or see it. */
export function SettingsPage() {
	const { settings: words } = useStrings();
	const { data: session } = useSession();
	useDocumentTitle(words.title);
	const { data: registers } = useRegisters();
	const groups = settingsGroups(session, registers).map(({ name, pages }) => <Group key={name} title={words.groups[name]} pages={pages} />);
	return (
		<div className="sheet account settings">
			<h1>{words.title}</h1>
			<p className="account-help">{words.intro}</p>
			{session?.administers === true ? <FirstSteps>{groups}</FirstSteps> : groups}
		</div>
	);
}

function Group({ title, pages }: { title: string; pages: readonly SettingsPageLink[] }) {
	const { settings: words } = useStrings();
	return (
		<section>
			<h2>{title}</h2>
			<ul className="settings-pages">
				{pages.map(({ to, name }) => (
					<li key={to}>
						<Link to={to}>{words.pages[name].name}</Link>
						<span className="quiet">{words.pages[name].help}</span>
					</li>
				))}
			</ul>
		</section>
	);
}

/** What a new office has still to do, above the rest; gone once all of it is done. */
function FirstSteps({ children }: { readonly children: ReactNode }) {
	const { settings: words } = useStrings();
	const year = today(new Date()).slice(0, 4);
	const accounts = useAccounts();
	const closing = useQuery({ queryKey: ['settings', 'closing-days'], queryFn: ({ signal }) => listClosingDays(signal) });
	const calendar = useQuery({ queryKey: ['settings', 'calendar', year], queryFn: ({ signal }) => getCalendar(year, signal) });
	if (accounts.isPending || closing.isPending || calendar.isPending) {
		return <Waiting lines={10} />;
	}
	if (accounts.data === undefined || closing.data === undefined || calendar.data === undefined) {
		return children;
	}
	const steps = [
		{ to: '/settings/accounts', label: words.steps.accounts, done: accounts.data.accounts.filter(({ closed }) => !closed).length > 1 },
		{ to: '/settings/closing-days', label: words.steps.closing(year), done: closing.data.reports.every(({ closing: days }) => days[year] !== undefined) },
		{ to: '/settings/calendar', label: words.steps.calendar(year), done: calendar.data.days.length > 0 },
	] as const;
	if (steps.every(({ done }) => done)) {
		return children;
	}
	return (
		<>
			<section className="settings-steps">
				<h2>{words.steps.title}</h2>
				<p className="account-help">{words.steps.help}</p>
				<ol>
					{steps.map(({ to, label, done }) => (
						<li key={to} className={done ? 'is-done' : undefined}>
							{done ? <CheckCircleOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />}
							<Link to={to}>{label}</Link>
							<span className="quiet">{done ? words.steps.done : words.steps.open}</span>
						</li>
					))}
				</ol>
			</section>
			{children}
		</>
	);
}

import type { ReactNode } from 'react';
import '../account/account.css';
import { Failure, Nothing } from '../Failure.tsx';
import { useSession } from '../session/useSession.ts';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import './settings.css';
import { ToSettings } from './ToSettings.tsx';

interface SettingsFrameProps<Answer> {
	readonly title: string;
	readonly help?: string;
	/** Who may look here: administrators, auditors as well, or as the page itself knows, with the words for whoever may not. */
	readonly who: 'administrator' | 'overseer' | { readonly may: boolean; readonly not: string };
	readonly asked: { readonly data: Answer | undefined; readonly isError: boolean; readonly error: unknown; refetch(): unknown };
	children(answer: Answer): ReactNode;
}

/** What every page of the settings has around it: the way back, its name, what it is for, and what is shown while nothing has come or may be seen. */
export function SettingsFrame<Answer>({ title, help, who, asked, children }: SettingsFrameProps<Answer>) {
	const { settings: words } = useStrings();
	const { data: session } = useSession();
	useDocumentTitle(title);
	const { may, not } =
		typeof who === 'object'
			? who
			: who === 'administrator'
				? { may: session?.administers === true, not: words.notYours }
				: { may: session?.oversees === true, not: words.onlyOverseers };
	return (
		<div className="sheet account settings">
			<ToSettings />
			<h1>{title}</h1>
			{help !== undefined && <p className="account-help">{help}</p>}
			{!may && <Nothing title={not} help={words.notYoursHelp} />}
			{may && asked.data === undefined && !asked.isError && <Waiting lines={10} />}
			{may && asked.isError && asked.data === undefined && <Failure error={asked.error} retry={() => asked.refetch()} />}
			{may && asked.data !== undefined && children(asked.data)}
		</div>
	);
}

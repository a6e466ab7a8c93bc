import { type FormEvent, useState } from 'react';
import { ApiError } from '../api.ts';
import { signIn } from '../session/session-requests.ts';
import { usePhoneLanguage } from '../strings/language.tsx';

/** The way in without leaving what is being written. */
export function PhoneSignIn({ onSignedIn }: { onSignedIn(): void }) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.signIn;
	const [asksCode, setAsksCode] = useState(false);
	const [fault, setFault] = useState<string>();
	const [isBusy, setIsBusy] = useState(false);

	async function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const given = new FormData(event.currentTarget);
		const text = (name: string) => String(given.get(name) ?? '').trim();
		const code = text('code').replace(/\s/g, '');
		setIsBusy(true);
		setFault(undefined);
		try {
			const account = await signIn({ username: text('username'), password: String(given.get('password') ?? ''), ...(code === '' ? {} : { code }) });
			if (account.must_change_password) {
				setFault(strings.notes.changePassword);
			} else {
				onSignedIn();
			}
		} catch (error) {
			const isCode = error instanceof ApiError && error.code === 'totp_required' && !asksCode;
			setAsksCode(asksCode || isCode);
			setFault(isCode ? undefined : error instanceof ApiError ? say(error.text) : strings.errors.page);
		} finally {
			setIsBusy(false);
		}
	}

	return (
		<form className="note-sign-in" aria-label={words.title} onSubmit={(event) => void submit(event)}>
			<h2>{words.title}</h2>
			<p className="quiet">{strings.notes.signInHelp}</p>
			<label>
				{words.username}
				<input name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
			</label>
			<label>
				{words.password}
				<input name="password" type="password" autoComplete="current-password" required />
			</label>
			{asksCode && (
				<label>
					{words.code}
					<input name="code" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} required />
					<span className="quiet">{words.codeHelp}</span>
				</label>
			)}
			{fault !== undefined && (
				<p role="alert" className="note-fault">
					{fault}
				</p>
			)}
			<button type="submit" className="note-save" disabled={isBusy}>
				{isBusy ? strings.notes.signingIn : words.submit}
			</button>
		</form>
	);
}

import { Alert } from 'antd';
import { ApiError } from '../api.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** Why something was not done, in the server's words; after too many tries also the time from which it may be tried again. */
export function RefusedAlert({ error }: { error: unknown }) {
	const { strings, say } = useLanguage();
	const writing = useWriting();
	const known = error instanceof ApiError ? error : undefined;
	return (
		<Alert
			type="error"
			showIcon
			role="alert"
			className="refused"
			title={[
				known === undefined ? strings.errors.page : say(known.text),
				known?.retry_at && strings.signIn.lockedUntil(writing.moment(known.retry_at.toISOString())),
			]
				.filter(Boolean)
				.join(' ')}
		/>
	);
}

import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from './api.ts';
import { useLanguage } from './strings/language.tsx';

/** What went wrong, in the reader's language, and the way on. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
	const { strings, say } = useLanguage();
	return (
		<Alert
			type="error"
			showIcon
			role="alert"
			className="failure"
			title={strings.errors.title}
			description={error instanceof ApiError ? say(error.text) : strings.errors.page}
			{...(retry === undefined ? {} : { action: <Button onClick={retry}>{strings.app.retry}</Button> })}
		/>
	);
}

/** Nothing is there: what that means and what to do. */
export function Nothing({ title, help, children }: { title: string; help?: string; children?: ReactNode }) {
	return (
		<div className="nothing" role="status">
			<p className="nothing-title">{title}</p>
			{help !== undefined && <p>{help}</p>}
			{children}
		</div>
	);
}

import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { Dialog } from '../Dialog.tsx';
import { useStrings } from '../strings/language.tsx';

interface LeaveDialogProps {
	/** Something was filled in that is not saved. */
	readonly unsaved: boolean;
	/** It is kept as a draft: closing the tab loses nothing. */
	readonly kept: boolean;
	drop(): Promise<void>;
}

/** Leaving the form with words that are not saved is asked about; a session that ends by itself is not held up. */
export function LeaveDialog({ unsaved, kept, drop }: LeaveDialogProps) {
	const words = useStrings().forms;
	const leaving = useBlocker({
		shouldBlockFn: ({ current, next }) => unsaved && next.pathname !== '/sign-in' && next.pathname !== current.pathname,
		enableBeforeUnload: () => unsaved && !kept,
		withResolver: true,
	});
	if (leaving.status !== 'blocked') {
		return null;
	}
	return (
		<Dialog title={words.leave} close={leaving.reset}>
			<p>{words.leaveHelp}</p>
			<p className="form-buttons">
				<Button type="primary" autoFocus onClick={leaving.reset}>
					{words.stay}
				</Button>
				<Button onClick={leaving.proceed}>{words.leaveKeep}</Button>
				<Button danger onClick={() => drop().then(leaving.proceed)}>
					{words.leaveDrop}
				</Button>
			</p>
		</Dialog>
	);
}

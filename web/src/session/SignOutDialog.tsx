import { Button } from 'antd';
import { Dialog } from '../Dialog.tsx';
import { useStrings } from '../strings/language.tsx';

interface SignOutDialogProps {
	/** How many entries wait on this device. */
	readonly waiting: number;
	signOut(): void;
	close(): void;
}

/** Asked when something written here has not been sent yet: it is not lost, but nobody sees it until the account signs in again. */
export function SignOutDialog({ waiting, signOut, close }: SignOutDialogProps) {
	const { account, offline } = useStrings();
	return (
		<Dialog title={account.signOut} close={close}>
			<p>{offline.signOutWaiting(waiting)}</p>
			<div className="form-buttons">
				<Button danger onClick={signOut}>
					{offline.signOutAnyway}
				</Button>
				<Button autoFocus onClick={close}>
					{offline.stay}
				</Button>
			</div>
		</Dialog>
	);
}

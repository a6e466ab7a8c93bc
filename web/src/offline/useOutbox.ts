import { useEffect, useState } from 'react';
import { type Entry, type Outbox, openOutbox } from './outbox.ts';
import { keepSending, type SendingStatus } from './sending-times.ts';

export interface OutboxView {
	/** Undefined until it is open. */
	readonly outbox: Outbox | undefined;
	readonly entries: readonly Entry[];
	readonly sending: SendingStatus;
	/** Why it could not be opened. */
	readonly fault: unknown;
}

/** The account's outbox on this device, what is in it, and how sending goes; sends by itself while the page is open. */
export function useOutbox(account: string | undefined): OutboxView {
	const [outbox, setOutbox] = useState<Outbox>();
	const [entries, setEntries] = useState<readonly Entry[]>([]);
	const [sending, setSending] = useState<SendingStatus>({ is_sending: false, end: undefined });
	const [fault, setFault] = useState<unknown>();

	useEffect(() => {
		if (account === undefined) {
			return;
		}
		let isCurrent = true;
		const endings: (() => void)[] = [];
		openOutbox(account).then(
			(opened) => {
				if (!isCurrent) {
					opened.close();
				} else {
					setOutbox(opened);
					const look = () => opened.list().then((found) => isCurrent && setEntries(found), setFault);
					endings.push(keepSending(opened, setSending), opened.subscribe(look), opened.close);
					void look();
				}
			},
			(error) => isCurrent && setFault(error),
		);
		return () => {
			isCurrent = false;
			for (const end of endings) {
				end();
			}
			setOutbox(undefined);
			setEntries([]);
		};
	}, [account]);

	return { outbox, entries, sending, fault };
}

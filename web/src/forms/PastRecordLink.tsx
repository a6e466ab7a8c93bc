import { Link } from '@tanstack/react-router';
import { useRegisters } from '../records/useRegisters.ts';
import { useStrings } from '../strings/language.tsx';

/** The way to enter a record of a past year, for whoever may in this register. */
export function PastRecordLink({ register }: { readonly register: string }) {
	const words = useStrings().forms;
	const { data } = useRegisters();
	return data?.enters.includes(register) ? (
		<Link to="/records/$register/new" params={{ register }} search={{ past: 'yes' }}>
			{words.pastRecord}
		</Link>
	) : null;
}

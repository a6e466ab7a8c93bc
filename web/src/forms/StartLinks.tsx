import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useRegisters } from '../records/useRegisters.ts';
import { useStrings } from '../strings/language.tsx';
import './forms.css';

/** The ways into a register's form, as far as this account may begin there. */
export function StartLinks({ register }: { readonly register: string }) {
	const words = useStrings().forms;
	const { data } = useRegisters();
	const params = { register };
	return (
		<p className="start-links">
			{data?.creates.includes(register) && (
				<Link to="/records/$register/new" params={params} className="form-link-button is-first">
					<PlusOutlined aria-hidden /> {words.newRecord}
				</Link>
			)}
			{data?.enters.includes(register) && (
				<Link to="/records/$register/new" params={params} search={{ past: 'yes' }}>
					{words.pastRecord}
				</Link>
			)}
		</p>
	);
}

import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { useRegister, useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import './forms.css';
import { RecordForm } from './RecordForm.tsx';
import { useBegun } from './useBegun.ts';
import { useFormScope } from './useFormScope.ts';

/** A new record of a register; `?past=yes` enters one of a past year with the state and number that it had. */
export function NewRecordPage() {
	const { strings, say } = useLanguage();
	const words = strings.forms;
	const { register: id } = useParams({ from: '/frame/records/$register/new' });
	const { past, like, to, draft, blank } = useSearch({ from: '/frame/records/$register/new' });
	const registers = useRegisters();
	const register = useRegister(id);
	const scope = useFormScope(register);
	const action = past === undefined ? 'create' : 'enter';
	const [turn, setTurn] = useState(0);
	const begun = useBegun({ scope, action, draft, like, to, blank: blank !== undefined, turn });
	const label = past === undefined ? words.newRecord : words.pastRecord;
	const title = register === undefined ? label : (past === undefined ? words.title : words.enterTitle)(say(register.label));
	useDocumentTitle(title);
	const mayStart = (past === undefined ? registers.data?.creates : registers.data?.enters)?.includes(id) === true;
	const failed = registers.isError ? registers : begun.isError ? begun : undefined;
	return (
		<div className="sheet form-page">
			<nav aria-label={strings.record.crumb}>
				<Link to="/records/$register" params={{ register: id }} activeOptions={{ exact: true }} className="way-back">
					<ArrowLeftOutlined aria-hidden /> {register === undefined ? strings.registers.title : say(register.label)}
				</Link>
			</nav>
			{failed && <Failure error={failed.error} retry={() => failed.refetch()} />}
			{registers.data && (register === undefined || !mayStart) && <Nothing title={words.notYours} help={words.notYoursHelp} />}
			{register && mayStart && !begun.isPending && (
				<>
					<h1>{title}</h1>
					<p className="quiet">{say(register.help)}</p>
				</>
			)}
			{mayStart && scope && begun.data && (
				<RecordForm
					key={begun.data.draft.id}
					scope={scope}
					draft={begun.data.draft}
					restored={begun.data.restored}
					base={undefined}
					reasonWanted={false}
					label={label}
					restart={() => setTurn(turn + 1)}
				/>
			)}
			{!failed && (registers.isPending || (mayStart && begun.isPending)) && <Waiting lines={12} />}
		</div>
	);
}

import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { RecordAnswer, Register } from '@yibenzhang/engine';
import { useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { recordTitle, stateLabel } from '../records/describe-record.ts';
import { getRecord } from '../records/record-requests.ts';
import { useNames, useRegister, useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import '../records/records.css';
import './forms.css';
import { RecordForm } from './RecordForm.tsx';
import { useBegun } from './useBegun.ts';
import { useFormScope } from './useFormScope.ts';

/** The record amended. */
export function AmendPage() {
	const { register, id } = useParams({ from: '/frame/records/$register/$id/edit' });
	return <ChangeRecord key={id} registerId={register} id={id} action="amend" />;
}

/** Any other action of the record. */
export function ActionPage() {
	const { register, id, action } = useParams({ from: '/frame/records/$register/$id/actions/$action' });
	return <ChangeRecord key={`${id} ${action}`} registerId={register} id={id} action={action} />;
}

function ChangeRecord({ registerId, id, action }: { readonly registerId: string; readonly id: string; readonly action: string }) {
	const { strings, language, say } = useLanguage();
	const words = strings.forms;
	const registers = useRegisters();
	const register = useRegister(registerId);
	const scope = useFormScope(register);
	// As it was when the form began: another version is shown when saving, not under the hands.
	const record = useQuery({
		queryKey: ['form-record', registerId, id, action],
		queryFn: ({ signal }) => getRecord(registerId, id, signal),
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: 0,
		refetchOnMount: 'always',
	});
	const [turn, setTurn] = useState(0);
	const begun = useBegun({ scope: record.isFetching ? undefined : scope, action, base: record.data, turn });
	const names = useNames(record.data?.names);
	const own = register?.actions?.[action];
	const label = own === undefined ? (strings.record.actions[action] ?? action) : say(own.label);
	const named = register && record.data ? recordTitle({ register, record: record.data, language, names }) : '';
	const title = action === 'amend' ? words.amendTitle(named) : words.actionTitle(label, named);
	useDocumentTitle(named === '' ? '' : title);
	const failed = [record, registers, begun].find(({ isError }) => isError);
	const possible = record.data?.actions.includes(action) === true;
	const waits = record.isFetching || (possible && begun.isPending);
	return (
		<div className="sheet form-page">
			<nav aria-label={strings.record.crumb}>
				<Link to="/records/$register/$id" params={{ register: registerId, id }} activeOptions={{ exact: true }} className="way-back">
					<ArrowLeftOutlined aria-hidden /> {words.backToRecord}
				</Link>
			</nav>
			{failed && <Failure error={failed.error} retry={() => failed.refetch()} />}
			{register && record.data && !waits && (
				<>
					<h1>{title}</h1>
					<Standing register={register} record={record.data} />
				</>
			)}
			{register && record.data && !waits && own?.help !== undefined && <p className="quiet">{say(own.help)}</p>}
			{record.data && !possible && !begun.data && <Nothing title={words.notNow} help={words.notNowHelp} />}
			{possible && scope && begun.data && record.data && !record.isFetching && (
				<RecordForm
					key={begun.data.draft.id}
					scope={scope}
					draft={begun.data.draft}
					restored={begun.data.restored}
					base={record.data}
					reasonWanted={own?.reason === true || action === 'void'}
					label={label}
					restart={() => setTurn(turn + 1)}
				/>
			)}
			{!failed && waits && <Waiting lines={8} />}
		</div>
	);
}

function Standing({ register, record }: { readonly register: Register; readonly record: RecordAnswer }) {
	const { strings, say } = useLanguage();
	const { unit } = useNames();
	const name = unit(record.unit);
	return (
		<p className="record-state">
			<span className="state">{stateLabel(register, record.state, strings, say)}</span>
			<span>{name === undefined ? record.unit : say(name)}</span>
			{record.number !== null && <span className="quiet">{record.number}</span>}
		</p>
	);
}

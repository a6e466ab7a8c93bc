import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type RecordAnswer, type RecordAroundAnswer, type Register, VOIDED } from '@yibenzhang/engine';
import { Failure } from '../Failure.tsx';
import { PrintButton } from '../reports/PrintButton.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { recordTitle, stateLabel } from './describe-record.ts';
import { RecordActions } from './RecordActions.tsx';
import { RecordFields } from './RecordFields.tsx';
import { RecordFigures } from './RecordFigures.tsx';
import { RecordGallery } from './RecordGallery.tsx';
import { RecordReaders } from './RecordReaders.tsx';
import { RecordVersions } from './RecordVersions.tsx';
import { RelatedRecords } from './RelatedRecords.tsx';
import { getAround, getRecord } from './record-requests.ts';
import './records.css';
import { Waiting } from '../Waiting.tsx';
import { useNames, useRegister, useRegisters } from './useRegisters.ts';

/** One record as it stands, and below it every version. */
export function RecordPage() {
	const { strings, language } = useLanguage();
	const { register: registerId, id } = useParams({ from: '/frame/records/$register/$id' });
	const registers = useRegisters();
	const register = useRegister(registerId);
	const record = useQuery({ queryKey: ['record', registerId, id], queryFn: ({ signal }) => getRecord(registerId, id, signal) });
	const around = useQuery({
		queryKey: ['around', registerId, id, record.data?.version],
		queryFn: ({ signal }) => getAround(registerId, id, signal),
		enabled: record.data !== undefined,
		// After an act what stood around the version before stays until it is told anew.
		placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
	});

	const names = useNames(record.data?.names);
	useDocumentTitle(record.data && register ? recordTitle({ register, record: record.data, language, names }) : '');

	const waits = record.isPending || registers.isPending || around.isPending;
	const failed = [record, registers].find(({ isError }) => isError);
	return (
		<div className="sheet record">
			<nav aria-label={strings.record.crumb}>
				<WayBack register={registerId} />
				<PrintButton />
			</nav>
			{failed && <Failure error={failed.error} retry={() => failed.refetch()} />}
			{(waits || record.data === undefined || register === undefined) && <h1 className="unseen">{strings.record.fields}</h1>}
			{!failed && waits && <Waiting lines={10} />}
			{!waits && record.data && register && (
				<>
					<RecordFacts record={record.data} register={register} around={around.data} />
					<RecordGallery register={register} record={record.data} />
					<RecordFigures key={id} record={record.data} register={register} />
					{around.data && <RelatedRecords id={id} related={around.data.related} />}
					<RecordVersions register={register} record={record.data} />
					{around.data && <RecordReaders readers={around.data.readers} kept_from={around.data.kept_from} />}
				</>
			)}
		</div>
	);
}

/** To the figure from which the reader came, else to the list of the register. */
function WayBack({ register }: { register: string }) {
	const { record } = useLanguage().strings;
	const { period, figure, from } = useSearch({ from: '/frame/records/$register/$id' });
	const search = { ...(period === undefined ? {} : { period }), ...(figure === undefined ? {} : { figure }) };
	if (figure === undefined) {
		return (
			<Link to="/records/$register" params={{ register }} activeOptions={{ exact: true }} className="way-back">
				<ArrowLeftOutlined aria-hidden /> {record.toList}
			</Link>
		);
	}
	if (from === 'definitions') {
		return (
			<Link to="/figures/definitions" search={period === undefined ? {} : { period }} hash={figure} className="way-back">
				<ArrowLeftOutlined aria-hidden /> {record.toDefinitions}
			</Link>
		);
	}
	if (from === 'figure') {
		return (
			<Link to="/figures/$id" params={{ id: figure }} search={period === undefined ? {} : { period }} className="way-back">
				<ArrowLeftOutlined aria-hidden /> {record.toFigure}
			</Link>
		);
	}
	return (
		<Link to={from === 'figures' ? '/figures' : from === 'workbench' ? '/' : '/report'} search={search} className="way-back">
			<ArrowLeftOutlined aria-hidden /> {record.toFigure}
		</Link>
	);
}

interface RecordFactsProps {
	readonly record: RecordAnswer;
	readonly register: Register;
	readonly around: RecordAroundAnswer | undefined;
}

function RecordFacts({ record, register, around }: RecordFactsProps) {
	const { strings, language, say } = useLanguage();
	const words = strings.record;
	const writing = useWriting();
	const names = useNames(record.names);
	const unit = names.unit(record.unit);
	const voided = record.state === VOIDED;
	return (
		<article aria-labelledby="record-title">
			<p className="record-register">
				{say(register.label)}
				{record.number !== null && <span> · {record.number}</span>}
			</p>
			<h1 id="record-title" className={voided ? 'is-voided' : undefined}>
				{recordTitle({ register, record, language, names })}
			</h1>
			<p className="record-state">
				<span className={voided ? 'state state-voided' : 'state'}>{stateLabel(register, record.state, strings, say)}</span>
				<span>{unit === undefined ? record.unit : say(unit)}</span>
			</p>
			<RecordActions register={register} record={record} due={around?.due ?? []} />
			<RecordFields register={register} record={record} />
			<dl className="record-times">
				<div>
					<dt>{words.madeBy}</dt>
					<dd>{names.account(record.made_by) ?? record.made_by}</dd>
				</div>
				<div>
					<dt>{words.madeAt}</dt>
					<dd>{writing.moment(record.made_at)}</dd>
				</div>
				<div>
					<dt>{words.recordedAt}</dt>
					<dd>{writing.moment(record.recorded_at)}</dd>
				</div>
			</dl>
		</article>
	);
}

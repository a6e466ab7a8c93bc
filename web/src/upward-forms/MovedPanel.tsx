import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormFillingDetail, FormKeptValue } from '@yibenzhang/engine';
import { MovedRecords } from '../editions/MovedRecords.tsx';
import { Failure } from '../Failure.tsx';
import { NumberPanel, useFocusBack } from '../figures/NumberPanel.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useRoom } from '../useRoom.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { shownValue } from './cell-looks.ts';
import { getMovedRecords } from './upward-form-requests.ts';
import '../editions/editions.css';

interface MovedPanelProps {
	readonly filling: FormFillingDetail;
	/** As the filling names it; absent: closed. */
	readonly figure: string | undefined;
	close(): void;
}

/** What stood in a cell when the form was filled, and the records by which it is another now. */
export function MovedPanel({ filling, figure: key, close }: MovedPanelProps) {
	useFocusBack(key);
	const { say } = useLanguage();
	const room = useRoom();
	const value = filling.values.find((one) => one.figure?.key === key);
	return value === undefined || value.figure === null ? null : (
		<NumberPanel key={room === 'desktop' ? 'beside' : 'over'} figure={value.figure.key} title={say(value.figure.label)} close={close}>
			<Moved key={value.figure.key} filling={filling} value={value} figure={value.figure} />
		</NumberPanel>
	);
}

interface MovedProps {
	readonly filling: FormFillingDetail;
	readonly value: FormKeptValue;
	readonly figure: NonNullable<FormKeptValue['figure']>;
}

function Moved({ filling, value, figure }: MovedProps) {
	const { strings } = useLanguage();
	const words = strings.upwardForms.kept;
	const writing = useWriting();
	const records = useQuery({
		queryKey: ['filling', filling.id, 'moved', figure.key],
		queryFn: ({ signal }) => getMovedRecords(filling.id, figure.key, signal),
	});
	return (
		<>
			<dl className="figure-value">
				<div>
					<dt>{words.before}</dt>
					<dd className="figure-said">{shownValue(value.value, writing) || '—'}</dd>
				</div>
				<div>
					<dt>{words.now}</dt>
					<dd className="figure-said">{shownValue(value.now, writing) || '—'}</dd>
				</div>
			</dl>
			<p>
				<span className="quiet">{writing.span(figure)}</span>
				{' · '}
				<Link to="/figures/$id" params={{ id: figure.id }} search={{ period: figure.period }}>
					{strings.editions.panel.toFigure}
				</Link>
			</p>
			<h3>{strings.editions.panel.since}</h3>
			{records.isPending && <Waiting lines={4} />}
			{records.isError && <Failure error={records.error} retry={() => records.refetch()} />}
			{records.data && <MovedRecords answer={records.data} late={words.late} />}
		</>
	);
}

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ListedFigure, type RecordAnswer, type Register, TARGETS } from '@yibenzhang/engine';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Nothing } from '../Failure.tsx';
import { FieldValue } from '../fields/FieldValue.tsx';
import { listFigures } from '../figures/figure-requests.ts';
import { recordTitle } from '../records/describe-record.ts';
import { findRecords } from '../records/record-requests.ts';
import { useNames, useRegister, useRegisters } from '../records/useRegisters.ts';
import { usePeriod } from '../reports/useReport.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { SettingsFrame } from './SettingsFrame.tsx';

const MOST = 200;

/** What the figures of a year are measured against. Each target is a record: it is set, changed and read through the doors of its register. */
export function TargetsPage() {
	const words = useLanguage().strings.settings;
	const period = usePeriod();
	const { year = period.slice(0, 4) } = useSearch({ from: '/frame/settings/targets' });
	const register = useRegister(TARGETS.register);
	const filter = JSON.stringify({ field: TARGETS.year, op: 'is', value: Number(year) });
	const asked = useQuery({
		queryKey: ['records', TARGETS.register, 'of year', year],
		queryFn: ({ signal }) => findRecords(TARGETS.register, { filter, limit: MOST }, signal),
		enabled: register !== undefined,
	});
	return (
		<SettingsFrame title={words.pages.targets.name} help={words.targets.help} who={{ may: register !== undefined, not: words.targets.notYours }} asked={asked}>
			{({ records }) => register !== undefined && <YearOfTargets register={register} year={year} records={records} />}
		</SettingsFrame>
	);
}

function YearOfTargets({ register, year, records }: { register: Register; year: string; records: readonly RecordAnswer[] }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.targets;
	const navigate = useNavigate({ from: '/settings/targets' });
	const creates = useRegisters().data?.creates.includes(register.id) === true;
	const figures = useQuery({ queryKey: ['figures', year], queryFn: ({ signal }) => listFigures({ period: year }, signal) });
	const called = new Map(figures.data?.map((figure) => [figure.id, figure]));
	const standing = records.filter(({ state }) => register.states.some(({ id }) => id === state));
	const others = register.list.filter((id) => ![register.title, TARGETS.figure, TARGETS.year, TARGETS.value].includes(id));
	const now = new Date().getFullYear();
	const years = [...new Set([year, ...Array.from({ length: 7 }, (_, back) => String(now + 1 - back))])].sort().reverse();
	return (
		<>
			<div className="settings-filters">
				<ChoiceBox
					label={words.year}
					value={year}
					options={years.map((one) => ({ value: one, label: strings.period.year(one) }))}
					choose={(chosen) => navigate({ search: { year: chosen }, replace: true, resetScroll: false })}
				/>
				{creates && (
					<Link to="/records/$register/new" params={{ register: register.id }}>
						{words.add}
					</Link>
				)}
			</div>
			{standing.length === 0 && <Nothing title={words.none(year)} help={creates ? words.noneHelp : strings.settings.notYoursHelp} />}
			{standing.length > 0 && (
				<table className="settings-table targets-table">
					<thead>
						<tr>
							<th scope="col">{words.figure}</th>
							<th scope="col" className="is-number">
								{say(register.fields[TARGETS.value]?.label ?? register.label)}
							</th>
							{others.map((id) => (
								<th scope="col" key={id}>
									{say(register.fields[id]?.label ?? register.label)}
								</th>
							))}
							<th scope="col">{words.setBy}</th>
						</tr>
					</thead>
					<tbody>
						{standing.map((record) => (
							<TargetRow
								key={record.id}
								register={register}
								record={record}
								others={others}
								year={year}
								figure={called.get(String(record.values[TARGETS.figure]))}
							/>
						))}
					</tbody>
				</table>
			)}
		</>
	);
}

interface TargetRowProps {
	readonly register: Register;
	readonly record: RecordAnswer;
	/** Fields beside figure and value. */
	readonly others: readonly string[];
	readonly year: string;
	/** Absent while the figures are on their way, and where none is called so. */
	readonly figure: ListedFigure | undefined;
}

function TargetRow({ register, record, others, year, figure }: TargetRowProps) {
	const { strings, language, say } = useLanguage();
	const words = strings.settings.targets;
	const { number, quantity, moment } = useWriting();
	const names = useNames(record.names);
	const unit = names.unit(record.unit);
	const value = Number(record.values[TARGETS.value]);
	const valueLabel = say(register.fields[TARGETS.value]?.label ?? register.label);
	return (
		<tr>
			<th scope="row">
				{figure === undefined ? (
					String(record.values[TARGETS.figure])
				) : (
					<Link to="/figures/$id" params={{ id: figure.id }} search={{ period: year }}>
						{say(figure.label)}
					</Link>
				)}
				<div className="quiet">
					<Link to="/records/$register/$id" params={{ register: register.id, id: record.id }}>
						{recordTitle({ register, record, language, names })}
					</Link>
				</div>
			</th>
			<td data-label={valueLabel} className="is-number">
				{figure === undefined ? number(value) : quantity(value, figure)}
			</td>
			{others.map((id) => {
				const field = register.fields[id];
				return (
					<td key={id} data-label={field === undefined ? id : say(field.label)}>
						{field !== undefined && (
							<FieldValue field={field} value={record.values[id]} masked={record.masked?.includes(id) ?? false} names={names} record={record} />
						)}
					</td>
				);
			})}
			<td data-label={words.setBy}>
				{names.account(record.made_by) ?? record.made_by}
				<div className="quiet">
					{unit === undefined ? record.unit : say(unit)} · <span className="whole">{moment(record.made_at)}</span>
				</div>
			</td>
		</tr>
	);
}

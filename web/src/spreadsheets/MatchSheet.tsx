import type { ImportColumn, ImportSheet, ImportSheetMatching, ImportTarget } from '@yibenzhang/engine';
import { Checkbox, InputNumber } from 'antd';
import { useId } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

interface MatchSheetProps {
	readonly sheet: ImportSheet;
	readonly chosen: ImportSheetMatching;
	readonly targets: readonly ImportTarget[];
	change(part: Partial<ImportSheetMatching>): void;
}

const DEEPEST_HEADING = 4;

/** One sheet of the file: whether it is taken, where its heading stands, what each column is. */
export function MatchSheet({ sheet, chosen, targets, change }: MatchSheetProps) {
	const { strings } = useLanguage();
	const words = strings.spreadsheets;
	const { number } = useWriting();
	return (
		<section className="match-sheet" aria-label={sheet.name}>
			<h2>
				<Checkbox checked={chosen.take} aria-label={`${words.take} ${sheet.name}`} onChange={({ target }) => change({ take: target.checked })}>
					{sheet.name}
				</Checkbox>
				<span className="quiet">
					{words.sheetRows(number(sheet.rows))}
					{sheet.hidden && words.hiddenSheet}
				</span>
			</h2>
			{chosen.take && (
				<>
					{sheet.title !== null && <p className="quiet">{sheet.title}</p>}
					<HeadingChoice sheet={sheet} chosen={chosen} change={change} />
					{sheet.columns.length > 0 && <ColumnsTable sheet={sheet} chosen={chosen} targets={targets} change={change} />}
				</>
			)}
		</section>
	);
}

function HeadingChoice({ sheet, chosen, change }: Omit<MatchSheetProps, 'targets'>) {
	const words = useLanguage().strings.spreadsheets;
	const yearId = useId();
	const { heading, year } = chosen;
	const depth = heading === null ? 1 : heading.until - heading.from + 1;
	return (
		<div className="match-heading">
			<div className="match-line">
				<span>{words.heading}</span>
				<ChoiceBox
					label={words.heading}
					value={String(heading?.from ?? '')}
					choose={(row) => change({ heading: { from: Number(row), until: Number(row) + depth - 1 } })}
					options={[
						...(heading === null ? [{ value: '', label: words.noHeadingYet }] : []),
						...sheet.first_rows.map(({ row, cells }) => ({
							value: String(row),
							label: `${words.headingRow(String(row))} ${cells.filter(Boolean).join(' ').slice(0, 24)}`,
						})),
					]}
				/>
				{heading !== null && (
					<ChoiceBox
						label={words.headingLines}
						value={String(depth)}
						choose={(lines) => change({ heading: { from: heading.from, until: heading.from + Number(lines) - 1 } })}
						options={Array.from({ length: DEEPEST_HEADING }, (_, at) => ({ value: String(at + 1), label: words.lines(String(at + 1)) }))}
					/>
				)}
			</div>
			{heading === null && (
				<p role="alert" className="match-warning">
					{words.noHeading}
				</p>
			)}
			<div className="match-line">
				<label htmlFor={yearId}>{words.year}</label>
				<InputNumber<number>
					id={yearId}
					min={1900}
					max={2200}
					value={year}
					placeholder={words.noYear}
					controls={false}
					onChange={(typed) => change({ year: typed })}
				/>
			</div>
		</div>
	);
}

function ColumnsTable({ sheet, chosen, targets, change }: MatchSheetProps) {
	const { strings, say } = useLanguage();
	const words = strings.spreadsheets;
	const { number } = useWriting();
	const set = (at: number, part: Partial<ImportSheetMatching['columns'][number]>) =>
		change({ columns: chosen.columns.map((one) => (one.at === at ? { ...one, ...part } : one)) });
	return (
		<table className="match-columns">
			<thead>
				<tr>
					<th scope="col">{words.columns}</th>
					<th scope="col">{words.goesTo}</th>
				</tr>
			</thead>
			<tbody>
				{sheet.columns.map((column) => {
					const { target = null, times = 1 } = chosen.columns.find(({ at }) => at === column.at) ?? {};
					const name = column.heading === '' ? words.noName : column.heading;
					return (
						<tr key={column.at} className={target === null ? 'is-left-out' : undefined}>
							<th scope="row">
								<span className="match-name">{name}</span> <span className="quiet">{words.column(column.letter)}</span>
								<Examples column={column} />
							</th>
							<td>
								<ChoiceBox
									label={words.goesToOf(name)}
									value={target ?? ''}
									choose={(id) => set(column.at, { target: id === '' ? null : id })}
									options={[
										{ value: '', label: words.leaveOut },
										...targets.map(({ id, label, required }) => ({ value: id, label: `${say(label)}${required ? words.requiredMark : ''}` })),
									]}
								/>
								{target !== null && (
									<span className={column.found_by === 'guess' ? 'match-found is-guess' : 'match-found'}>
										{column.found_by === null ? words.chosen : words.foundBy[column.found_by]}
									</span>
								)}
								{target !== null && times !== 1 && (
									<Checkbox checked onChange={() => set(column.at, { times: 1 })}>
										{words.times(number(times))}
									</Checkbox>
								)}
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

function Examples({ column }: { column: ImportColumn }) {
	const words = useLanguage().strings.spreadsheets;
	return column.examples.length === 0 ? null : (
		<span className="match-examples quiet">
			{words.examples} {column.examples.slice(0, 3).join(words.listMark)}
		</span>
	);
}

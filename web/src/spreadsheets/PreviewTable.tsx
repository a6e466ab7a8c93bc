import { Link } from '@tanstack/react-router';
import type { ImportAnswer, ImportRow, ImportRowKind, ImportTarget, ItemRow, Names, Register } from '@yibenzhang/engine';
import '../records/records.css';
import { stateLabel, valueWords } from '../records/describe-record.ts';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';

interface PreviewTableProps {
	readonly register: Register;
	readonly of: ImportAnswer;
	readonly rows: readonly ImportRow[];
	readonly kind: ImportRowKind;
}

/** Rows as they will be read, in the columns that are matched; what hinders one stands at its cell. As cards on a phone. */
export function PreviewTable({ register, of, rows, kind }: PreviewTableProps) {
	const { strings, say } = useLanguage();
	const words = strings.spreadsheets;
	const used = new Set(of.matching.sheets.flatMap(({ take, columns }) => (take ? columns.map(({ target }) => target) : [])));
	const targets = of.targets.filter(({ id }) => used.has(id));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
		<section className="records-scroll" tabIndex={0} aria-label={words.kinds[kind]}>
			<table className="records-table preview-table">
				<thead>
					<tr>
						<th scope="col">{words.row}</th>
						{targets.map(({ id, label }) => (
							<th scope="col" key={id}>
								{say(label)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<PreviewRow key={`${row.sheet} ${row.row}`} register={register} of={of} row={row} targets={targets} />
					))}
				</tbody>
			</table>
		</section>
	);
}

function PreviewRow({ register, of, row, targets }: { register: Register; of: ImportAnswer; row: ImportRow; targets: readonly ImportTarget[] }) {
	const { language, strings, say } = useLanguage();
	const words = strings.spreadsheets;
	const names = useNames(row.names);
	const told = (problem: ImportRow['problems'][number]) => (language === 'zh' ? problem.message : problem.message_en);
	const ofRow = row.problems.filter(({ target }) => target === null || !targets.some(({ id }) => id === target));
	const sheet = of.sheets.length > 1 ? of.sheets.find(({ at }) => at === row.sheet)?.name : undefined;
	const named = sheet === undefined ? words.rowOf(String(row.row)) : words.rowOfSheet(sheet, row.row);
	return (
		<tr>
			<th scope="row">
				{row.record === null ? (
					named
				) : (
					<Link to="/records/$register/$id" params={{ register: register.id, id: row.record }} title={words.openRecord}>
						{named}
					</Link>
				)}
				{row.same_as && <span className="cell-problem">{words.sameAs(String(row.same_as.row))}</span>}
				{ofRow.map((problem) => (
					<span key={problem.message} className="cell-problem">
						{problem.cell} {told(problem)}
					</span>
				))}
			</th>
			{targets.map(({ id, label }) => {
				const problems = row.problems.filter(({ target }) => target === id);
				const change = row.changes.find(({ field }) => field === id);
				const value = row.written[id] ?? wordsAt({ register, row, id, names, language, say, strings });
				return (
					<td key={id} data-label={say(label)} className={cellClass({ problems: problems.length, changes: change !== undefined, empty: value === '' })}>
						{change === undefined ? (
							<span className={problems.length > 0 ? 'cell-refused' : undefined}>{value}</span>
						) : (
							<Change register={register} change={change} names={names} />
						)}
						{problems.map((problem) => (
							<span key={problem.message} className="cell-problem">
								{problem.cell} {told(problem)}
							</span>
						))}
					</td>
				);
			})}
		</tr>
	);
}

function Change({ register, change, names }: { register: Register; change: ImportRow['changes'][number]; names: Names }) {
	const { language, strings } = useLanguage();
	const words = strings.spreadsheets;
	const field = register.fields[change.field];
	const shown = (value: unknown) => (value === null || value === undefined || field === undefined ? '' : valueWords({ field, value, language, names }));
	return (
		<>
			{shown(change.before) !== '' && <del>{shown(change.before)}</del>} <span className="unseen">{words.becomes}</span>
			<ins>{shown(change.after) === '' ? words.emptied : shown(change.after)}</ins>
		</>
	);
}

interface Asked {
	readonly register: Register;
	readonly row: ImportRow;
	readonly id: string;
	readonly names: Names;
	readonly language: 'zh' | 'en';
	readonly strings: Parameters<typeof stateLabel>[2];
	say: Parameters<typeof stateLabel>[3];
}

function wordsAt({ register, row, id, names, language, say, strings }: Asked): string {
	if (id === 'unit') {
		const unit = row.unit === null ? undefined : names.unit(row.unit);
		return unit === undefined ? (row.unit ?? '') : say(unit);
	}
	if (id === 'state') {
		return row.state === null ? '' : stateLabel(register, row.state, strings, say);
	}
	if (id === 'number') {
		return row.number ?? '';
	}
	const [field = '', item] = id.split('.');
	const value = row.values[field];
	const definition = register.fields[field];
	if (value === undefined || value === null || definition === undefined) {
		return '';
	}
	if (item === undefined) {
		return valueWords({ field: definition, value, language, names });
	}
	const quantity = (value as readonly ItemRow[]).find((one) => one.item === item)?.quantity;
	return quantity === undefined ? '' : String(quantity);
}

function cellClass({ problems, changes, empty }: { problems: number; changes: boolean; empty: boolean }): string | undefined {
	return problems > 0 ? 'is-refused' : changes ? 'is-changed' : empty ? 'is-empty' : undefined;
}

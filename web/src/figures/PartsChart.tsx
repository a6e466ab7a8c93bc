import type { BreakdownAnswer } from '@yibenzhang/engine';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Chart, type Series } from '../charts/Chart.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

interface PartsChartProps {
	readonly name: string;
	readonly parts: BreakdownAnswer['parts'];
	/** The same parts one year earlier, in the same order; absent: there are none to compare with. */
	readonly before?: readonly (number | null)[] | undefined;
	readonly unit: string;
	readonly lying?: boolean;
}

/** Parts of a figure in the book's own order, as a chart and as the table that says the same. */
export function PartsChart({ name, parts, before, unit, lying = false }: PartsChartProps) {
	const { strings, say } = useLanguage();
	const words = strings.figurePage;
	const { number } = useWriting();
	const [as, setAs] = useState<'chart' | 'table'>('chart');
	const categories = useMemo(() => parts.map(({ label }) => say(label)), [parts, say]);
	const series = useMemo<Series[]>(
		() => [{ name: words.thisPeriod, values: parts.map(({ value }) => value) }, ...(before === undefined ? [] : [{ name: words.before, values: before }])],
		[parts, before, words],
	);
	return (
		<section className="parts">
			<div className="parts-head">
				<h2>
					{name} <span className="quiet">({unit})</span>
				</h2>
				<Segmented
					aria-label={name}
					value={as}
					onChange={setAs}
					options={[
						{ value: 'chart', label: words.showChart },
						{ value: 'table', label: words.showTable },
					]}
				/>
			</div>
			{as === 'chart' && <Chart label={words.chartOf(name)} categories={categories} series={series} lying={lying} write={number} />}
			<div className={as === 'chart' ? 'unseen' : undefined}>
				<table className="parts-table">
					<caption className="unseen">{name}</caption>
					<thead>
						<tr>
							<th scope="col">{name}</th>
							{series.map((one) => (
								<th key={one.name} scope="col">
									{one.name}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{parts.map(({ key, label }, at) => (
							<tr key={key}>
								<th scope="row">{say(label)}</th>
								{series.map((one) => {
									const value = one.values[at];
									return <td key={one.name}>{value === undefined || value === null ? '—' : number(value)}</td>;
								})}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

import type { BreakdownAnswer } from '@yibenzhang/engine';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

const ROW = 26;

/** Small bars in the order that the book gives (the tree's, the list's): never ranked. The same as a table for those who do not see it. */
export function BreakdownChart({ breakdown, unit }: { breakdown: BreakdownAnswer; unit: string }) {
	const { strings, say } = useLanguage();
	const { number } = useWriting();
	const holder = useRef<HTMLDivElement>(null);
	const parts = breakdown.parts.map((part) => ({ key: part.key ?? '', label: say(part.label), value: part.value }));
	const shown = JSON.stringify(parts);

	useEffect(() => {
		const drawn = JSON.parse(shown) as typeof parts;
		let gone = false;
		let dispose = () => {};
		// The chart library is the heaviest part of the page: it comes with the first chart.
		void import('./draw-bars.ts').then(({ drawBars }) => {
			if (!gone && holder.current !== null) {
				dispose = drawBars(holder.current, { parts: drawn, write: number });
			}
		});
		return () => {
			gone = true;
			dispose();
		};
	}, [shown, number]);

	if (parts.every(({ value }) => value === 0)) {
		return <p className="quiet">{strings.panel.breakdownEmpty}</p>;
	}
	return (
		<>
			<div ref={holder} className="breakdown-chart" style={{ height: parts.length * ROW + 8 }} aria-hidden="true" />
			<table className="unseen">
				<caption>{strings.panel.breakdown(say(breakdown.label))}</caption>
				<thead>
					<tr>
						<th scope="col">{say(breakdown.label)}</th>
						<th scope="col">{strings.panel.quantity}</th>
					</tr>
				</thead>
				<tbody>
					{parts.map(({ key, label, value }) => (
						<tr key={key}>
							<th scope="row">{label}</th>
							<td>
								{number(value)} {unit}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}

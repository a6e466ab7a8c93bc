import type { BreakdownAnswer } from '@yibenzhang/engine';
import type { CSSProperties } from 'react';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** Small bars in the order that the book gives (the tree's, the list's, the calendar's): never ranked. A table whose cells are drawn, so that everybody reads the same. */
export function Breakdown({ breakdown, unit }: { breakdown: BreakdownAnswer; unit: string }) {
	const { strings, say } = useLanguage();
	const { number } = useWriting();
	const { parts } = breakdown;
	const most = Math.max(...parts.map(({ value }) => value));
	const name = strings.panel.breakdown(say(breakdown.label));
	return (
		<section>
			<h3>{name}</h3>
			{most <= 0 ? (
				<p className="quiet">{strings.panel.breakdownEmpty}</p>
			) : (
				<table className="bars">
					<caption className="unseen">{name}</caption>
					<thead className="unseen">
						<tr>
							<th scope="col">{say(breakdown.label)}</th>
							<th scope="col">
								{strings.panel.quantity} ({unit})
							</th>
						</tr>
					</thead>
					<tbody>
						{parts.map(({ key, label, value }) => (
							<tr key={key}>
								<th scope="row">{say(label)}</th>
								<td style={{ '--share': Math.max(0, value) / most } as CSSProperties}>
									<span>{number(value)}</span>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
		</section>
	);
}

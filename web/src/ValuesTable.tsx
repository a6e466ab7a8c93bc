import type { ReactNode } from 'react';
import './values-table.css';

interface ValuesTableProps {
	/** Over the columns. On a narrow screen each value says it itself, in its cell's `data-label`. */
	readonly heads: readonly string[];
	/** Rows: what it is about as `th`, its values as `td`; a value that is another now has the class `value-moved`. */
	readonly children: ReactNode;
}

/** What something was and is, side by side. */
export function ValuesTable({ heads, children }: ValuesTableProps) {
	return (
		<table className="values-table">
			<thead>
				<tr>
					{heads.map((head) => (
						<th key={head} scope="col">
							{head}
						</th>
					))}
				</tr>
			</thead>
			<tbody>{children}</tbody>
		</table>
	);
}

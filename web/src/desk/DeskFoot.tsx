import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { line } from '../line.ts';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { type DeskColumn, isSummed } from './desk-columns.ts';
import { type DeskQuestion, getTotals } from './desk-requests.ts';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import type { Desk } from './useDesk.ts';

interface DeskFootProps {
	readonly desk: Desk;
	readonly columns: readonly DeskColumn[];
	readonly question: DeskQuestion;
	/** The rows come first. */
	readonly waits: boolean;
	readonly capped: boolean;
	readonly selected: number;
	/** What was told last, such as why a cell cannot be changed. */
	readonly told: string;
}

/** What the whole filter adds up to, and how far the changes have come. */
export function DeskFoot({ desk, columns, question, waits, capped, selected, told }: DeskFootProps) {
	const words = useStrings().desk.foot;
	const { number } = useWriting();
	const summed = columns.filter(isSummed);
	const sums = summed.map(({ id }) => id);
	const { filter, search } = question;
	const totals = useQuery({
		queryKey: ['desk-totals', desk.register.id, filter, search, sums.join()],
		queryFn: ({ signal }) => getTotals(desk.register.id, question, sums, signal),
		placeholderData: keepPreviousData,
		enabled: !waits,
	});
	return (
		<footer className="desk-foot">
			<dl className="desk-totals" aria-busy={totals.isPlaceholderData}>
				{totals.data && (
					<div>
						<dt>{words.total(number(totals.data.total))}</dt>
						{capped && <dd className="desk-capped">{words.capped(number(desk.rows.count()))}</dd>}
					</div>
				)}
				{totals.data !== undefined &&
					summed.map((column) => {
						const sum = totals.data.sums[column.id];
						return sum === undefined ? null : (
							<div key={column.id}>
								<dt>{words.sum(column.label)}</dt>
								<dd>
									{sum === null ? words.masked : number(sum.sum ?? 0)}
									{sum !== null && sum.filled > 0 && <span className="quiet"> {words.mean(number((sum.sum ?? 0) / sum.filled))}</span>}
								</dd>
							</div>
						);
					})}
				{selected > 0 && (
					<div>
						<dt>{words.selected(selected)}</dt>
					</div>
				)}
			</dl>
			<p className="desk-told" role="status">
				{told}
			</p>
			<Changes desk={desk} />
		</footer>
	);
}

function Changes({ desk }: { readonly desk: Desk }) {
	const words = useStrings().desk.foot;
	const edits = useSyncExternalStore(desk.edits.subscribe, desk.edits.all);
	const [open, setOpen] = useState(false);
	const count = (...states: string[]) => edits.filter(({ state }) => states.includes(state)).length;
	// Without a line what is being sent waits in the request itself.
	const isDown = line.use().state === 'down';
	const [failed, waiting, saving] = [count('refused', 'stale'), isDown ? count('waiting', 'saving') : count('waiting'), count('saving')];
	return (
		<div className="desk-changes" role="status">
			{failed > 0 && (
				<Button size="small" danger onClick={() => setOpen(true)}>
					{words.failed(failed)}
				</Button>
			)}
			{waiting > 0 && <span className="desk-waiting">{words.waiting(waiting)}</span>}
			{saving > 0 && waiting === 0 && <span>{words.unsaved(saving)}</span>}
			{edits.length === 0 && desk.undo.can('undo') && <span className="quiet">{words.saved}</span>}
			{open && failed > 0 && <UnsavedDialog desk={desk} close={() => setOpen(false)} />}
		</div>
	);
}

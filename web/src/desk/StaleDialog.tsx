import { useQuery } from '@tanstack/react-query';
import type { RecordAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { Dialog } from '../Dialog.tsx';
import { Failure } from '../Failure.tsx';
import { getHistory } from '../records/record-requests.ts';
import { useNames } from '../records/useRegisters.ts';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { valueText } from './cell-text.ts';
import type { Desk } from './useDesk.ts';

export interface StaleChange {
	readonly id: string;
	readonly field: string;
	/** What was to stand there. */
	readonly wire: unknown;
	readonly text: string;
	/** What stood there when it was typed. */
	readonly before: unknown;
	/** An undo, not something typed. */
	readonly isUndo: boolean;
}

interface StaleDialogProps {
	readonly desk: Desk;
	readonly change: StaleChange;
	keepMine(): void;
	takeTheirs(): void;
	close(): void;
}

/** Two people in one record: what the other has changed meanwhile, and both values side by side. The second decides; nothing is lost. */
export function StaleDialog({ desk, change, keepMine, takeTheirs, close }: StaleDialogProps) {
	const words = useStrings().desk;
	const names = useNames();
	const { moment } = useWriting();
	const { id, field } = change;
	const found = useQuery({
		queryKey: ['desk-stale', id, change.text],
		queryFn: async ({ signal }) => {
			const [{ versions }] = await Promise.all([getHistory(desk.register.id, id, signal), desk.rows.reload([id])]);
			return { versions, record: desk.rows.record(id) };
		},
		staleTime: 0,
		gcTime: 0,
	});
	const column = desk.columns.find((one) => one.id === field);
	const latest = found.data?.versions[0];
	const record = found.data?.record;
	const show = (value: unknown, of: RecordAnswer | undefined) => (column === undefined ? '' : valueText(column, value, of, desk.writing)) || '—';
	const labels = (latest?.changed ?? []).map((one) => desk.columns.find((column) => column.id === one)?.label ?? one);
	const theirs = record?.values[field] ?? null;
	return (
		<Dialog title={words.stale.title} width={640} close={close}>
			{found.isPending && <Waiting lines={4} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{latest !== undefined && record !== undefined && (
				<>
					<p>
						{words.stale.by(names.account(latest.made_by) ?? latest.made_by, moment(latest.recorded_at))}{' '}
						{labels.join(desk.writing.language === 'zh' ? '、' : ', ')}
					</p>
					{JSON.stringify(theirs) === JSON.stringify(change.before) && <p className="quiet">{words.stale.unchanged}</p>}
					<dl className="desk-both">
						<dt>{words.stale.before}</dt>
						<dd>{show(change.before, record)}</dd>
						<dt>{words.stale.theirs}</dt>
						<dd className="desk-theirs">{show(theirs, record)}</dd>
						<dt>{words.stale.mine}</dt>
						<dd className="desk-mine">{change.wire === null ? change.text || '—' : show(change.wire, record)}</dd>
					</dl>
				</>
			)}
			<div className="form-buttons">
				<Button type="primary" disabled={record === undefined} onClick={keepMine}>
					{change.isUndo ? words.stale.undoAnyway : words.stale.keepMine}
				</Button>
				<Button disabled={record === undefined} onClick={takeTheirs}>
					{words.stale.takeTheirs}
				</Button>
				<Button type="text" onClick={close}>
					{words.stale.later}
				</Button>
			</div>
		</Dialog>
	);
}

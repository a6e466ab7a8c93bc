import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { Dialog } from '../Dialog.tsx';
import { useStrings } from '../strings/language.tsx';
import type { Desk } from './useDesk.ts';

/** Changes that were not saved, each with what was typed and why; nothing is dropped that nobody dropped. */
export function UnsavedDialog({ desk, close }: { readonly desk: Desk; close(): void }) {
	const words = useStrings().desk;
	const edits = useSyncExternalStore(desk.edits.subscribe, desk.edits.all).filter(({ state }) => state === 'refused' || state === 'stale');
	return (
		<Dialog title={words.foot.failed(edits.length)} width={720} close={close}>
			<ul className="desk-unsaved">
				{edits.map((edit) => {
					const record = desk.rows.record(edit.id);
					const label = desk.columns.find(({ id }) => id === edit.field)?.label ?? edit.field;
					return (
						<li key={edit.key}>
							<p>
								<b>{words.undo.cell(label, record === undefined ? edit.id.slice(-8) : desk.titleOf(record))}</b>
							</p>
							<p className="desk-typed">{edit.text}</p>
							<p className="desk-why">{desk.markOf(edit)}</p>
							<div className="form-buttons">
								<Button size="small" onClick={() => desk.retry(edit)}>
									{words.cell.retry}
								</Button>
								<Button size="small" onClick={() => desk.edits.drop(edit)}>
									{words.cell.drop}
								</Button>
							</div>
						</li>
					);
				})}
			</ul>
		</Dialog>
	);
}

import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { Failure } from '../Failure.tsx';
import { useStrings } from '../strings/language.tsx';
import { type BlockCell, requestsOf } from './plan-block.ts';
import type { Block } from './useBlock.ts';
import type { Desk } from './useDesk.ts';

const MOST_LISTED = 200;

interface BlockDialogProps {
	readonly desk: Desk;
	readonly block: Block;
	write(): void;
	close(): void;
}

/** What a block would change, cell by cell, before it is written: new, changed, refused with the reason. */
export function BlockDialog({ desk, block, write, close }: BlockDialogProps) {
	const words = useStrings().desk.block;
	const [onlyRefused, setOnlyRefused] = useState(false);
	const count = (verdict: BlockCell['verdict']) => block.cells.filter((cell) => cell.verdict === verdict).length;
	const requests = requestsOf(block.cells);
	const created = requests.filter(({ action }) => action === 'create').length;
	const counts = { changed: count('changed'), created, same: count('same'), refused: count('refused') };
	const listed = block.cells.filter(({ verdict }) => verdict === 'refused' || (!onlyRefused && verdict !== 'same'));
	const titles = { paste: words.title, fill: words.fillTitle, clear: words.clearTitle, action: words.action };
	if (block.cells.length === 0 && block.error === undefined) {
		return (
			<Dialog title={titles[block.what]} close={close}>
				<p role="status">{block.state === 'offline' ? words.offline : words.sending}</p>
			</Dialog>
		);
	}
	return (
		<Dialog title={titles[block.what]} width={960} close={close}>
			<p role="status">
				<b>{words.count(counts)}</b>
			</p>
			{block.too_wide && <p>{words.tooWide}</p>}
			{block.since === true && <p className="desk-why">{words.since}</p>}
			{block.error !== undefined && <Failure error={block.error} />}
			{counts.refused > 0 && (
				<Checkbox checked={onlyRefused} onChange={({ target }) => setOnlyRefused(target.checked)}>
					{words.onlyRefused}
				</Checkbox>
			)}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<section className="desk-block" tabIndex={0} aria-label={titles[block.what]}>
				<table>
					<thead>
						<tr>
							<th scope="col">{words.row}</th>
							<th scope="col">{words.record}</th>
							<th scope="col">{words.field}</th>
							<th scope="col">{words.was}</th>
							<th scope="col">{words.now}</th>
							<th scope="col">{words.result}</th>
						</tr>
					</thead>
					<tbody>
						{listed.slice(0, MOST_LISTED).map(({ at, record, column, before, text, verdict, why }) => (
							<tr key={`${at} ${column.id}`} className={`is-${verdict}`}>
								<td>{at + 1}</td>
								<td>{record === null ? words.created : desk.titleOf(record)}</td>
								<td>{column.label}</td>
								<td>{before}</td>
								<td>{text}</td>
								<td>{verdict === 'refused' ? words.refused(why ?? '') : verdict === 'created' ? words.created : words.changed}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
			{listed.length > MOST_LISTED && <p className="quiet">{words.more(listed.length - MOST_LISTED)}</p>}
			{block.state !== 'planned' && <p role="status">{block.state === 'sending' ? words.sending : words.offline}</p>}
			<div className="form-buttons">
				<Button type="primary" disabled={requests.length === 0 || block.state !== 'planned'} onClick={write}>
					{requests.length === 0 ? words.nothing : words.apply(requests.length)}
				</Button>
				<Button onClick={close}>{words.cancel}</Button>
			</div>
		</Dialog>
	);
}

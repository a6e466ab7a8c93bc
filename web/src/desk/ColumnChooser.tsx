import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PlusOutlined } from '@ant-design/icons';
import type { Register } from '@yibenzhang/engine';
import { Button, InputNumber } from 'antd';
import { useId } from 'react';
import { Dialog } from '../Dialog.tsx';
import { useStrings } from '../strings/language.tsx';
import type { DeskLook } from './desk-address.ts';
import { type DeskColumn, moveColumn, usualColumns } from './desk-columns.ts';

interface ColumnChooserProps {
	readonly register: Register;
	readonly columns: readonly DeskColumn[];
	readonly look: DeskLook;
	change(look: Partial<DeskLook>): void;
	close(): void;
}

/** Which columns, in which order, how many of them fixed; by mouse and by keyboard alike. */
export function ColumnChooser({ register, columns, look, change, close }: ColumnChooserProps) {
	const words = useStrings().desk.columns;
	const id = useId();
	const shown = look.columns.flatMap((one) => columns.find((column) => column.id === one.id) ?? []);
	const more = columns.filter(({ id: one }) => !shown.some((column) => column.id === one));
	const move = (at: number, to: number) => change({ columns: moveColumn(look.columns, at, to) });
	return (
		<Dialog title={words.open} width={640} close={close}>
			<div className="desk-columns">
				<section>
					<h3>{words.shown}</h3>
					<ol>
						{shown.map(({ id: one, label }, at) => (
							<li key={one}>
								<span>{label}</span>
								<Button
									size="small"
									type="text"
									disabled={at === 0}
									aria-label={words.up(label)}
									icon={<ArrowUpOutlined aria-hidden />}
									onClick={() => move(at, at - 1)}
								/>
								<Button
									size="small"
									type="text"
									disabled={at === shown.length - 1}
									aria-label={words.down(label)}
									icon={<ArrowDownOutlined aria-hidden />}
									onClick={() => move(at, at + 1)}
								/>
								<Button
									size="small"
									type="text"
									disabled={shown.length === 1}
									aria-label={words.hide(label)}
									icon={<CloseOutlined aria-hidden />}
									onClick={() => change({ columns: look.columns.filter((column) => column.id !== one) })}
								/>
							</li>
						))}
					</ol>
					<label htmlFor={id}>{words.frozen}</label>{' '}
					<InputNumber id={id} min={0} max={Math.min(5, shown.length)} value={look.frozen} onChange={(frozen) => change({ frozen: frozen ?? 0 })} />
				</section>
				<section>
					<h3>{words.more}</h3>
					<ul>
						{more.map(({ id: one, label }) => (
							<li key={one}>
								<span>{label}</span>
								<Button
									size="small"
									type="text"
									aria-label={words.show(label)}
									icon={<PlusOutlined aria-hidden />}
									onClick={() => change({ columns: [...look.columns, { id: one }] })}
								/>
							</li>
						))}
					</ul>
				</section>
			</div>
			<Button onClick={() => change({ columns: usualColumns(register).map((one) => ({ id: one })), frozen: 1 })}>{words.reset}</Button>
		</Dialog>
	);
}

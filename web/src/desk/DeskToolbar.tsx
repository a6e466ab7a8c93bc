import { ColumnHeightOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { Register } from '@yibenzhang/engine';
import { Button, Input } from 'antd';
import { type ReactNode, type Ref, useEffect, useState, useSyncExternalStore } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useReport } from '../reports/useReport.ts';
import { useStrings } from '../strings/language.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { Desk } from './useDesk.ts';
import type { DeskView } from './useDeskLook.ts';

interface DeskToolbarProps {
	readonly desk: Desk;
	readonly shown: DeskView;
	readonly first: Ref<HTMLDivElement>;
	undo(way: 'undo' | 'redo'): void;
	/** Further tools, such as those for spreadsheets. */
	readonly children?: ReactNode;
}

const TYPING_PAUSE = 300;

/** What is done to the list as a whole: looked through, narrowed to a year, arranged, undone. */
export function DeskToolbar({ desk, shown, first, undo, children }: DeskToolbarProps) {
	const strings = useStrings();
	const words = strings.desk;
	const [arranging, setArranging] = useState(false);
	const can = useSyncExternalStore(desk.undo.subscribe, () => `${desk.undo.can('undo')} ${desk.undo.can('redo')}`);
	const [canUndo, canRedo] = can.split(' ').map((one) => one === 'true');
	return (
		<div className="desk-toolbar" role="toolbar" aria-label={words.toolbar} ref={first}>
			<ListNarrowing register={desk.register} shown={shown} />
			<Button icon={<UndoOutlined aria-hidden />} disabled={!canUndo} onClick={() => undo('undo')}>
				{words.undo.undo}
			</Button>
			<Button icon={<RedoOutlined aria-hidden />} disabled={!canRedo} onClick={() => undo('redo')}>
				{words.undo.redo}
			</Button>
			<Button icon={<ColumnHeightOutlined rotate={90} aria-hidden />} onClick={() => setArranging(true)}>
				{words.columns.title}
			</Button>
			{children}
			{arranging && shown.look !== undefined && (
				<ColumnChooser register={desk.register} columns={desk.columns} look={shown.look} change={shown.setLook} close={() => setArranging(false)} />
			)}
		</div>
	);
}

/** Words to look for and the year; the same on the phone. */
export function ListNarrowing({ register, shown }: { readonly register: Register; readonly shown: DeskView }) {
	const strings = useStrings();
	const years = useReport()?.years ?? [];
	const search = shown.look?.search ?? '';
	const [typed, setTyped] = useState(search);
	const { setLook } = shown;
	useEffect(() => {
		if (typed === search) {
			return;
		}
		const later = setTimeout(() => setLook({ search: typed === '' ? undefined : typed }), TYPING_PAUSE);
		return () => clearTimeout(later);
	}, [typed]);
	return (
		<search className="desk-narrowing">
			<ChoiceBox
				label={strings.period.label}
				value={shown.days ?? ''}
				choose={shown.setDays}
				options={[{ value: '', label: strings.registers.anyYear }, ...years.map((year) => ({ value: year, label: strings.period.year(year) }))]}
			/>
			{register.search.length > 0 && (
				<Input
					allowClear
					type="search"
					aria-label={strings.registers.search}
					placeholder={strings.registers.searchHint}
					value={typed}
					onChange={({ target }) => setTyped(target.value)}
				/>
			)}
		</search>
	);
}

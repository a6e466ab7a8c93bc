import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Register } from '@yibenzhang/engine';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ApiError } from '../api.ts';
import { Failure, Nothing } from '../Failure.tsx';
import { useKeys } from '../keys/useKeys.ts';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { BlockDialog } from './BlockDialog.tsx';
import { BulkActions } from './BulkActions.tsx';
import { typedText } from './cell-text.ts';
import { DeskFoot } from './DeskFoot.tsx';
import { DeskGrid } from './DeskGrid.tsx';
import { DeskToolbar } from './DeskToolbar.tsx';
import { moveColumn } from './desk-columns.ts';
import { firstRowsQuery, getOrder } from './desk-requests.ts';
import { FilterBar } from './FilterBar.tsx';
import type { GridKeys, GridRange } from './grid-keys.ts';
import { readClipboard, repeatBlock } from './plan-block.ts';
import { StaleDialog } from './StaleDialog.tsx';
import type { CellStep } from './undo-steps.ts';
import { MOST_ROWS, useBlock } from './useBlock.ts';
import { type Desk as DeskModel, useDesk } from './useDesk.ts';
import type { DeskView } from './useDeskLook.ts';
import { useDrawn } from './useDrawn.ts';
import { ViewMenu } from './ViewMenu.tsx';

const NOBODY: ReadonlySet<string> = new Set();

/** Done by the table itself; the sheet of keys lists them. */
const KEYS = [
	['F2 / Enter', 'edit'],
	['Escape', 'leave'],
	['Tab', 'next'],
	['Mod+C', 'copy'],
	['Mod+V', 'paste'],
	['Mod+D', 'fillDown'],
	['Delete', 'clear'],
	['Mod+Z', 'undo'],
	['Mod+Y', 'redo'],
	['Shift+Space', 'select'],
	['Mod+A', 'all'],
	['Mod+Enter', 'open'],
] as const;

interface DeskProps {
	readonly register: Register;
	readonly shown: DeskView;
	/** Further tools beside the desk's own. */
	readonly tools?: ReactNode;
}

/** The desk of a register: the whole list, to look through and to write in. */
export function Desk({ register, shown, tools }: DeskProps) {
	const desk = useDesk(register);
	return desk === undefined || shown.look === undefined ? <Waiting lines={12} /> : <OpenDesk key={register.id} desk={desk} shown={shown} tools={tools} />;
}

function OpenDesk({ desk, shown, tools }: { readonly desk: DeskModel; readonly shown: DeskView; readonly tools: ReactNode }) {
	const { strings, say } = useLanguage();
	const words = strings.desk;
	const { register } = desk;
	const { question } = shown;
	const look = shown.look ?? { columns: [], frozen: 0 };
	const router = useRouter();
	const toolbar = useRef<HTMLDivElement>(null);
	const [told, tell] = useState('');
	const [list, setList] = useState<object>();
	const [selected, setSelected] = useState(NOBODY);
	const [undoing, setUndoing] = useState<{ readonly step: CellStep; readonly way: 'undo' | 'redo' }>();
	const [later, setLater] = useState<string>();
	const block = useBlock(desk, tell);
	const edits = useSyncExternalStore(desk.edits.subscribe, desk.edits.all);

	// The first rows come on their own way, before anything else is asked, and are the list until the whole of it is there.
	const first = useQuery(firstRowsQuery(register.id, question));
	const drawn = useDrawn(first.data);
	const rest = first.isError || drawn;
	const order = useQuery({
		queryKey: ['desk-order', register.id, question],
		queryFn: ({ signal }) => getOrder(register.id, question, signal),
		placeholderData: keepPreviousData,
		refetchOnWindowFocus: false,
		enabled: rest,
	});
	const { data, isPlaceholderData } = order;
	const begun = first.data;
	useEffect(() => {
		const whole = isPlaceholderData ? undefined : data;
		const known = whole ?? begun;
		if (begun !== undefined) {
			desk.rows.put(begun.records);
		}
		if (known !== undefined) {
			desk.rows.setOrder(known.ids);
			setList(known);
		}
	}, [data, isPlaceholderData, begun, desk]);
	const isComing = isPlaceholderData && begun === undefined;

	useEffect(() => block.resume(), []);
	useEffect(() => {
		const warn = (event: BeforeUnloadEvent) => {
			if (desk.edits.all().length > 0) {
				event.preventDefault();
				event.returnValue = '';
			}
		};
		window.addEventListener('beforeunload', warn);
		return () => window.removeEventListener('beforeunload', warn);
	}, [desk]);

	const undoNow = useRef(undo);
	undoNow.current = undo;
	useEffect(() => {
		// Where the focus has been lost on the way, as when a dialog closed, the keys still mean this desk.
		const onKey = (event: globalThis.KeyboardEvent) => {
			const key = event.key.toLowerCase();
			if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y') && event.target === document.body) {
				event.preventDefault();
				void undoNow.current(key === 'y' || event.shiftKey ? 'redo' : 'undo');
			}
		};
		document.addEventListener('keydown', onKey);
		return () => document.removeEventListener('keydown', onKey);
	}, []);
	const isWriting = block.block !== undefined;
	// After the block was written the keys mean the table again.
	useEffect(
		() => (isWriting ? () => void requestAnimationFrame(() => document.querySelector<HTMLElement>('revo-grid')?.focus({ preventScroll: true })) : undefined),
		[isWriting],
	);

	const columns = useMemo(() => look.columns.flatMap(({ id }) => desk.columns.find((column) => column.id === id) ?? []), [look.columns, desk.columns]);
	const covered = ({ first, last }: GridRange) => columns.slice(Math.max(0, first), last + 1);
	const rowsOf = (range: GridRange) => range.until - range.from + 1;
	const blank = (range: GridRange) => Array.from({ length: rowsOf(range) }, () => covered(range).map(() => ''));

	async function undo(way: 'undo' | 'redo', force = false): Promise<void> {
		setUndoing(undefined);
		try {
			const step = await desk.undo.run(way, force);
			tell(step === undefined ? (way === 'undo' ? words.undo.nothing : words.undo.nothingAgain) : words.undo[way === 'undo' ? 'undone' : 'redone'](step.what));
		} catch (error) {
			const step = desk.undo.latest(way);
			if (error instanceof ApiError && error.code === 'version_stale' && step?.does === 'cell') {
				setUndoing({ step, way });
			} else {
				tell(error instanceof ApiError ? say(error.text) : strings.errors.page);
			}
		}
	}

	async function repeat(source: GridRange, target: GridRange): Promise<void> {
		await desk.rows.load(source.from, source.until + 1);
		const from = Array.from({ length: rowsOf(source) }, (_, n) => desk.rows.recordAt(source.from + n));
		const values = from.map((record) => covered(source).map((column) => (record === undefined ? '' : typedText(column, record, desk.writing))));
		const filled = Array.from({ length: Math.min(rowsOf(target), MOST_ROWS + 1) }, (_, row) =>
			covered(target).map((_column, at) => values[row % values.length]?.[at % (values[0]?.length ?? 1)] ?? ''),
		);
		await block.plan({ what: 'fill', block: filled, from: target.from, columns: covered(target), may_create: false, straight: true });
	}

	const keys: GridKeys = {
		clear: (range) =>
			rowsOf(range) > MOST_ROWS
				? tell(words.block.tooMany(MOST_ROWS))
				: void block.plan({ what: 'clear', block: blank(range), from: range.from, columns: covered(range), may_create: false, straight: true }),
		fillDown: (range) => void repeat({ ...range, until: range.from }, range),
		fill: (source, target) => void repeat(source, target),
		paste: (text, range) => {
			const first = Math.max(0, range.first);
			const pasted = repeatBlock(readClipboard(text), rowsOf(range), range.last - range.first + 1);
			const width = Math.max(...pasted.map((row) => row.length));
			void block.plan({
				what: 'paste',
				block: pasted,
				from: range.from,
				columns: columns.slice(first, first + width),
				too_wide: first + width > columns.length,
				may_create: register.without?.includes('create') !== true,
				straight: false,
			});
		},
		undo: (way) => void undo(way),
		select: ({ from, until }) => {
			if (until - from + 1 > MOST_ROWS) {
				tell(words.bulk.tooMany(MOST_ROWS));
				return;
			}
			const ids = Array.from({ length: until - from + 1 }, (_, n) => desk.rows.idAt(from + n) ?? '');
			setSelected((before) => {
				const all = ids.every((id) => before.has(id));
				return new Set(all ? [...before].filter((id) => !ids.includes(id)) : [...before, ...ids]);
			});
			void desk.rows.load(from, until + 1);
		},
		open: (at) => {
			const id = desk.rows.idAt(at);
			if (id !== undefined) {
				void router.navigate({ to: '/records/$register/$id', params: { register: register.id, id } });
			}
		},
		leave: () => toolbar.current?.querySelector<HTMLElement>('select, input, button')?.focus(),
		sort: (id) => {
			const next = look.sort === id ? `-${id}` : look.sort === `-${id}` ? undefined : id;
			shown.setLook({ sort: next });
		},
		resize: (id, width) => shown.setLook({ columns: look.columns.map((column) => (column.id === id ? { id, width } : column)) }),
		move: (from, to) => shown.setLook({ columns: moveColumn(look.columns, from, to) }),
		tell,
	};
	useKeys(
		words.keys.title,
		useMemo(() => KEYS.map(([names, does]) => ({ keys: names, does: words.keys[does] })), [words]),
	);

	const stale = edits.find(({ state, key }) => state === 'stale' && key !== later);
	return (
		<div className="desk">
			<div className="desk-tools">
				<ViewMenu register={register} shown={shown} />
				<DeskToolbar desk={desk} shown={shown} first={toolbar} undo={(way) => void undo(way)}>
					{tools}
				</DeskToolbar>
			</div>
			<FilterBar register={register} columns={desk.columns} filter={look.filter} asked={shown.asked} change={(filter) => shown.setLook({ filter })} />
			<BulkActions
				desk={desk}
				selected={selected}
				clear={() => setSelected(NOBODY)}
				tell={tell}
				done={(batch, id, records) => {
					block.done(desk, batch, id, records);
					setSelected(NOBODY);
				}}
			/>
			{order.isError && <Failure error={order.error} retry={() => order.refetch()} />}
			{list === undefined && order.isPending && <Waiting lines={12} />}
			{list !== undefined && !order.isError && (
				<div className={isComing ? 'desk-list is-coming' : 'desk-list'} aria-busy={isComing}>
					{desk.rows.count() === 0 ? (
						<Nothing title={words.none} help={words.noneHelp} />
					) : (
						<DeskGrid desk={desk} look={look} columns={columns} list={list} selected={selected} keys={keys} />
					)}
				</div>
			)}
			<DeskFoot desk={desk} columns={columns} question={question} waits={!rest} capped={data?.capped ?? false} selected={selected.size} told={told} />
			{block.block !== undefined && <BlockDialog desk={desk} block={block.block} write={() => void block.write()} close={block.drop} />}
			{stale !== undefined && (
				<StaleDialog
					key={stale.key}
					desk={desk}
					change={{ ...stale, isUndo: false }}
					keepMine={() => desk.edits.again(stale)}
					takeTheirs={() => desk.edits.drop(stale)}
					close={() => setLater(stale.key)}
				/>
			)}
			{undoing !== undefined && (
				<StaleDialog
					desk={desk}
					change={{ ...undoing.step, wire: undoing.step.to, text: '', before: undefined, isUndo: true }}
					keepMine={() => void undo(undoing.way, true)}
					takeTheirs={() => setUndoing(undefined)}
					close={() => setUndoing(undefined)}
				/>
			)}
		</div>
	);
}

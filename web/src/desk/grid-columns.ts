/** The columns of the grid: how heads and cells look, and what stands open in them. */
import type { CellTemplateProp, ColumnRegular } from '@revolist/react-datagrid';
import { type CellEditorOptions, cellEditor } from './cell-editor.ts';
import { shownText, typedText, valueText } from './cell-text.ts';
import type { DeskLook } from './desk-address.ts';
import { type DeskColumn, isSortable, usualWidth } from './desk-columns.ts';
import type { Now } from './grid-keys.ts';
import type { Desk } from './useDesk.ts';

const SELECT = 'desk-select';
const SELECT_WIDTH = 76;
/** Beside the columns: margins of the page, borders, the bar to scroll by. */
const AROUND = 68;
const MOST_SPARE = 240;

interface OpenCell extends Pick<CellEditorOptions, 'opened' | 'left' | 'closed'> {
	/** Of which record the open cell is. */
	record(): string | undefined;
}

interface ColumnAsked {
	readonly desk: Desk;
	readonly column: DeskColumn;
	readonly look: DeskLook;
	/** Among the shown columns. */
	readonly at: number;
	readonly size: number;
}

/** Which rows are selected, and the way to each record. */
export function selectColumn(desk: Desk, now: Now): ColumnRegular {
	return {
		prop: SELECT,
		name: '',
		size: SELECT_WIDTH,
		pin: 'colPinStart',
		readonly: true,
		columnProperties: () => ({ class: 'desk-head' }),
		columnTemplate: (h) => h('span', { class: 'unseen' }, desk.words.select),
		cellProperties: () => ({ class: 'desk-select' }),
		cellTemplate: (h, { model }: CellTemplateProp) => {
			const id = desk.rows.idAt(model['at']);
			if (id === undefined) {
				return null;
			}
			return [
				h('input', {
					type: 'checkbox',
					tabindex: '-1',
					checked: now.current.selected.has(id),
					'aria-label': desk.words.rowOf(model['at'] + 1),
					onClick: (event: Event) => {
						event.preventDefault();
						const at = model['at'];
						now.current.keys.select({ from: at, until: at, first: -1, last: -1 });
					},
				}),
				h(
					'a',
					{
						href: desk.addressOf(id),
						tabindex: '-1',
						'aria-label': desk.words.openOf(model['at'] + 1),
						onClick: (event: MouseEvent) => {
							if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
								event.preventDefault();
								now.current.keys.open(model['at']);
							}
						},
					},
					'›',
				),
			];
		},
	};
}

/** As chosen, else as usual; what a wide window leaves over goes to the titles. */
export function columnWidths(desk: Desk, columns: readonly DeskColumn[], look: DeskLook): readonly number[] {
	const widths = columns.map((column, at) => look.columns[at]?.width ?? usualWidth(desk.register, column, desk.choicesOf(column)));
	const spare = window.innerWidth - AROUND - SELECT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
	const isTitle = (at: number) => columns[at]?.id === desk.register.title && look.columns[at]?.width === undefined;
	return widths.map((width, at) => (isTitle(at) ? width + Math.min(MOST_SPARE, Math.max(0, spare)) : width));
}

/** A column as the grid takes it: head, cell, marks and editor all ask the stores. */
export function gridColumn({ desk, column, look, at, size }: ColumnAsked, open: OpenCell): ColumnRegular {
	const { id, label, field } = column;
	const order = look.sort?.replace(/^-/, '') === id ? (look.sort.startsWith('-') ? 'desc' : 'asc') : undefined;
	const choices = desk.choicesOf(column);
	const numeric = ['whole_number', 'decimal', 'money', 'year'].includes(field.kind);
	return {
		prop: id,
		name: label,
		size,
		minSize: 40,
		...(at < look.frozen ? { pin: 'colPinStart' as const } : {}),
		columnProperties: () => ({
			class: ['desk-head', ...(isSortable(column) ? ['is-sortable'] : []), ...(numeric ? ['is-number'] : [])].join(' '),
			title: label,
			...(isSortable(column) ? { 'aria-sort': order === undefined ? 'none' : order === 'asc' ? 'ascending' : 'descending' } : {}),
		}),
		columnTemplate: (h) => [h('span', { class: 'desk-head-label' }, label), order === undefined ? null : h('span', { class: `desk-sort is-${order}` }, '')],
		cellProperties: ({ model }) => {
			const record = desk.rows.recordAt(model['at']);
			const edit = desk.edits.of(desk.rows.idAt(model['at']) ?? '', id);
			const classes = ['desk-cell'];
			if (numeric) {
				classes.push('is-number');
			}
			if (edit !== undefined) {
				classes.push(`is-${edit.state}`);
			} else if (record?.actions.includes('amend') === true && desk.lock(column, record) !== undefined) {
				// Where nothing of a record may be changed, its cells are ink like any other's.
				classes.push('is-locked');
			}
			const told = edit === undefined ? undefined : desk.markOf(edit);
			return { class: classes.join(' '), ...(told === undefined ? {} : { title: told, 'aria-description': told }) };
		},
		cellTemplate: (h, { model }: CellTemplateProp) => {
			const record = desk.rows.recordAt(model['at']);
			const rowId = desk.rows.idAt(model['at']) ?? '';
			if (record === undefined) {
				return h('span', { class: desk.rows.isGone(rowId) ? 'desk-gone' : 'desk-coming' }, at === 0 && desk.rows.isGone(rowId) ? desk.words.gone : '');
			}
			const edit = desk.edits.of(rowId, id);
			const text = edit === undefined ? shownText(column, record, desk.writing) : desk.editText(column, edit.wire, edit.text, record, valueText);
			return h('span', { class: record.state === 'voided' ? 'desk-text is-voided' : 'desk-text', dir: 'auto' }, text);
		},
		editor: cellEditor({
			begin: () => {
				const opened = open.record() ?? '';
				const record = desk.rows.record(opened);
				const edit = desk.edits.of(opened, id);
				return edit?.text ?? (record === undefined ? '' : typedText(column, record, desk.writing));
			},
			label,
			long: field.kind === 'long_text' || field.kind === 'items',
			choices,
			...(field.kind === 'reference' && !column.own ? { search: (typed: string) => desk.search(column, typed) } : {}),
			several: field.kind === 'choices',
			between: desk.writing.language === 'zh' ? '、' : ', ',
			listLabel: desk.words.list(label),
			opened: open.opened,
			left: open.left,
			closed: open.closed,
		}),
	};
}

/** Records as a spreadsheet: what is on the screen or all of it, read through the one door, page by page as one moment saw them. */
import type { Readable } from 'node:stream';
import { type Condition, describeCondition, type Names, type Register } from '@yibenzhang/engine';
import type { Book } from '../../book.ts';
import { ahead } from '../../db/ahead.ts';
import { AppError } from '../../errors.ts';
import { type FindRequest, getReadable, readRecords } from '../../records/find.ts';
import type { FoundRecord } from '../../records/mask-record.ts';
import type { Actor } from '../../records/plan-act.ts';
import { ABOUT_SHEET, MASKED_MARK } from '../marks.ts';
import type { Row, Sheet } from '../writing/sheet.ts';
import { writeCsv } from '../writing/write-csv.ts';
import { writeWorkbook } from '../writing/write-workbook.ts';
import { type ColumnChoice, type RecordColumn, recordColumns } from './record-columns.ts';
import { shownNames, withReferences } from './shown-names.ts';

export type ExportFormat = 'xlsx' | 'csv';

export type ExportRequest = ColumnChoice & {
	readonly register: string;
	readonly as: ExportFormat;
	readonly find: Partial<Pick<FindRequest, 'filter' | 'sort' | 'search' | 'known_at'>>;
};

/** What is to be said of an export once its rows are written. */
interface Told {
	records: number;
	cut: number;
	readonly masked: Set<string>;
}

/** Throws what `findRecords` throws and `query_wrong` for columns, before the first byte. */
export async function exportRecords(book: Book, actor: Actor, request: ExportRequest): Promise<Readable> {
	const { register: id, as, find } = request;
	const register = getReadable(book, actor, id);
	const columns = recordColumns(book, register, request);
	const names = await shownNames(book);
	const told: Told = { records: 0, cut: 0, masked: new Set() };
	const pages = ahead(await begun(readRecords(book, actor, { ...find, register: id, purpose: 'export' })));
	const sheet: Sheet = {
		name: register.label.zh,
		columns,
		rows: rowsOf({ book, actor, register, columns, names }, pages, told),
		cut: () => {
			told.cut += 1;
		},
	};
	return as === 'csv' ? writeCsv(sheet) : writeWorkbook([sheet, aboutSheet(book, actor, register, find, told)]);
}

export interface RowSetting {
	readonly book: Book;
	readonly actor: Actor;
	readonly register: Register;
	readonly columns: readonly RecordColumn[];
	readonly names: Names;
}

/** Records as rows of a sheet. */
export async function* rowsOf(setting: RowSetting, pages: AsyncIterable<readonly FoundRecord[]>, told?: Told): AsyncGenerator<readonly Row[]> {
	const { columns, register } = setting;
	for await (const found of pages) {
		const names = await withReferences(setting.names, { ...setting, found });
		for (const { masked } of found) {
			for (const field of masked) {
				told?.masked.add(register.fields[field]?.label.zh ?? field);
			}
		}
		if (told !== undefined) {
			told.records += found.length;
		}
		yield found.map((one) => columns.map((column) => column.cell(one, names)));
	}
}

/** The same reading, once it is known that it can be read: a refusal must come before the answer begins. */
async function begun<Page>(pages: AsyncGenerator<Page>): Promise<AsyncGenerator<Page>> {
	const first = await pages.next();
	async function* continued() {
		try {
			if (first.done !== true) {
				yield first.value;
				yield* pages;
			}
		} finally {
			await pages.return(undefined);
		}
	}
	return continued();
}

/** Who took out what, when, by which words; and what the reader ought to know of it. */
function aboutSheet(book: Book, actor: Actor, register: Register, find: ExportRequest['find'], told: Told): Sheet {
	const at = new Date(book.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
	function* rows(): Generator<readonly Row[]> {
		const facts: (readonly [string, string])[] = [
			['台账', register.label.zh],
			['单位', book.office.name.zh],
			['导出时间', at],
			['导出账号', actor.account],
			['范围', find.filter === undefined ? '全部（不含已作废）' : describeCondition(find.filter as Condition, register, book.office).zh],
			...(find.search === undefined || find.search.trim() === '' ? [] : [['查找', find.search] as const]),
			...(find.known_at === undefined ? [] : [['截至', find.known_at] as const]),
			['条数', `${told.records} 条`],
			...(told.masked.size === 0 ? [] : [['遮盖', `以下内容按您的岗位遮盖，单元格里写有“${MASKED_MARK}”：${[...told.masked].join('、')}`] as const]),
			...(told.cut === 0 ? [] : [['截短', `${told.cut} 个单元格的文字超过 Excel 能放的长度，末尾已注明`] as const]),
			['提示', '表头与台账的字段一致；改过的表可以在原台账“导入”，先看预览再写入。含个人信息的，请按规定保管。'],
		];
		yield [[{ value: `${register.label.zh} · 导出说明`, format: 'title' }], ...facts.map(([name, value]): Row => [{ value: name, format: 'name' }, value])];
	}
	return {
		name: ABOUT_SHEET,
		headless: true,
		columns: [
			{ heading: '', format: 'note', width: 16 },
			{ heading: '', format: 'note', width: 90 },
		],
		rows: rows(),
	};
}

/** How many are written at once: each holds a connection for as long as somebody takes to fetch it. */
const MOST_AT_ONCE = 4;
let running = 0;

/** Throws `export_busy` when too many are written already. */
export async function withRoomToExport(write: () => Promise<Readable>): Promise<Readable> {
	if (running >= MOST_AT_ONCE) {
		throw new AppError('export_busy', { most: MOST_AT_ONCE });
	}
	running += 1;
	try {
		const stream = await write();
		return stream.once('close', () => {
			running -= 1;
		});
	} catch (error) {
		running -= 1;
		throw error;
	}
}

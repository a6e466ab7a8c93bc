/** A figure with what it rests on, as a workbook: the facts and the definition in words, then the records that the reader may open. */
import type { Readable } from 'node:stream';
import type { FigureDetail } from '@yibenzhang/engine';
import type { Book } from '../../book.ts';
import { type FigureRequest, getFigure, readEvidence } from '../../figures/list-figures.ts';
import { getReadable } from '../../records/find.ts';
import type { Actor } from '../../records/plan-act.ts';
import type { Row, Sheet } from '../writing/sheet.ts';
import { writeWorkbook } from '../writing/write-workbook.ts';
import { rowsOf } from './export-records.ts';
import { recordColumns } from './record-columns.ts';
import { shownNames } from './shown-names.ts';

/** Throws what `getFigure` throws. */
export async function exportFigure(book: Book, actor: Actor, request: Omit<FigureRequest, 'cursor' | 'base_cursor' | 'limit'>): Promise<Readable> {
	const detail = await getFigure(book, actor, { ...request, limit: 1 });
	const known_at = detail.known_at;
	const asked = { ...request, known_at };
	const sheets = [factsSheet(book, actor, detail)];
	sheets.push(...(await evidenceSheet(book, actor, { name: '依据', evidence: detail.evidence, part: 'evidence', asked })));
	if (detail.base !== undefined) {
		sheets.push(...(await evidenceSheet(book, actor, { name: '分母', evidence: detail.base, part: 'base', asked })));
	}
	return writeWorkbook(sheets);
}

function factsSheet(book: Book, actor: Actor, detail: FigureDetail): Sheet {
	const { value, unit, period, evidence, base, breakdown = [], note } = detail;
	const shanghai = (moment: string) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
	const fact = (name: string, said: Row[number]): Row => [{ value: name, format: 'name' }, said];
	const hidden = (one: typeof evidence) => (one.hidden === 0 ? '' : `，其中 ${one.hidden} 条按您的岗位不能打开，只计数`);
	const rows: Row[] = [
		[{ value: detail.label.zh, format: 'title' }],
		fact('数值', value === null ? '没有数据' : { value, format: 'number_left' }),
		fact('计量单位', unit),
		fact('表述', detail.said),
		fact('期间', `${period.from_on} 至 ${period.until_on}`),
		fact('口径', detail.definition.zh),
		fact('依据', `${evidence.total} 条记录${hidden(evidence)}`),
		...(base === undefined ? [] : [fact('分母', `${base.total} 条记录${hidden(base)}`)]),
		...(note === undefined ? [] : [fact('说明', note.zh)]),
		fact('截至', { value: shanghai(detail.known_at), format: 'moment_left' }),
		fact('单位', book.office.name.zh),
		fact('导出账号', actor.account),
	];
	for (const { label, parts } of breakdown) {
		rows.push([], [{ value: `按${label.zh}`, format: 'name' }]);
		rows.push(...parts.map((part): Row => [part.label.zh, { value: part.value, format: 'number_left' }]));
	}
	return { name: '数字', headless: true, columns: [24, 80].map((width) => ({ heading: '', format: 'note', width })), rows: [rows] };
}

interface EvidenceSetting {
	readonly name: string;
	readonly evidence: FigureDetail['evidence'];
	readonly part: 'evidence' | 'base';
	readonly asked: Omit<FigureRequest, 'cursor' | 'base_cursor' | 'limit'>;
}

/** None where the reader may open nothing of it. */
async function evidenceSheet(book: Book, actor: Actor, { name, evidence, part, asked }: EvidenceSetting): Promise<Sheet[]> {
	if (evidence.total === evidence.hidden) {
		return [];
	}
	const register = getReadable(book, actor, evidence.register);
	const listed = [...(register.numbering === undefined ? [] : ['number']), ...new Set([register.title, ...register.list, ...Object.keys(register.fields)])];
	const shown = listed.filter((id) => register.fields[id]?.kind !== 'attachments');
	const columns = recordColumns(book, register, { columns: [...shown, 'unit', 'state', 'id'] });
	const pages = await readEvidence(book, actor, { ...asked, part });
	return [{ name: `${name} · ${register.label.zh}`, columns, rows: rowsOf({ book, actor, register, columns, names: await shownNames(book) }, pages) }];
}

/**
 * Reads a report's text. Markdown gives the blocks (headings, paragraphs, points); everything inside a block is read by
 * `parse-inline.ts`. Nothing else of Markdown means anything here, so HTML or an asterisk is text like any other.
 */
import { text } from '@yibenzhang/engine';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Container, takeContainers } from './containers.ts';
import { parseInline } from './parse-inline.ts';
import { readTable, type WrittenTable } from './parse-table.ts';
import { placesOf } from './place.ts';
import type { ReportProblem, ReportTemplate, TemplateBlock } from './template.ts';

/** What of Markdown is switched off. */
const OFF = [
	'attention',
	'autolink',
	'blockQuote',
	'characterEscape',
	'characterReference',
	'codeFenced',
	'codeIndented',
	'codeText',
	'definition',
	'hardBreakEscape',
	'htmlFlow',
	'htmlText',
	'labelEnd',
	'labelStartImage',
	'labelStartLink',
	'setextUnderline',
	'thematicBreak',
];
const MARKDOWN = unified().use(blocksOnly).use(remarkParse);
type Block = ReturnType<typeof MARKDOWN.parse>['children'][number];

const JUMP = text('标题层级不能跳级', 'Headings go down one level at a time');
const ORDERED = text('分点用 - 开头，序号由系统编排', 'A point begins with -; its number is made by the book');
const NESTED = text('分点之下不再分点', 'A point holds one paragraph and no points of its own');
const WITHIN = text(':::each、:::none、:::some 互不包含', 'No :::each, :::none or :::some stands within another');
const RAGGED = text('这一行的单元格数与表头不同', 'This row has not as many cells as the head');
const HEADLESS = text('表格先写表头：第一行各列名称，第二行 | --- | --- |', 'A table begins with its head: a line of names, then | --- | --- |');
const HEAD = text('表头只写文字', 'The head of a table holds words only');
const EMPTY = text('这里没有文字', 'There is no text here');

export interface ParsedReport {
	/** Of a text with problems: what can be shown while it is being written; what is not understood stands there as words. */
	readonly template: ReportTemplate;
	readonly problems: readonly ReportProblem[];
}

/** All that is wrong is told at once, in the order of the text. */
export function parseReport(source: string): ParsedReport {
	const place = placesOf(source);
	const { containers, rest, problems: fences } = takeContainers(source);
	const problems: ReportProblem[] = [...fences];
	let level = 0;
	const inline = (block: { readonly position?: Block['position'] }, around: readonly Container[]) => {
		const [from, until] = [block.position?.start.offset ?? 0, block.position?.end.offset ?? 0];
		const read = parseInline(source.slice(from, until), { from, place, inEach: around.some(({ name }) => name === 'each') });
		problems.push(...read.problems);
		return read.content;
	};
	const refuse = (block: Block, message: ReportProblem['message']) =>
		problems.push({
			...place(block.position?.start.offset ?? 0),
			text: source.slice(block.position?.start.offset, (block.position?.start.offset ?? 0) + 12),
			message,
		});

	// How many cells the table has that rows may go on with; none behind other text.
	let columns = 0;
	const readCells = (block: Block, { head, rows }: WrittenTable, around: readonly Container[]): TemplateBlock[] => {
		const start = block.position?.start.offset ?? 0;
		const closes = around.findLast(({ name }) => name === 'points')?.keys['closes'] ?? 'report';
		const inEach = around.some(({ name }) => name === 'each');
		const cell = ({ words, from }: WrittenTable['rows'][number][number]) => {
			const read = parseInline(words, { from: start + from, place, inEach });
			problems.push(...read.problems);
			return read.content;
		};
		const refuseRow = (at: number, words: string, message: ReportProblem['message']) => problems.push({ ...place(start + at), text: words, message });
		if (head !== undefined) {
			columns = head.cells.length;
			if (head.align.length !== columns) refuseRow(0, head.cells[0]?.words ?? '', RAGGED);
		} else if (columns === 0) {
			refuseRow(0, rows[0]?.[0]?.words ?? '', HEADLESS);
		}
		for (const row of rows.filter(({ length }) => columns > 0 && length !== columns)) refuseRow(row[0]?.from ?? 0, row[0]?.words ?? '', RAGGED);
		const said = rows.map((row) => row.map(cell));
		if (head === undefined) return [{ type: 'rows', closes, rows: said }];
		const names = head.cells.map(({ words, from }, at) => {
			const content = cell({ words, from });
			if (content.some(({ type }) => type === 'figure' || type === 'claim' || type === 'field')) refuseRow(from, words, HEAD);
			return { content, align: head.align[at] ?? ('left' as const) };
		});
		return [{ type: 'table', closes, columns: names, rows: said }];
	};

	const read = (block: Block): { line: number; blocks: TemplateBlock[] }[] => {
		const line = block.position?.start.line ?? 1;
		const around = containers.filter(({ first, last }) => first < line && line < last);
		const closes = around.findLast(({ name }) => name === 'points')?.keys['closes'] ?? 'report';
		if (block.type === 'paragraph') {
			const table = readTable(source.slice(block.position?.start.offset, block.position?.end.offset));
			if (table !== undefined) {
				return [{ line, blocks: readCells(block, table, around) }];
			}
			columns = 0;
			const content = inline(block, around);
			const title = around.some(({ name }) => name === 'title');
			return [{ line, blocks: [title ? { type: 'title', content } : { type: 'paragraph', point: false, closes, content }] }];
		}
		if (block.type === 'heading') {
			const [first, last] = [block.children[0], block.children.at(-1)];
			if (block.depth > level + 1) {
				refuse(block, JUMP);
			}
			level = block.depth;
			columns = 0;
			if (first?.position === undefined || last?.position === undefined) {
				refuse(block, EMPTY);
				return [];
			}
			return [
				{
					line,
					blocks: [{ type: 'heading', level: block.depth, content: inline({ position: { start: first.position.start, end: last.position.end } }, around) }],
				},
			];
		}
		if (block.type === 'list') {
			columns = 0;
			if (block.ordered) {
				refuse(block, ORDERED);
			}
			return block.children.flatMap((item) => {
				const [only, ...more] = item.children;
				if (only?.type !== 'paragraph' || more.length > 0) {
					refuse(block, only === undefined ? EMPTY : NESTED);
					return [];
				}
				const at = only.position?.start.line ?? line;
				const here = containers.filter(({ first, last }) => first < at && at < last);
				const group = here.findLast(({ name }) => name === 'points')?.keys['closes'] ?? 'report';
				return [{ line: at, blocks: [{ type: 'paragraph', point: true, closes: group, content: inline(only, here) } as const] }];
			});
		}
		refuse(block, EMPTY);
		return [];
	};
	const lines = MARKDOWN.parse(rest).children.flatMap(read);
	const passages = containers.filter(({ name }) => name === 'each' || name === 'none' || name === 'some');
	for (const { at, name } of passages.filter(({ first }) => passages.some((outer) => outer.first < first && first < outer.last))) {
		problems.push({ ...at, text: `:::${name}`, message: WITHIN });
	}
	const blocks = foldPassages(lines, containers, passages);
	return { template: { blocks }, problems: problems.sort((a, b) => a.offset - b.offset) };
}

interface ReadLine {
	readonly line: number;
	readonly blocks: readonly TemplateBlock[];
}

/** What stands in a passage becomes its blocks. */
function foldPassages(lines: readonly ReadLine[], containers: readonly Container[], passages: readonly Container[]): TemplateBlock[] {
	const folded: TemplateBlock[] = [];
	const done = new Set<Container>();
	for (const { line, blocks } of lines) {
		const passage = passages.find(({ first, last }) => first < line && line < last);
		if (passage === undefined) {
			folded.push(...blocks);
		} else if (!done.has(passage)) {
			done.add(passage);
			const { name, keys, first, last, at } = passage;
			const group = containers.findLast((outer) => outer.name === 'points' && outer.first < first && last < outer.last);
			const inside = {
				figure: keys['figure'] ?? '',
				closes: group?.keys['closes'] ?? 'report',
				blocks: lines.filter((other) => first < other.line && other.line < last).flatMap((other) => other.blocks),
				at,
			};
			folded.push(name === 'none' || name === 'some' ? { type: name, ...inside } : { type: 'each', order: keys['order'] ?? null, ...inside });
		}
	}
	return folded;
}

function blocksOnly(this: Processor): void {
	Object.assign(this.data(), { micromarkExtensions: [{ disable: { null: OFF } }] });
}

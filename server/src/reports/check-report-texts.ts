import {
	type FigureDefinition,
	type OfficeDefinition,
	type Problem,
	type Register,
	type ReportDefinition,
	type Text,
	text,
	unitRegister,
} from '@yibenzhang/engine';
import { inlinesOf, type Place, parseReport, type ReportProblem, type ReportTemplate, type TemplateBlock } from '@yibenzhang/report';

type Known = Pick<OfficeDefinition, 'figures' | 'registers'>;

/** What is wrong with the texts of an office's reports: refused by their reader, or naming figures and fields that are not there. */
export function checkReportTexts(office: Known & Pick<OfficeDefinition, 'reports'>): Problem[] {
	return office.reports.flatMap((report) => {
		const { template, problems } = readReportText(report.text, office, report.words);
		return [
			...problems.map(({ line, column, message }) => ({ path: `reports.${report.id}.text:${line}:${column}`, message })),
			...lostChapters(report, template),
		];
	});
}

/** A report's text, and all that is wrong with it in an office that has these figures and registers, in the order of the text. */
export function readReportText(
	source: string,
	{ figures: defined, registers: known }: Known,
	words: ReportDefinition['words'] = {},
): { template: ReportTemplate; problems: ReportProblem[] } {
	const figures = new Map(defined.map((figure) => [figure.id, figure]));
	const registers = new Map([unitRegister as unknown as Register, ...known].map((register) => [register.id, register]));
	const { template, problems } = parseReport(source);
	const passages = template.blocks.flatMap((block) => {
		const figure = 'blocks' in block ? figures.get(block.figure) : undefined;
		const register = registers.get(figure?.register ?? '');
		if ('blocks' in block && figure !== undefined && !mayDecide(block, figure)) {
			return [problem(block.at, figure.id, text(`“${figure.id}”不计条数，不知道有没有记录`, `“${figure.id}” does not count records`))];
		}
		return block.type === 'each' && figure !== undefined && register !== undefined ? passageProblems(block, figure, register) : [];
	});
	const unknown = template.blocks.flatMap(figuresNamed).flatMap(({ figure, at }) => {
		return figures.has(figure) ? [] : [problem(at, figure, text(`没有数字“${figure}”`, `there is no figure “${figure}”`))];
	});
	const unnamed = template.blocks.flatMap(wordsIn).flatMap(({ word, at }) => {
		return Object.hasOwn(words, word) ? [] : [problem(at, word, text(`没有词语“${word}”`, `there is no word “${word}”`))];
	});
	return { template, problems: [...problems, ...unknown, ...unnamed, ...passages].sort((a, b) => a.offset - b.offset) };
}

/** Whether there are records is known of what is counted; of a growth, whether there is a year before to compare with. */
function mayDecide({ type }: Extract<TemplateBlock, { blocks: unknown }>, { measure }: FigureDefinition): boolean {
	return type === 'none' ? 'count' in measure : type !== 'some' || 'count' in measure || 'distinct' in measure || 'growth' in measure;
}

/** Chapters that a unit would confirm and that the text does not have. */
function lostChapters({ id, chapters }: ReportDefinition, { blocks }: ReportTemplate): Problem[] {
	const headings = new Set(
		blocks.flatMap((block) => (block.type === 'heading' ? [block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')] : [])),
	);
	return chapters
		.filter(({ heading }) => !headings.has(heading))
		.map(({ heading }) => ({
			path: `reports.${id}.chapters`,
			message: text(`正文没有标题“${heading}”`, `the text has no heading “${heading}”`),
		}));
}

/**
 * Why a passage may not be repeated for the records behind the figure. A report has no reader of its own: whoever opens it reads
 * what it says, and whoever writes a chapter decides what that is. So it tells of records that everybody in the office may read.
 */
export function whyNoPassage({ id, measure }: FigureDefinition, { access, kept_from, label }: Register): Text | undefined {
	if ('growth' in measure || 'progress' in measure) {
		return text(`“${id}”不直接统计记录，不能逐条写`, `“${id}” counts no records itself that could be repeated`);
	}
	return access === 'open' && kept_from === undefined
		? undefined
		: text(`“${label.zh}”不是人人可以查看的台账，不能逐条写进报告`, `Not everybody may read “${label.en}”: its records are not repeated in a report`);
}

/** A register whose records may not be told, and fields that a repeated passage asks for and its records do not have or do not tell. */
function passageProblems({ order, blocks, at }: Extract<TemplateBlock, { type: 'each' }>, figure: FigureDefinition, register: Register): ReportProblem[] {
	const refused = whyNoPassage(figure, register);
	if (refused !== undefined) {
		return [problem(at, figure.id, refused)];
	}
	const named = [...(order === null ? [] : [{ field: order, at }]), ...blocks.flatMap(fieldsIn)];
	const { zh, en } = register.label;
	return named.flatMap(({ field, at: there }) => {
		if (!Object.hasOwn(register.fields, field)) {
			return [problem(there, field, text(`“${zh}”没有字段“${field}”`, `“${en}” has no field “${field}”`))];
		}
		const isSensitive = register.fields[field]?.sensitive !== undefined;
		return isSensitive
			? [problem(there, field, text(`“${zh}”的“${field}”是敏感信息，不能写进报告`, `“${field}” of “${en}” is sensitive: no report says it`))]
			: [];
	});
}

function fieldsIn(block: TemplateBlock): { field: string; at: Place }[] {
	return 'blocks' in block ? block.blocks.flatMap(fieldsIn) : inlinesOf(block).filter((inline) => inline.type === 'field');
}

/** Each with its place, those of passages too. */
function figuresNamed(block: TemplateBlock): { figure: string; at: Place }[] {
	return 'blocks' in block
		? [block, ...block.blocks.flatMap(figuresNamed)]
		: inlinesOf(block).filter((inline) => inline.type === 'figure' || inline.type === 'claim');
}

function problem({ line, column, offset }: Place, words: string, message: ReportProblem['message']): ReportProblem {
	return { line, column, offset, text: words, message };
}

function wordsIn(block: TemplateBlock): { word: string; at: Place }[] {
	return 'blocks' in block ? block.blocks.flatMap(wordsIn) : inlinesOf(block).filter((inline) => inline.type === 'word');
}

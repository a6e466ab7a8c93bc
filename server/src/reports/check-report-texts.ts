import { type FigureDefinition, type OfficeDefinition, type Problem, type Register, type ReportDefinition, text, unitRegister } from '@yibenzhang/engine';
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
		return block.type === 'each' && register !== undefined ? passageProblems(block, register) : [];
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

/** Fields that a repeated passage asks for and its records do not have. */
function passageProblems({ order, blocks, at }: Extract<TemplateBlock, { type: 'each' }>, register: Register): ReportProblem[] {
	const named = [...(order === null ? [] : [{ field: order, at }]), ...blocks.flatMap(fieldsIn)];
	return named
		.filter(({ field }) => !Object.hasOwn(register.fields, field))
		.map((one) => problem(one.at, one.field, text(`“${register.label.zh}”没有字段“${one.field}”`, `“${register.label.en}” has no field “${one.field}”`)));
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

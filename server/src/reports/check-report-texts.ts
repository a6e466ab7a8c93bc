import { type OfficeDefinition, type Problem, type Register, type ReportDefinition, text, unitRegister } from '@yibenzhang/engine';
import { figuresUsed, parseReport, type ReportTemplate, type TemplateBlock } from '@yibenzhang/report';

/** What is wrong with the texts of an office's reports: refused by their reader, or naming figures and fields that are not there. */
export function checkReportTexts(office: Pick<OfficeDefinition, 'reports' | 'figures' | 'registers'>): Problem[] {
	const figures = new Map(office.figures.map((figure) => [figure.id, figure]));
	const registers = new Map([unitRegister as unknown as Register, ...office.registers].map((register) => [register.id, register]));
	return office.reports.flatMap((report) => {
		const at = `reports.${report.id}.text`;
		const { template, problems } = parseReport(report.text);
		const unknown = new Set(figuresUsed(template).flatMap(({ figure }) => (figures.has(figure) ? [] : [figure])));
		return [
			...problems.map(({ line, column, message }) => ({ path: `${at}:${line}:${column}`, message })),
			...[...unknown].map((figure) => ({ path: at, message: text(`没有数字“${figure}”`, `there is no figure “${figure}”`) })),
			...lostChapters(report, template),
			...template.blocks.flatMap((block) => {
				const figure = block.type === 'each' || block.type === 'none' || block.type === 'some' ? figures.get(block.figure) : undefined;
				const register = registers.get(figure?.register ?? '');
				if ((block.type === 'none' || block.type === 'some') && figure !== undefined && !('count' in figure.measure)) {
					return [{ path: `${at}:${block.at.line}`, message: text(`“${figure.id}”不计条数，不知道有没有记录`, `“${figure.id}” does not count records`) }];
				}
				return block.type === 'each' && register !== undefined ? passageProblems(block, register, at) : [];
			}),
		];
	});
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
function passageProblems({ order, blocks, at }: Extract<TemplateBlock, { type: 'each' }>, register: Register, path: string): Problem[] {
	const named = [...(order === null ? [] : [{ field: order, line: at.line }]), ...blocks.flatMap(fieldsIn)];
	return named
		.filter(({ field }) => !Object.hasOwn(register.fields, field))
		.map(({ field, line }) => ({
			path: `${path}:${line}`,
			message: text(`“${register.label.zh}”没有字段“${field}”`, `“${register.label.en}” has no field “${field}”`),
		}));
}

function fieldsIn(block: TemplateBlock): { field: string; line: number }[] {
	if ('blocks' in block) {
		return block.blocks.flatMap(fieldsIn);
	}
	return block.content.flatMap((inline) => (inline.type === 'field' ? [{ field: inline.field, line: inline.at.line }] : []));
}

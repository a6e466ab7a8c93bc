/** Which figures a report's text says, and with which group of points each closes. */
import { inlinesOf, type ReportTemplate, type TemplateBlock } from './template.ts';

export interface FigureUse {
	readonly figure: string;
	readonly as: 'figure' | 'claim' | 'each' | 'none' | 'some';
	/** Group of the point in which it stands; `report` for the rest. */
	readonly closes: string;
	/** For `each`: the field by which its records are ordered. */
	readonly order: string | null;
}

/** Every use, in the order of the text. */
export function figuresUsed(template: ReportTemplate): FigureUse[] {
	return template.blocks.flatMap(usesIn);
}

/** Figure id → group, for those that close with another group than `report`: what `ReportDefinition.closes` wants. A figure that is said twice closes where it stands first. */
export function closingGroups(template: ReportTemplate): Readonly<Record<string, string>> {
	const groups = new Map<string, string>();
	for (const { figure, closes } of figuresUsed(template)) {
		if (!groups.has(figure)) {
			groups.set(figure, closes);
		}
	}
	return Object.fromEntries([...groups].filter(([, closes]) => closes !== 'report'));
}

function usesIn(block: TemplateBlock): FigureUse[] {
	if (block.type === 'each') {
		return [{ figure: block.figure, as: 'each', closes: block.closes, order: block.order }, ...block.blocks.flatMap(usesIn)];
	}
	if ('blocks' in block) {
		return [{ figure: block.figure, as: block.type, closes: block.closes, order: null }, ...block.blocks.flatMap(usesIn)];
	}
	const closes = 'closes' in block ? block.closes : 'report';
	return inlinesOf(block).flatMap((inline) =>
		inline.type === 'figure' || inline.type === 'claim' ? [{ figure: inline.figure, as: inline.type, closes, order: null }] : [],
	);
}

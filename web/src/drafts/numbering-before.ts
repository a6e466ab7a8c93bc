import { inlineText, type ReportDocument } from '@yibenzhang/report';
import type { CSSProperties } from 'react';

/** How many headings of each level stand before the chapter, so that its own go on from there as the paper numbers them. */
export function numberingBefore(document: ReportDocument | undefined, heading: string): CSSProperties {
	const counts = [0, 0, 0, 0];
	const blocks = document?.blocks ?? [];
	const at = blocks.findIndex((block) => block.type === 'heading' && block.content.map(inlineText).join('') === heading);
	for (const block of at < 0 ? [] : blocks.slice(0, at)) {
		if (block.type === 'heading') {
			counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
			counts.fill(0, block.level);
		}
	}
	return { counterReset: [...counts.map((count, level) => `heading${level + 1} ${count}`), 'point 0'].join(' ') };
}

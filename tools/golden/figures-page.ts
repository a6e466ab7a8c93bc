/** `docs/figures.md`: every figure with its 口径. */
import { describeFigure, type OfficeDefinition } from '@yibenzhang/engine';
import { markdownTable } from './markdown-table.ts';

export function figuresPage(office: OfficeDefinition): string {
	const figures = [...office.figures].sort((a, b) => (a.no ?? Number.MAX_SAFE_INTEGER) - (b.no ?? Number.MAX_SAFE_INTEGER));
	const rows = figures.map((figure) => {
		const note = figure.note === undefined ? '' : ` 注：${figure.note.zh}`;
		return [
			figure.no === undefined ? '—' : String(figure.no),
			figure.label.zh,
			`\`${figure.id}\``,
			figure.unit.zh,
			`${describeFigure(figure, office).zh}${note}`,
		];
	});
	const head = `# 数字口径\n\n由定义生成（\`npm run golden\`），请勿手改。共 ${figures.length} 个数字，编号为年度工作报告中的顺序。`;
	return `${head}\n\n${markdownTable(['编号', '数字', '标识', '单位', '口径'], rows)}\n`;
}

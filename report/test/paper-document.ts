/** A report with everything that paper has to hold. */
import type { DocxRequest, ReportDocument, ReportInline, ReportTable } from '../src/index.ts';

export const BODIES = ['中共示例市东街街道工作委员会', '示例市人民政府东街街道办事处'] as const;

export function paperDocument(over: Partial<ReportDocument> = {}): ReportDocument {
	return {
		title: `${BODIES.join('、')}2022年工作总结和2023年工作安排`,
		period: '2022',
		date: '2022-12-26',
		closing: {},
		signatures: BODIES.map((zh) => ({ zh, en: zh })),
		blocks: [
			{ type: 'paragraph', content: [words('全年工作平稳。')] },
			{ type: 'heading', level: 1, number: '一、', content: [words('主要成绩')] },
			{ type: 'heading', level: 2, number: '（一）', content: [words('党建')] },
			{ type: 'heading', level: 3, number: '1.', content: [words('细目')] },
			{ type: 'heading', level: 4, number: '（1）', content: [words('小目')] },
			{
				type: 'paragraph',
				number: '一是',
				content: [
					words('受理网上信访'),
					{ type: 'figure', figure: 'online_petitions', value: 309, said: '309' },
					words('件，'),
					{ type: 'claim', figure: 'cases_answered', value: 100, holds: true, text: '已全部办结' },
					words('。'),
				],
			},
		],
		paper: { number: '东街办〔2022〕12号', copies: ['示例市委办公室', '各社区居民委员会'] },
		...over,
	};
}

export function order(over: Partial<DocxRequest> = {}): DocxRequest {
	return { report: 'yearly', form: 'document', figure_names: new Map([['online_petitions', '网上信访件数']]), annexes: [], ...over };
}

export function longTable(rows: number): ReportTable {
	return {
		type: 'table',
		columns: [
			{ label: '序号', width: 1, align: 'center' },
			{ label: '数字', width: 4 },
		],
		rows: Array.from({ length: rows }, (_, at) => [[words(String(at + 1))], [{ type: 'figure', figure: 'online_petitions', value: at, said: String(at) }]]),
	};
}

export function words(text: string): ReportInline {
	return { type: 'text', text };
}

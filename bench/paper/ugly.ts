/** Reports as ugly as real ones: a title of four lines, five signing bodies, a table over three pages, annexes with long names. */

import { seededRandom } from '../../office/sample/random.ts';
import type { DocxRequest, ReportBlock, ReportDocument, ReportInline } from '../../report/src/index.ts';

export const BODIES = ['中共示例市东街街道工作委员会', '示例市人民政府东街街道办事处', '示例市公安局', '示例市民政局', '示例市卫生健康局'];
const SENTENCE = '坚持以人民为中心的发展思想，着力解决群众急难愁盼问题，把各项工作抓细抓实抓出成效，不断增强群众的获得感、幸福感和安全感。';
/** Each line of it is full: what stands in it takes one cell of the grid. */
const EVEN = '民'.repeat(280);

export function uglyDocument(over: Partial<ReportDocument> = {}): ReportDocument {
	const random = seededRandom(9704);
	return {
		title: `${BODIES.slice(0, 2).join('、')}关于老旧小区改造提升和文明城市创建巩固工作以及统筹推进乡村振兴工作情况的报告`,
		period: '2022',
		date: '2022-12-26',
		closing: {},
		signatures: BODIES.map((zh) => ({ zh, en: zh })),
		blocks: [
			{ type: 'paragraph', content: [plain(SENTENCE.repeat(3))] },
			{ type: 'paragraph', content: [plain(EVEN.repeat(4))] },
			{ type: 'heading', level: 1, number: '一、', content: [plain('主要成绩')] },
			{ type: 'heading', level: 2, number: '（一）', content: [plain('抓实党建')] },
			{ type: 'heading', level: 3, number: '1.', content: [plain('具体做法')] },
			...Array.from({ length: 12 }, (_, at) => ({
				type: 'paragraph' as const,
				number: `${'一二三四五六七八九十'[at % 10]}是`,
				content: [
					plain('受理来件'),
					{ type: 'figure' as const, figure: 'cases', value: at, said: String(at) },
					plain(`件，㛃、䶮与<img src=x>。${SENTENCE.repeat(random.between(1, 4))}`),
				],
			})),
		],
		paper: {
			number: '东街报〔2022〕12号',
			copy_number: '000012',
			secrecy: '秘密★1年',
			urgency: '特急',
			approved_by: ['甲一二', '乙三四', '丙五六'],
			to: ['示例市人民政府'],
			sealed: true,
			remark: '联系人：甲一二',
			copies: ['市委办公室', '市人大常委会办公室', '市政协办公室', '市纪委监委机关', '市委组织部', '各社区居民委员会'],
			printed_by: '东街街道党政综合办公室',
		},
		...over,
	};
}

/** A table in the text itself; the end of each row is marked, so that a page tells whether it was broken. */
export function uglyTable(rows: number): ReportBlock {
	return {
		type: 'table',
		columns: [
			{ label: '序号', width: 2, align: 'center' },
			{ label: '社区', width: 4 },
			{ label: '办理情况', width: 12 },
			{ label: '件数', width: 3, align: 'right' },
		],
		rows: Array.from({ length: rows }, (_, at) => [
			[plain(String(at + 1))],
			[plain(`第${at + 1}社区`)],
			[plain(`${SENTENCE.slice(0, 16 + ((at * 11) % 44))}毕`)],
			[{ type: 'figure', figure: 'cases', value: at, said: String(at) }],
		]),
	};
}

export function uglyOrder(form: DocxRequest['form']): DocxRequest {
	return {
		report: 'yearly',
		form,
		figure_names: new Map([['cases', '来件']]),
		annexes: [
			{
				title: '各社区来件办理情况一览表',
				blocks: [
					{
						type: 'table',
						columns: [
							{ label: '序号', width: 1, align: 'center' },
							{ label: '社区', width: 3 },
							{ label: '办理情况', width: 7 },
						],
						rows: Array.from({ length: 70 }, (_, at) => [
							[plain(String(at + 1))],
							[plain(`第${at + 1}社区`)],
							[plain(SENTENCE.slice(0, 20 + ((at * 7) % 40)))],
						]),
					},
				],
			},
			{ title: '名称长过一行而要回行并与上一行第一个字对齐才合乎规定的那个附件', blocks: [{ type: 'paragraph', content: [plain(SENTENCE)] }] },
		],
	};
}

function plain(text: string): ReportInline {
	return { type: 'text', text };
}

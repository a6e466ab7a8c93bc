import { codeList } from './code-list.ts';

/** What the parts of the report are called where figures are listed by them (`section` of a figure). */
export const figureSectionLists = [
	codeList(
		'figure_section',
		['工作板块', 'Line of work'],
		[
			['一(一)', '党的建设', 'Party building'],
			['一(二)', '招商引资', 'Investment'],
			['一(三)', '城乡面貌', 'Town and country'],
			['一(四)', '法治建设', 'Rule of law'],
			['一(五)', '综合治理', 'Peace and order'],
			['一(七)', '民生保障', 'Livelihood'],
			['承诺', '年度承诺', 'Promises of the year'],
			['二', '存在问题', 'Problems'],
			['三', '下年安排', 'Next year'],
			['综合', '综合事务', 'General affairs'],
			['外来', '外来数字', 'Given by others'],
		],
	),
];

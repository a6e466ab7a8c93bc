import { codeList } from './code-list.ts';

export const generalLists = [
	codeList(
		'seal',
		['印章', 'Seal'],
		[
			['office', '街道办事处公章', "The office's seal"],
			['party_committee', '党工委印章', "The party committee's seal"],
			['contract', '合同专用章', 'Contract seal'],
		],
	),
];

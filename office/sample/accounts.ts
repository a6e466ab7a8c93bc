/** The sample's accounts: one of each kind of person who leans on the book. */
import { communities, sections } from '../units.ts';

export interface SampleAccount {
	readonly id: string;
	readonly name: string;
	readonly unit: string;
	readonly role: string;
}

/** `chengnan_worker`, `chengnan_grid`, `peace_clerk`, `peace_head`, `officer_1`, `officer_2`, `legal_reviewer`, `leader`, `auditor`, `admin`. */
export const sampleAccounts: readonly SampleAccount[] = [
	...communities.flatMap(({ code, name }) => [
		{ id: `${code}_worker`, name: `${name.zh}示例专干`, unit: code, role: 'community_worker' },
		{ id: `${code}_grid`, name: `${name.zh}示例网格员`, unit: `${code}_g1`, role: 'grid_worker' },
	]),
	...sections.flatMap(({ code, name }) => [
		{ id: `${code}_clerk`, name: `${name.zh}示例经办`, unit: code, role: 'section_clerk' },
		{ id: `${code}_head`, name: `${name.zh}示例负责人`, unit: code, role: 'section_head' },
	]),
	{ id: 'officer_1', name: '示例执法员甲', unit: 'enforcement', role: 'enforcement_officer' },
	{ id: 'officer_2', name: '示例执法员乙', unit: 'enforcement', role: 'enforcement_officer' },
	{ id: 'legal_reviewer', name: '示例法制审核员', unit: 'judicial', role: 'legal_reviewer' },
	{ id: 'secretary', name: '示例书记', unit: 'street', role: 'leader' },
	{ id: 'leader', name: '示例主任', unit: 'street', role: 'leader' },
	{ id: 'auditor', name: '示例审计员', unit: 'street', role: 'auditor' },
	{ id: 'admin', name: '示例管理员', unit: 'street', role: 'administrator' },
];

/** The password of every sample account; they sign in from this machine only. */
export const SAMPLE_PASSWORD = 'yibenzhang-2022';

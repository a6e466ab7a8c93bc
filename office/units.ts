/** The unit tree. 城南, 南门 and 朝阳 stand in the real report; the other communities are made up and say so. */
import { text, type UnitDefinition, type UnitKind } from '@yibenzhang/engine';

const SINCE = '2015-01-01';

export const street: UnitDefinition = unit('street', 'street', null, '雷城街道', 'Leicheng Street');

export const sections: readonly UnitDefinition[] = [
	unit('general', 'section', 'street', '党政综合办', 'General office'),
	unit('party_building', 'section', 'street', '党建办', 'Party building'),
	unit('economy', 'section', 'street', '经济发展办', 'Economy'),
	unit('publicity', 'section', 'street', '宣传文明办', 'Publicity and civilisation'),
	unit('construction', 'section', 'street', '规划建设办', 'Planning and construction'),
	unit('rural', 'section', 'street', '乡村振兴办', 'Rural revitalisation'),
	unit('peace', 'section', 'street', '平安法治办', 'Peace and rule of law'),
	unit('petition_office', 'section', 'street', '信访办', 'Petitions'),
	unit('judicial', 'section', 'street', '司法所', 'Judicial office'),
	unit('womens_federation', 'section', 'street', '妇联', "Women's federation"),
	unit('enforcement', 'section', 'street', '综合行政执法办', 'Enforcement'),
	unit('emergency', 'section', 'street', '应急管理办', 'Emergency management'),
	unit('public_service', 'section', 'street', '公共服务办', 'Public service'),
];

export const communities: readonly UnitDefinition[] = [
	community('chengnan', '城南社区', 'Chengnan'),
	community('nanmen', '南门社区', 'Nanmen'),
	community('chaoyang', '朝阳社区', 'Chaoyang'),
	community('yingchun', '迎春社区（示例）', 'Yingchun (sample)'),
	community('heping', '和平社区（示例）', 'Heping (sample)'),
	{ ...community('donghu', '东湖社区（示例）', 'Donghu (sample)'), follows: ['guangming'] },
	community('xiyuan', '西园社区（示例）', 'Xiyuan (sample)'),
	community('beiting', '北亭社区（示例）', 'Beiting (sample)'),
	community('jinxiu', '锦绣社区（示例）', 'Jinxiu (sample)'),
	community('fuxing', '复兴社区（示例）', 'Fuxing (sample)'),
	community('yongan', '永安社区（示例）', 'Yongan (sample)'),
];

const grids = communities.flatMap(({ code, name }) =>
	[1, 2, 3].map((n) => unit(`${code}_g${n}`, 'grid', code, `${name.zh}第${n}网格`, `${name.en}, grid ${n}`)),
);

/** A community that was merged before the year of the report: the past keeps it. */
const merged: UnitDefinition = { ...community('guangming', '光明社区（示例，已并入东湖）', 'Guangming (sample, merged)'), until_on: '2020-12-31' };

/** One that was set up after it. */
const later: UnitDefinition = { ...community('xincheng', '新城社区（示例，2023年设立）', 'Xincheng (sample, set up in 2023)'), from_on: '2023-01-01' };

export const units: readonly UnitDefinition[] = [street, ...sections, ...communities, merged, later, ...grids];

function community(code: string, zh: string, en: string): UnitDefinition {
	return unit(code, 'community', 'street', zh, en);
}

function unit(code: string, kind: UnitKind, parent: string | null, zh: string, en: string): UnitDefinition {
	return { code, kind, parent, name: text(zh, en), from_on: SINCE };
}

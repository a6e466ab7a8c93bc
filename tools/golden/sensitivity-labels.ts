import type { Sensitivity } from '@yibenzhang/engine';

export const SENSITIVE: Readonly<Record<Sensitivity, string>> = {
	identity: '身份',
	contact: '联系方式',
	health: '健康',
	finance: '财务',
	party: '党务',
	case: '案件',
};

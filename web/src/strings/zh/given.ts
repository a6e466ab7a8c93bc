/** Numbers that others counted. */
export const givenZh = {
	mark: '外来',
	source: '出处',
	missing: '未提供',
	missingHelp: '由其他部门提供，不由账上计算。这一统计期还没有经确认、仍有效的数。请在台账“外来统计”中录入并确认。',
	by: (source: string, paper: string) => `由${source}提供${paper === '' ? '' : `，见${paper}`}`,
	paper: (document: string, number: string) => `${document === '' ? '' : `《${document}》`}${number}`,
	confirmed: (day: string, name: string) => `${day}${name === '' ? '' : `由${name}`}确认`,
	until: (day: string) => `有效至${day}`,
	notComputed: '不由账上计算',
	stop: '；',
};

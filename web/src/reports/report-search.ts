/** What the address of a report's page holds besides the period: which report, where it is not the yearly one. */
export interface ReportSearch {
	readonly report?: string;
}

export function reportSearch(id: string): ReportSearch {
	return id === 'yearly' ? {} : { report: id };
}

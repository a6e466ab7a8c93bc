/** The address within the page of the heading that is the so-many-th block of the report. */
export function headingId(block: number): string {
	return `part-${block}`;
}

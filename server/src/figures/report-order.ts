/** For `sort`: figures that the report numbers first, in its order. */
export function inReportOrder(one: { readonly no?: number | null | undefined }, other: { readonly no?: number | null | undefined }): number {
	return (one.no ?? Number.MAX_SAFE_INTEGER) - (other.no ?? Number.MAX_SAFE_INTEGER);
}

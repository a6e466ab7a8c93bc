/** What the address of the workbench holds. */
export interface WorkbenchSearch {
	readonly period?: string;
	/** The figure that is open. */
	readonly figure?: string;
	/** The register whose duties are shown. */
	readonly due?: string;
}

/** What a workbook may hold: beyond it a clear refusal, so that no file can hold up the server. */
const MIB = 1024 * 1024;

export const IMPORT_LIMITS = {
	/** Of the file as it is sent. */
	file_bytes: 64 * MIB,
	/** Of one part of a workbook once it is unpacked. */
	part_bytes: 1024 * MIB,
	/** How many times larger than packed a large part may be; a workbook's own parts reach about a hundred. */
	packing: 400,
	/** Below this a part may be packed as tightly as it likes. */
	small_part_bytes: 16 * MIB,
	zip_entries: 10_000,
	/** Rows that hold something, over all sheets. */
	rows: 600_000,
	columns: 500,
	sheets: 200,
	/** Merged cells that are kept of one sheet. */
	merges: 20_000,
} as const;

/** What a form may hold that the page shows and the book fills; a sender's form is a few pages, never a ledger. */
export const FORM_LIMITS = {
	file_bytes: 16 * MIB,
	/** Of one part of XML that is read or changed, as it is unpacked. */
	part_bytes: 32 * MIB,
	/** Of all such parts together. */
	all_bytes: 96 * MIB,
	/** Rows and columns that the page shows of one sheet. */
	shown_rows: 500,
	shown_columns: 100,
	/** Cells that the page shows, over all sheets. */
	shown_cells: 40_000,
	/** Rows of one list. */
	list_rows: 10_000,
} as const;

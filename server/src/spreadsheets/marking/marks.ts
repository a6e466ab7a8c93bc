/** Which cells are refused and why: what is put into the sender's own file. */

/** By row, then by column from 0: the reasons. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, string>>;

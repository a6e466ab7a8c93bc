/** Words that stand in files which the book writes and mean something to it when they come back. */

/** A row whose first words are these is nobody's record. */
export const EXAMPLE_MARK = '示例：';

/** Stands behind what the reader may not see, so that nobody takes it for the value itself. */
export const MASKED_MARK = '（已遮盖）';

/** The sheet that explains a file which the book wrote; it holds no records. */
export const ABOUT_SHEET = '说明';

/** Files that a sender's form may come as; the older two are refused with how to save them anew. */
export const WORKBOOKS = '.xlsx,.xlsm,.xls,.et';

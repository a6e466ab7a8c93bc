/** All of a report, one chapter of it by its heading, or what one unit answers for: what is written, and finished, by itself. */
export type ReportScope = { readonly of: 'report' } | { readonly of: 'chapter'; readonly heading: string } | { readonly of: 'unit'; readonly unit: string };

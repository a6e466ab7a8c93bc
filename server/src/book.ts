/** An opened book: one office's definitions and units beside the database that holds its records. Built once at start (`offices/open-book.ts`), passed to every door. */
import type { CodeList, FigureDefinition, OfficeDefinition, ParseContext, Register, UnitTree } from '@yibenzhang/engine';
import type pg from 'pg';
import type { FileStore } from './files/file-store.ts';
import type { DigestName } from './records/audit.ts';

export interface Book {
	readonly pool: pg.Pool;
	readonly office_id: string;
	/** Counts the changes of units and settings; another number in the store means that the book must be opened anew. */
	readonly revision: number;
	/** Whether the sample's accounts may sign in from other machines than this one. */
	readonly samples_from_anywhere: boolean;
	readonly office: OfficeDefinition;
	readonly registers: ReadonlyMap<string, Register>;
	readonly figures: ReadonlyMap<string, FigureDefinition>;
	readonly code_lists: ReadonlyMap<string, CodeList>;
	readonly units: UnitTree;
	readonly parse: ParseContext;
	/** Hash of each register's definition, as kept in `book.definition`. */
	readonly definition_hashes: ReadonlyMap<string, string>;
	readonly digest: DigestName;
	/** Where the contents of attachments lie. */
	readonly files: FileStore;
	now(): Date;
	newId(at: Date): string;
}

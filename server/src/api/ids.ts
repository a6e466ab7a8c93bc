import { Type } from 'typebox';

/** Id of a register, an action, a field. */
export const Id = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' });
/** Id of a record or a batch: a UUID in lower case. */
export const RecordId = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
/** Form of a day; `isPlainDate` knows the calendar. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });

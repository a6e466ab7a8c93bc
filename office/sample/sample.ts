/**
 * The sample year: what the generator of each line of work gives, as data. It is written into the book through `act`, in the
 * order of `at`, by the account named. People are made up and plainly so; nothing here is a real person's.
 */

/** One thing done by one account. */
export interface SampleAct {
	readonly account: string;
	/** When the book learned of it, ISO 8601 with offset. */
	readonly at: string;
	/** When the person wrote it down, if earlier. */
	readonly made_at?: string;
	readonly register: string;
	readonly action: string;
	/** Name under which later acts and references mean this record; unique over the whole sample. */
	readonly key?: string;
	/** The key of the record acted on; absent for `create` and `enter`. */
	readonly of?: string;
	/** Code of the unit that the record belongs to; absent: the account's own. */
	readonly unit?: string;
	/** Wire form; a reference is written `ref(key)`. */
	readonly values?: Readonly<Record<string, unknown>>;
	readonly reason?: string;
	/** For `enter`: state and old number. */
	readonly state?: string;
	readonly number?: string;
}

export interface SampleReference {
	readonly ref: string;
}

/** The record of that key, as the value of a reference field. */
export function ref(key: string): SampleReference {
	return { ref: key };
}

/** A moment of that day in the office's zone: `at('2022-03-05', 9, 30)`. */
export function moment(day: string, hour = 10, minute = 0): string {
	return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`;
}

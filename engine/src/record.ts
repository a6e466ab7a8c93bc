/** A record as the engine sees it: values in stored form (money in fen), keyed by field id; an empty field is absent or null. */
export type StoredValue = string | number | boolean | readonly string[] | readonly ItemRow[] | Place | readonly Attachment[] | null;
export type StoredValues = Readonly<Record<string, StoredValue>>;

export interface ItemRow {
	readonly item: string;
	readonly quantity: number;
	readonly note?: string;
}

export interface Place {
	readonly address: string;
	/** Code of a grid or community. */
	readonly grid?: string;
	readonly lng?: number;
	readonly lat?: number;
	readonly datum?: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
}

export interface Attachment {
	/** SHA-256 of the content, hex. */
	readonly hash: string;
	readonly name: string;
	readonly type: string;
	readonly size: number;
}

export interface BookRecord {
	readonly id: string;
	readonly register: string;
	readonly unit: string;
	readonly number: string | null;
	readonly state: string;
	readonly version: number;
	readonly made_by: string;
	/** Moments, ISO 8601 in UTC. */
	readonly made_at: string;
	readonly recorded_at: string;
	readonly values: StoredValues;
}

export const VOIDED = 'voided';

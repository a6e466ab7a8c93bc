/** What one entry on the phone is: a visit with all that it writes, under one id for good. */
import type { BatchRequest, ErrorAnswer, Text } from '@yibenzhang/engine';

/** Where a picture goes once it is uploaded: into an attachments field of one of the entry's requests, or of several. */
export interface PicturePlace {
	readonly request: number;
	readonly field: string;
}

export interface NewPicture {
	readonly name: string;
	/** Made small already. */
	readonly content: Blob;
	/** For fields that keep where a picture was taken. */
	readonly keep_location?: boolean;
	readonly places: readonly PicturePlace[];
}

export interface NewEntry {
	/** As it was typed, to be shown again. */
	readonly said: string;
	/** How its batch is called in the book. */
	readonly label: string;
	/** Without `made_at`: the outbox knows the moment. They are written together or not at all. */
	readonly requests: BatchRequest['requests'];
	readonly pictures?: readonly NewPicture[];
}

/** `refused`: the server said no, a person must look. A `waiting` one goes by itself. */
export type EntryState = 'waiting' | 'refused' | 'sent';

export interface EntryPicture extends Omit<NewPicture, 'content'> {
	readonly type: string;
	readonly size: number;
	/** What the server made of it, as it stands in an attachments field. */
	readonly uploaded?: { readonly at: string; readonly attachment: unknown };
}

export interface Refusal {
	readonly code: string;
	readonly text: Text;
	readonly fields: readonly { readonly path: string; readonly text: Text }[];
	/** For a stale version: what changed since. */
	readonly current?: ErrorAnswer['error']['current'];
}

export interface Entry extends Omit<NewEntry, 'pictures'> {
	/** Also its `Idempotency-Key`: it never changes, so that whatever happens it is written once. */
	readonly id: string;
	readonly account: string;
	readonly state: EntryState;
	readonly pictures: readonly EntryPicture[];
	/** By the phone's clock, and by how much that was known to be wrong then (milliseconds to add). */
	readonly phone_at: string;
	readonly clock_offset?: number;
	/** As it is sent: set once, before the first sending. */
	readonly made_at?: string;
	/** It has been on its way at least once, so it may stand in the book already. */
	readonly attempted?: true;
	/** How often the server failed on it. */
	readonly failures?: number;
	readonly refusal?: Refusal;
	readonly sent_at?: string;
	/** Under which what it wrote can be taken back as one. */
	readonly batch?: string;
	/** What it wrote. */
	readonly records?: readonly { readonly register: string; readonly id: string; readonly number: string | null }[];
}

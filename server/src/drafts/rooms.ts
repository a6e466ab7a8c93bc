/** Who is in a chapter now, and who waits for something to move in it. In memory, of this process alone: nothing here is needed to keep a word. */
import { randomBytes } from 'node:crypto';
import type { DraftPerson, DraftPresence } from '@yibenzhang/engine';
import type { ChapterRef } from './read-drafts.ts';

/** Whoever has not been heard of for so long has gone. */
const GONE_MS = 40_000;
const PEOPLE_AT_MOST = 200;

export interface Rooms {
	presence(of: ChapterRef): DraftPresence;
	/** Notes that somebody is there; `at`: where the cursor is, absent where only that they are there is known. */
	enter(of: ChapterRef, person: Pick<DraftPerson, 'client' | 'account' | 'name'>, at?: Pick<DraftPerson, 'anchor' | 'head'>): void;
	leave(of: ChapterRef, client: number): void;
	/** Something was written: whoever waits looks again. */
	wake(of: ChapterRef): void;
	/** Moves on with each wake; to be read before looking, and handed to `moved` after it. */
	turn(of: ChapterRef): number;
	/** Resolves once the turn has moved on, after so many milliseconds, or when the server ends. */
	moved(of: ChapterRef, turn: number, ms: number): Promise<void>;
	closed(): boolean;
	/** Ends all waiting. */
	close(): void;
}

interface Room {
	turn: number;
	mark: number;
	readonly people: Map<number, DraftPerson & { seen: number }>;
	readonly waiting: Set<() => void>;
}

/** @param now milliseconds */
export function createRooms(now: () => number): Rooms {
	const rooms = new Map<string, Room>();
	// Marks of another process, or of this one before it started anew, are never taken for this one's.
	const origin = randomBytes(6).toString('hex');
	let closed = false;
	const roomOf = ({ draft, chapter }: ChapterRef): Room => {
		const key = `${draft} ${chapter}`;
		const room = rooms.get(key) ?? { turn: 0, mark: 0, people: new Map(), waiting: new Set() };
		rooms.set(key, room);
		return room;
	};
	const rouse = (room: Room) => {
		room.turn += 1;
		for (const wake of [...room.waiting]) {
			wake();
		}
	};
	const sweep = (room: Room) => {
		const gone = [...room.people.values()].filter(({ seen }) => seen + GONE_MS < now());
		for (const { client } of gone) {
			room.people.delete(client);
		}
		room.mark += gone.length;
	};
	return {
		presence(of) {
			const room = roomOf(of);
			sweep(room);
			return { mark: `${origin}-${room.mark}`, people: [...room.people.values()].map(({ seen: _seen, ...person }) => person) };
		},
		enter(of, person, at) {
			const room = roomOf(of);
			const before = room.people.get(person.client);
			if (before === undefined && room.people.size >= PEOPLE_AT_MOST) {
				return;
			}
			const { anchor, head } = at ?? before ?? { anchor: null, head: null };
			room.people.set(person.client, { ...person, anchor, head, seen: now() });
			if (before === undefined || before.anchor !== anchor || before.head !== head || before.account !== person.account) {
				room.mark += 1;
				rouse(room);
			}
		},
		leave(of, client) {
			const room = roomOf(of);
			if (room.people.delete(client)) {
				room.mark += 1;
				rouse(room);
			}
		},
		wake: (of) => rouse(roomOf(of)),
		turn: (of) => roomOf(of).turn,
		moved(of, turn, ms) {
			const room = roomOf(of);
			if (closed || room.turn !== turn) {
				return Promise.resolve();
			}
			return new Promise((resolve) => {
				const end = () => {
					clearTimeout(timer);
					room.waiting.delete(end);
					resolve();
				};
				const timer = setTimeout(end, ms);
				room.waiting.add(end);
			});
		},
		closed: () => closed,
		close() {
			closed = true;
			for (const room of rooms.values()) {
				rouse(room);
			}
		},
	};
}

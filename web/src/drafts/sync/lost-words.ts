/**
 * Words that were typed here while somebody else took away the paragraph around them, as by making a point of it: Yjs lets go of both.
 * They are told, so that they can be put back.
 */
import { ContentString, type Doc, decodeUpdate, type ID, Item, iterateDeletedStructs, type Transaction } from 'yjs';

interface Typed {
	readonly client: number;
	readonly from: number;
	readonly until: number;
}

export interface LostWords {
	/** What was typed in this update is watched. */
	watch(update: Uint8Array): void;
	/** The server has taken all that is watched so far under this number: whoever is at it or further has seen it. */
	taken(seq: number): void;
	/** All up to that number is here: what was taken before it and still stands is safe. */
	seen(seq: number): void;
}

/** @param origin of the transactions that bring others' changes */
export function watchForLost(doc: Doc, origin: string, tell: (words: string) => void): LostWords {
	let watched: (Typed & { readonly seq?: number })[] = [];
	doc.on('afterTransaction', (transaction: Transaction) => {
		if (transaction.origin !== origin || watched.length === 0) {
			return;
		}
		let words = '';
		iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
			if (struct instanceof Item && struct.content instanceof ContentString) {
				words += watchedPart(struct.id, struct.content.str);
			}
		});
		if (words !== '') {
			tell(words);
		}
	});

	/** What is typed on end grows into one piece, of which the beginning may be long known. */
	function watchedPart({ client, clock }: ID, piece: string): string {
		return watched
			.filter((typed) => typed.client === client)
			.map(({ from, until }) => piece.slice(Math.max(0, from - clock), Math.max(0, until - clock)))
			.join('');
	}

	return {
		watch(update) {
			for (const { id, length } of decodeUpdate(update).structs) {
				watched.push({ client: id.client, from: id.clock, until: id.clock + length });
			}
		},
		taken(seq) {
			watched = watched.map((typed) => (typed.seq === undefined ? { ...typed, seq } : typed));
		},
		seen(seq) {
			watched = watched.filter((typed) => typed.seq === undefined || typed.seq > seq);
		},
	};
}

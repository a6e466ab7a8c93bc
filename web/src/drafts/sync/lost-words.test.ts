import { expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { watchForLost } from './lost-words.ts';

/** Two who have the same paragraph; what the first one types is watched. */
function pair() {
	const mine = new Doc();
	const paragraph = new XmlElement('paragraph');
	paragraph.insert(0, [new XmlText('原有的字')]);
	mine.getXmlFragment('text').insert(0, [paragraph]);
	const theirs = new Doc();
	applyUpdate(theirs, encodeStateAsUpdate(mine));
	const lost: string[] = [];
	const watching = watchForLost(mine, 'line', (words) => lost.push(words));
	mine.on('update', (update: Uint8Array, origin: unknown) => origin !== 'line' && watching.watch(update));
	const type = (words: string) => (paragraph.get(0) as XmlText).insert(4, words);
	const takeAway = () => {
		theirs.getXmlFragment('text').delete(0, 1);
		applyUpdate(mine, encodeStateAsUpdate(theirs), 'line');
	};
	return { lost, watching, type, takeAway };
}

test('Words that lose their paragraph to another writer at the same moment are told', () => {
	const { lost, type, takeAway } = pair();
	type('，新写的');
	takeAway();
	expect(lost).toEqual(['，新写的']);
});

test('What was seen before it was deleted is nobody’s loss', () => {
	const { lost, watching, type, takeAway } = pair();
	type('，新写的');
	watching.taken(7);
	watching.seen(7);
	takeAway();
	expect(lost).toEqual([]);
});

test('What the server took is still watched until all that came before it is here', () => {
	const { lost, watching, type, takeAway } = pair();
	type('，新写的');
	watching.taken(7);
	watching.seen(6);
	takeAway();
	expect(lost).toEqual(['，新写的']);
});

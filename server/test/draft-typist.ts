/** A process that types words into a chapter as fast as it is told: `fork(…, [JSON])`, then `write`, `offline`, `online`, `stop` as messages. */
import * as Y from 'yjs';
import { openWriter, readKept, type WriterOptions } from './draft-writer.ts';

export interface TypistOptions extends WriterOptions {
	/** One character by which its words are known. */
	readonly name: string;
	readonly file: string;
	/** Between two words. */
	readonly every_ms: number;
}

export interface Typed {
	readonly text: string;
	/** How long each request that brought updates took, and each word of somebody else on its way here, ms. */
	readonly taken: readonly number[];
	readonly travelled: readonly number[];
}

/** What a typist wrote and what it struck out again. */
export function wordsOf(file: string): { written: Set<string>; struck: Set<string> } {
	const kept = readKept(file);
	const marked = (mark: string) => new Set(kept.filter(({ origin }) => origin.startsWith(mark)).map(({ origin }) => origin.slice(1)));
	return { written: marked('+'), struck: marked('-') };
}

const END = '；';
const STRIKES_EVERY = 12;

if (process.send !== undefined && process.argv[2]?.startsWith('{') === true) {
	run(JSON.parse(process.argv[2]) as TypistOptions);
}

function run(options: TypistOptions): void {
	const writer = openWriter(options);
	const { doc } = writer;
	const root = doc.getXmlFragment('text');
	const travelled: number[] = [];
	let count = 0;
	let timer: NodeJS.Timeout | undefined;
	let chance = options.name.codePointAt(0) ?? 1;
	// Not Math.random: the same words in the same places each time.
	const next = (below: number) => {
		chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648;
		return chance % below;
	};
	root.observeDeep((events, transaction) => {
		for (const event of transaction.origin === 'server' && process.uptime() > 1 ? events : []) {
			for (const { insert } of event.changes.delta) {
				const at = typeof insert === 'string' ? /^.([0-9a-z]{8,})_/.exec(insert)?.[1] : undefined;
				travelled.push(...(at === undefined ? [] : [Date.now() - Number.parseInt(at, 36)]));
			}
		}
	});
	const type = () => {
		const runs = runsIn(root);
		const run = runs[next(runs.length)];
		if (run === undefined) {
			return;
		}
		count += 1;
		const words = run.toString();
		const own = count % STRIKES_EVERY === 0 ? new RegExp(`${options.name}[0-9a-z]+_[0-9a-z]+${END}`).exec(words) : null;
		if (own !== null) {
			doc.transact(() => run.delete(own.index, own[0].length), `-${own[0]}`);
			return;
		}
		const word = `${options.name}${Date.now().toString(36)}_${count.toString(36)}${END}`;
		// Behind another word, never within one.
		const ends = [...words.matchAll(new RegExp(END, 'g'))].map(({ index }) => index + 1);
		doc.transact(() => run.insert([0, ...ends][next(ends.length + 1)] ?? 0, word), `+${word}`);
	};
	process.on('message', async (told: string) => {
		if (told === 'write') {
			timer = setInterval(type, options.every_ms);
		} else if (told === 'offline') {
			writer.offline();
		} else if (told === 'online') {
			writer.online();
		} else if (told === 'rest') {
			clearInterval(timer);
			await writer.settled();
			process.send?.({ rested: true });
		} else if (told === 'stop') {
			await writer.settled();
			const text = runsIn(root).map(String).join('\n');
			writer.stop();
			process.send?.({ text, taken: writer.taken, travelled } satisfies Typed, () => process.disconnect());
		}
	});
	process.send?.({ ready: true });
}

function runsIn(parent: Y.XmlFragment): Y.XmlText[] {
	return parent.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? runsIn(child) : []));
}

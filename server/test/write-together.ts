/** Two people write in one chapter at full speed; one loses the line for a while, the other is killed and comes back with what it had kept. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Typed, type TypistOptions, wordsOf } from './draft-typist.ts';

export interface Together {
	readonly url: string;
	/** A bearer token of each. */
	readonly tokens: readonly [string, string];
	readonly draft: string;
	readonly chapter: string;
	readonly seconds: number;
	readonly every_ms: number;
}

export interface WrittenTogether {
	/** What each has at the end. */
	readonly texts: readonly [string, string];
	readonly written: number;
	readonly struck: number;
	/** Words that were written, not struck out, and do not stand in the text just once. */
	readonly lost: readonly string[];
	/** Words that were struck out and stand there all the same. */
	readonly returned: readonly string[];
	/** Milliseconds. */
	readonly taken: readonly number[];
	readonly travelled: readonly number[];
}

const TYPIST = fileURLToPath(new URL('./draft-typist.ts', import.meta.url));

export async function writeTogether({ tokens, seconds, ...rest }: Together): Promise<WrittenTogether> {
	const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-together-'));
	const options = tokens.map((token, at): TypistOptions => ({ ...rest, token, name: '甲乙'[at] ?? '丙', file: join(folder, String(at)) }));
	const [first, second] = options as [TypistOptions, TypistOptions];
	let one: ChildProcess | undefined;
	let other: ChildProcess | undefined;
	try {
		[one, other] = await Promise.all([start(first), start(second)]);
		one.send('write');
		other.send('write');
		await sleep(seconds * 250);
		one.send('offline');
		await sleep(seconds * 250);
		one.send('online');
		await sleep(seconds * 125);
		other.kill('SIGKILL');
		await once(other, 'exit');
		await sleep(seconds * 125);
		other = await start(second);
		other.send('write');
		await sleep(seconds * 250);
		await Promise.all([comeToRest(one), comeToRest(other)]);
		const [mine, theirs] = await Promise.all([stop(one), stop(other)]);
		const words = options.map(({ file }) => wordsOf(file));
		const all = words.flatMap(({ written, struck }) => [...written].filter((word) => !struck.has(word)));
		return {
			texts: [mine.text, theirs.text],
			written: words.reduce((sum, { written }) => sum + written.size, 0),
			struck: words.reduce((sum, { struck }) => sum + struck.size, 0),
			lost: all.filter((word) => mine.text.split(word).length !== 2),
			returned: words.flatMap(({ struck }) => [...struck].filter((word) => mine.text.includes(word))),
			taken: [...mine.taken, ...theirs.taken],
			travelled: [...mine.travelled, ...theirs.travelled],
		};
	} finally {
		one?.kill('SIGKILL');
		other?.kill('SIGKILL');
		rmSync(folder, { recursive: true });
	}
}

async function start(options: TypistOptions): Promise<ChildProcess> {
	const child = fork(TYPIST, [JSON.stringify(options)], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	await once(child, 'message');
	return child;
}

async function comeToRest(child: ChildProcess): Promise<void> {
	child.send('rest');
	await once(child, 'message');
}

async function stop(child: ChildProcess): Promise<Typed> {
	child.send('stop');
	const [typed] = (await once(child, 'message')) as [Typed];
	return typed;
}

/** What every command of `yb` gets and gives. */
import type { Book } from '../book.ts';
import type { Started } from '../start-book.ts';

export type Options = Readonly<Record<string, string | undefined>>;

export interface CommandCall {
	readonly started: Started;
	readonly options: Options;
	/** What stands after the command's name without `--`. */
	readonly words: readonly string[];
	/** The office that `--office` names, the oldest when there is none. Throws when the database has no office or none of that name. */
	book(): Book;
}

/** Prints its results on stdout. @returns the exit code. */
export type Command = (call: CommandCall) => Promise<number>;

/** The words of the call are wrong: exit code 2, with the usage. */
export class WrongWords extends Error {}

export function wanted(options: Options, name: string, example: string): string {
	const value = options[name]?.trim();
	if (value === undefined || value === '') {
		throw new WrongWords(`--${name} ${example}`);
	}
	return value;
}

export function oneOf<const Choice extends string>(options: Options, name: string, choices: readonly Choice[], fallback: Choice): Choice {
	const given = options[name] ?? fallback;
	const found = choices.find((choice) => choice === given);
	if (found === undefined) {
		throw new WrongWords(`--${name} ${choices.join('|')}`);
	}
	return found;
}

export function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** What a person should know beside the result: never on stdout. */
export function note(line: string): void {
	process.stderr.write(`${line}\n`);
}

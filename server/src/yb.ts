/** The command line: `npm run -s yb -- …`. Results on stdout, progress on stderr; exit 0, refused 1, wrong words 2. */
import { parseArgs } from 'node:util';
import { parsePeriod } from '@yibenzhang/engine';
import { toHtml, toMarkdown } from '@yibenzhang/report';
import type { Book } from './book.ts';
import { openStore } from './db/open-store.ts';
import { AppError } from './errors.ts';
import { listFigures } from './figures/list-figures.ts';
import { verifyFigures } from './figures/verify-figures.ts';
import { createToken, listAccounts } from './identity/accounts.ts';
import { verifyRecords } from './records/verify.ts';
import { renderBookReport } from './reports/render-report.ts';
import { readEnvironment, readSettings } from './settings.ts';
import { readSecret, type Started, startBook } from './start-book.ts';

const USAGE = `用法 / usage:
  yb figures --period 2022 --as tsv|json [--until DATE] [--known-at MOMENT] [--unit CODE]
  yb report yearly --period 2022 --as md|html
  yb verify
  yb accounts --as tsv
  yb token --account NAME
`;

class WrongWords extends Error {}

type Options = Readonly<Record<string, string | undefined>>;
type Command = (opened: { readonly book: Book; readonly started: Started; readonly options: Options; readonly words: readonly string[] }) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
	figures: async ({ book, options }) => {
		const as = oneOf(options, 'as', ['tsv', 'json'], 'tsv');
		const figures = await listFigures(book, {
			period: wantedPeriod(options),
			...(options.until === undefined ? {} : { until: options.until }),
			...(options['known-at'] === undefined ? {} : { known_at: options['known-at'] }),
			...(options.unit === undefined ? {} : { unit: options.unit }),
		});
		const numbered = figures.filter(({ no }) => no !== null);
		if (as === 'json') {
			print(JSON.stringify({ figures: numbered }, null, 2));
		} else {
			print(
				[
					'no\tid\tvalue\tunit\tsaid\tperiod_end',
					...numbered.map(({ no, id, value, unit, said, period }) => [no, id, value ?? '', unit, said, period.until_on].join('\t')),
				].join('\n'),
			);
		}
		return 0;
	},
	report: async ({ book, options, words: [id, ...others] }) => {
		if (id === undefined || others.length > 0) {
			throw new WrongWords('report yearly');
		}
		const as = oneOf(options, 'as', ['md', 'html'], 'md');
		const report = await renderBookReport(book, { id, period: wantedPeriod(options) });
		print(as === 'md' ? toMarkdown(report) : toHtml(report));
		return 0;
	},
	verify: async ({ book }) => {
		const verified = [...(await verifyRecords(book)), ...(await verifyFigures(book))];
		const faults = verified.flatMap((one) => one.faults);
		for (const { what, count, faults: own } of verified) {
			print(own.length === 0 ? `${what}: ${count} ok` : own.map((fault) => `${what}: ${fault}`).join('\n'));
		}
		print(`${verified.length} recounted, ${faults.length} faults`);
		return faults.length === 0 ? 0 : 1;
	},
	accounts: async ({ book }) => {
		const accounts = await listAccounts(book.pool, book.office_id);
		print(
			[
				'account\tunit\troles',
				...accounts.map(({ id, posts }) => [id, posts[0]?.unit ?? '', [...new Set(posts.map(({ role }) => role))].join(',')].join('\t')),
			].join('\n'),
		);
		return 0;
	},
	token: async ({ book, started, options }) => {
		if (options.account === undefined) {
			throw new WrongWords('--account NAME');
		}
		print(await createToken(started.auth, book.pool, options.account));
		return 0;
	},
};

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
	let parsed: { values: Options; positionals: string[] };
	try {
		const text = { type: 'string' as const };
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: { period: text, as: text, until: text, 'known-at': text, unit: text, account: text },
		});
	} catch (error) {
		process.stderr.write(`${(error as Error).message}\n${USAGE}`);
		return 2;
	}
	const [name = '', ...words] = parsed.positionals;
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (command === undefined) {
		process.stderr.write(USAGE);
		return 2;
	}
	const read = readSettings(readEnvironment());
	if ('problems' in read) {
		process.stderr.write(`${read.problems.join('\n')}\n`);
		return 1;
	}
	try {
		return await withBook(read.settings, (opened) => command({ ...opened, options: parsed.values, words }));
	} catch (error) {
		if (error instanceof WrongWords) {
			process.stderr.write(`${error.message}\n${USAGE}`);
			return 2;
		}
		process.stderr.write(`${(error as Error).message}\n`);
		if (error instanceof AppError) {
			process.stderr.write(error.fields.map(({ path, message }) => `  ${path}: ${message.zh}\n`).join(''));
		}
		return 1;
	}
}

async function withBook(
	settings: Extract<ReturnType<typeof readSettings>, { settings: unknown }>['settings'],
	work: (opened: { book: Book; started: Started }) => Promise<number>,
): Promise<number> {
	const log = (line: string) => process.stderr.write(`${line}\n`);
	const store = await openStore(settings, { share: true, log });
	try {
		const started = await startBook({
			database: store.database,
			secret: await readSecret(settings.data_dir),
			digest: settings.digest,
			sample: settings.sample,
			progress: log,
		});
		try {
			const [book] = started.books.values();
			if (book === undefined) {
				throw new Error('没有办公室 / there is no office in this database');
			}
			return await work({ book, started });
		} finally {
			await started.close();
		}
	} finally {
		await store.stop();
	}
}

function wantedPeriod(options: Options): string {
	if (options.period === undefined) {
		throw new WrongWords('--period 2022');
	}
	const parsed = parsePeriod(options.period);
	if ('problem' in parsed) {
		throw new AppError('period_wrong', { period: options.period });
	}
	return options.period;
}

function oneOf<const Choice extends string>(options: Options, name: string, choices: readonly Choice[], fallback: Choice): Choice {
	const given = options[name] ?? fallback;
	const found = choices.find((choice) => choice === given);
	if (found === undefined) {
		throw new WrongWords(`--${name} ${choices.join('|')}`);
	}
	return found;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

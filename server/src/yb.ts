/** The command line: `npm run -s yb -- …`. Results on stdout, progress on stderr; exit 0, refused 1, wrong words 2. Each command is in `commands/`. */
import { parseArgs } from 'node:util';
import type { Book } from './book.ts';
import { accounts, password, token } from './commands/accounts.ts';
import { check } from './commands/check.ts';
import { type Command, note, type Options, WrongWords } from './commands/command.ts';
import { contradictions } from './commands/contradictions.ts';
import { figures } from './commands/figures.ts';
import { office } from './commands/office.ts';
import { report } from './commands/report.ts';
import { unit } from './commands/unit.ts';
import { verify } from './commands/verify.ts';
import { openStore } from './db/open-store.ts';
import { AppError } from './errors.ts';
import { readEnvironment, readSettings, type Settings } from './settings.ts';
import { readSecret, type Started, startBook } from './start-book.ts';

const USAGE = `用法 / usage:
  yb figures --period 2022 --as tsv|json [--until DATE] [--known-at MOMENT] [--unit CODE]
  yb report yearly --period 2022 --as md|html
  yb report yearly --period 2022 --as docx --out FILE [--form document|letter] [--annex figures]
  yb report recompute EDITION
  yb check FILE [--period 2022] [--as text|json]
  yb contradictions [--as text|json]
  yb verify
  yb accounts --as tsv
  yb token --account NAME
  yb password --account NAME
  yb office create --name 名称 --communities 甲,乙,… [--from DATE] [--admin NAME] [--signed-by 甲,乙]
  yb office list
  yb unit list
  yb unit begin --name 名称 --kind section|community|grid --parent CODE --from DATE
  yb unit change --units CODE,… --to CODE|名称 --from DATE
  yb unit end --units CODE --until DATE
  --office CODE|名称 选择办公室；不写则为最早建立的一个 / which office; without it the oldest
`;

const COMMANDS: Readonly<Record<string, Command>> = { figures, report, check, contradictions, verify, accounts, token, password, office, unit };

const OPTIONS = [
	'period',
	'as',
	'until',
	'known-at',
	'unit',
	'account',
	'office',
	'name',
	'communities',
	'signed-by',
	'from',
	'admin',
	'kind',
	'parent',
	'units',
	'to',
	'out',
	'form',
	'annex',
] as const;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
	let parsed: { values: Options; positionals: string[] };
	try {
		const text = { type: 'string' as const };
		parsed = parseArgs({ args, allowPositionals: true, options: Object.fromEntries(OPTIONS.map((name) => [name, text])) });
	} catch (error) {
		note(`${(error as Error).message}\n${USAGE}`);
		return 2;
	}
	const [name = '', ...words] = parsed.positionals;
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (command === undefined) {
		note(USAGE);
		return 2;
	}
	const read = readSettings(readEnvironment());
	if ('problems' in read) {
		note(read.problems.join('\n'));
		return 1;
	}
	try {
		return await withBooks(read.settings, (started) =>
			command({ started, options: parsed.values, words, book: () => chooseBook(started, parsed.values.office) }),
		);
	} catch (error) {
		if (error instanceof WrongWords) {
			note(`${error.message}\n${USAGE}`);
			return 2;
		}
		note((error as Error).message);
		if (error instanceof AppError && error.fields.length > 0) {
			note(error.fields.map(({ path, message }) => `  ${path}: ${message.zh}`).join('\n'));
		}
		return 1;
	}
}

async function withBooks(settings: Settings, work: (started: Started) => Promise<number>): Promise<number> {
	const store = await openStore(settings, { share: true, log: note });
	try {
		const started = await startBook({
			database: store.database,
			secret: await readSecret(settings.data_dir),
			digest: settings.digest,
			data_dir: settings.data_dir,
			sample: settings.sample,
			progress: note,
		});
		try {
			return await work(started);
		} finally {
			await started.close();
		}
	} finally {
		await store.stop();
	}
}

/** By code or name. Which one was taken is said when there are several and none was named. */
function chooseBook(started: Started, wantedOffice: string | undefined): Book {
	const books = [...started.books.values()];
	const told = books.map(({ office: { id, name } }) => `${id} ${name.zh}`).join('；');
	const [first] = books;
	if (first === undefined) {
		throw new AppError('office_missing');
	}
	if (wantedOffice === undefined) {
		if (books.length > 1) {
			note(`办公室 / office: ${first.office.id}（共有 / there are: ${told}；--office）`);
		}
		return first;
	}
	const found = books.find(({ office: { id, name } }) => id === wantedOffice || name.zh === wantedOffice);
	if (found === undefined) {
		throw new AppError('office_unknown', { office: wantedOffice, offices: told });
	}
	return found;
}

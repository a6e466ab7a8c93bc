import { isPlainDate } from '@yibenzhang/engine';
import { office as content } from '@yibenzhang/office';
import { makeOffice } from '../offices/create-office.ts';
import { type Command, type CommandCall, type Options, print, WrongWords, wanted } from './command.ts';

/** Without `--from` an office's units stand from this day on, so that the ledgers of past years can be entered. */
const SINCE = '2000-01-01';

/** `yb office create`, `yb office list`. */
export const office: Command = async (call) => {
	const [word, ...others] = call.words;
	if (others.length > 0 || (word !== 'create' && word !== 'list')) {
		throw new WrongWords('office create | office list');
	}
	return word === 'create' ? create(call) : list(call);
};

async function create({ started, options }: CommandCall): Promise<number> {
	const made = await makeOffice(
		{ ...started, content, now: () => new Date() },
		{
			name: wanted(options, 'name', '名称'),
			communities: namesOf(options, 'communities', 40),
			...(options['signed-by'] === undefined ? {} : { signed_by: namesOf(options, 'signed-by', 100) }),
			from_on: wantedDay(options, 'from', SINCE),
			...(options.admin === undefined ? {} : { administrator: options.admin }),
		},
	);
	print([`office\t${made.code}`, `name\t${made.name}`, `account\t${made.administrator}`, `password\t${made.password}`].join('\n'));
	return 0;
}

async function list({ started }: CommandCall): Promise<number> {
	print(['office\tname', ...[...started.books.values()].map(({ office: { id, name } }) => `${id}\t${name.zh}`)].join('\n'));
	return 0;
}

function namesOf(options: Options, option: string, longest: number): string[] {
	const names = wanted(options, option, '甲,乙,…')
		.split(/[,，、]/)
		.map((name) => name.trim());
	if (names.some((name) => name === '' || name.length > longest) || new Set(names).size < names.length) {
		throw new WrongWords(`--${option} 甲,乙,…（名称不重复、不空缺 / no name twice, none empty）`);
	}
	return names;
}

/** A day that the calendar has. */
export function wantedDay(options: Options, name: string, fallback?: string): string {
	const day = options[name] ?? fallback;
	if (!isPlainDate(day)) {
		throw new WrongWords(`--${name} 2026-01-31`);
	}
	return day;
}

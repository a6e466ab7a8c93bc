import { beginUnit, changeUnits, endUnit } from '../offices/change-units.ts';
import { type Command, type CommandCall, oneOf, print, WrongWords, wanted } from './command.ts';
import { wantedDay } from './office.ts';

const WORDS: Readonly<Record<string, (call: CommandCall) => Promise<void>>> = { list, begin, change, end };

/** `yb unit list | begin | change | end`: units have days, and a change never rewrites the past. */
export const unit: Command = async (call) => {
	const [word = '', ...others] = call.words;
	const work = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
	if (work === undefined || others.length > 0) {
		throw new WrongWords('unit list | begin | change | end');
	}
	await work(call);
	return 0;
};

async function list({ book }: CommandCall): Promise<void> {
	const lines = book().office.units.map(({ code, kind, parent, name, from_on, until_on, follows }) =>
		[code, kind, parent ?? '', name.zh, from_on, until_on ?? '', (follows ?? []).join(',')].join('\t'),
	);
	print(['unit\tkind\tparent\tname\tfrom_on\tuntil_on\tfollows', ...lines].join('\n'));
}

async function begin({ book, options }: CommandCall): Promise<void> {
	const code = await beginUnit(
		book(),
		{
			name: wanted(options, 'name', '名称'),
			kind: oneOf(options, 'kind', ['section', 'community', 'grid'], 'community'),
			parent: options.parent ?? 'street',
			from_on: wantedDay(options, 'from'),
		},
		'system',
	);
	print(code);
}

async function change({ book, options }: CommandCall): Promise<void> {
	print(await changeUnits(book(), { units: unitsOf(options.units), to: wanted(options, 'to', 'CODE|名称'), from_on: wantedDay(options, 'from') }, 'system'));
}

async function end({ book, options }: CommandCall): Promise<void> {
	const [code, ...others] = unitsOf(options.units);
	if (code === undefined || others.length > 0) {
		throw new WrongWords('--units CODE');
	}
	await endUnit(book(), { unit: code, until_on: wantedDay(options, 'until') }, 'system');
	print(code);
}

function unitsOf(given: string | undefined): string[] {
	const codes = (given ?? '').split(',').filter((code) => code !== '');
	if (codes.length === 0) {
		throw new WrongWords('--units CODE,…');
	}
	return codes;
}

import { expect, test } from 'vitest';
import { soundOffice } from '../../test/sound-office.ts';
import { type DefinitionKind, parseDefinition } from './parse-definition.ts';

const EXAMPLES: readonly [DefinitionKind, readonly unknown[]][] = [
	['register', soundOffice.registers],
	['figure', soundOffice.figures],
	['code_list', soundOffice.code_lists],
	['role', soundOffice.roles],
	['unit', soundOffice.units],
	['report', soundOffice.reports],
];

test.each(EXAMPLES)('a %s sent as JSON comes back as the same definition', (kind, all) => {
	expect(all.map((each) => parseDefinition(kind, JSON.parse(JSON.stringify(each))))).toEqual(all.map((definition) => ({ definition })));
});

/** Kind, what is changed in a sound one, and the one problem: path, Chinese, English. */
const MISTAKES: readonly (readonly [DefinitionKind, string, unknown, string, string, string])[] = [
	['register', 'id', 'Talk-1', 'id', '应为小写字母、数字和下划线，以字母开头，最多 40 个字符', 'should be lower-case words joined by _, at most 40 characters'],
	['register', 'id', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'id', '最多 40 个字', 'should have at most 40 characters'],
	[
		'register',
		'colour',
		'red',
		'colour',
		'不认识“colour”；这里可用：id、label、help、keeper、work、access、fields、groups、kept_from、time、states、actions、who、without、title、list、search、pinyin、numbering、keys、clocks、deadlines、visited、note、given',
		'unknown “colour”; here there are: id, label, help, keeper, work, access, fields, groups, kept_from, time, states, actions, who, without, title, list, search, pinyin, numbering, keys, clocks, deadlines, visited, note, given',
	],
	['register', 'label', undefined, 'label', '缺少“label”', '“label” is missing'],
	['register', 'label.en', '', 'label.en', '不能为空', 'should not be empty'],
	['register', 'help', '说明', 'help', '应为对象', 'should be an object'],
	['register', 'access', 'secret', 'access', '应为以下之一：open、restricted', 'should be one of: open, restricted'],
	['register', 'work', [31], 'work.0', '不能大于 30', 'should not be more than 30'],
	['register', 'work', [1, 1], 'work', '重复：1', 'stands twice: 1'],
	['register', 'list', [], 'list', '至少应有 1 项', 'should have at least 1 of them'],
	['register', 'keys', [], 'keys', '至少应有 1 项', 'should have at least 1 of them'],
	['register', 'states', [], 'states', '至少应有 1 项', 'should have at least 1 of them'],
	['register', 'fields', {}, 'fields', '至少应有 1 项', 'should have at least 1 of them'],
	['register', 'time.shape', 'moment', 'time.shape', '应为以下之一：event、span', 'should be one of: event, span'],
	['register', 'time.at', 'x', 'time.at', '不认识“at”；这里可用：shape、on', 'unknown “at”; here there are: shape, on'],
	['register', 'time', undefined, 'time', '缺少“time”', '“time” is missing'],
	['register', 'time', 'held_on', 'time', '应为对象', 'should be an object'],
	[
		'register',
		'fields.topic.kind',
		'txt',
		'fields.topic.kind',
		'应为以下之一：text、long_text、whole_number、decimal、money、date、moment、yes_no、choice、choices、unit、account、id_number、phone、credit_code、reference、items、place、attachments、year',
		'should be one of: text, long_text, whole_number, decimal, money, date, moment, yes_no, choice, choices, unit, account, id_number, phone, credit_code, reference, items, place, attachments, year',
	],
	[
		'register',
		'fields.topic.color',
		'red',
		'fields.topic.color',
		'不认识“color”；这里可用：kind、label、help、required、shown、unique_within、sensitive、codes、register、scale、min、max、adds_up、max_length、quantity、unit_kinds、keep_location、words、retired',
		'unknown “color”; here there are: kind, label, help, required, shown, unique_within, sensitive, codes, register, scale, min, max, adds_up, max_length, quantity, unit_kinds, keep_location, words, retired',
	],
	['register', 'fields.cost.min', '0', 'fields.cost.min', '应为数', 'should be a number'],
	['register', 'fields.topic.max_length', 0, 'fields.topic.max_length', '不能小于 1', 'should not be less than 1'],
	['register', 'fields.topic.max_length', 1.5, 'fields.topic.max_length', '应为整数', 'should be a whole number'],
	['register', 'fields.cost.scale', 7, 'fields.cost.scale', '不能大于 6', 'should not be more than 6'],
	[
		'register',
		'fields.topic.sensitive',
		'secret',
		'fields.topic.sensitive',
		'应为以下之一：identity、contact、health、finance、party、case',
		'should be one of: identity, contact, health, finance, party, case',
	],
	['register', 'fields.topic.retired', false, 'fields.topic.retired', '应为 true', 'should be true'],
	['register', 'fields.topic.label', { zh: '题' }, 'fields.topic.label.en', '缺少“en”', '“en” is missing'],
	['register', 'actions.end.from', [], 'actions.end.from', '至少应有 1 项', 'should have at least 1 of them'],
	['register', 'actions.end.who', [], 'actions.end.who', '至少应有 1 项', 'should have at least 1 of them'],
	['register', 'actions.end.reason', 'yes', 'actions.end.reason', '应为 true 或 false', 'should be true or false'],
	[
		'register',
		'who.publish',
		['clerk'],
		'who.publish',
		'不认识“publish”；这里可用：create、enter、amend、void、restore',
		'unknown “publish”; here there are: create, enter, amend, void, restore',
	],
	['register', 'who', 'everybody', 'who', '应为对象', 'should be an object'],
	[
		'register',
		'without',
		['publish'],
		'without.0',
		'应为以下之一：create、enter、amend、void、restore',
		'should be one of: create, enter, amend, void, restore',
	],
	['register', 'numbering.start', 1, 'numbering.start', '不认识“start”；这里可用：pattern、year_of', 'unknown “start”; here there are: pattern, year_of'],
	['register', 'clocks', [], 'clocks', '应为对象', 'should be an object'],
	[
		'figure',
		'measure',
		{ counts: true },
		'measure',
		'应为以下之一：count、distinct、sum、list、value、ratio、growth、progress、check',
		'should be one of: count, distinct, sum, list, value, ratio, growth, progress, check',
	],
	[
		'figure',
		'measure',
		{},
		'measure',
		'应为以下之一：count、distinct、sum、list、value、ratio、growth、progress、check',
		'should be one of: count, distinct, sum, list, value, ratio, growth, progress, check',
	],
	['figure', 'measure.order', 'x', 'measure.order', '不认识“order”；这里可用：count', 'unknown “order”; here there are: count'],
	['figure', 'measure', 'count', 'measure', '应为对象', 'should be an object'],
	[
		'figure',
		'period',
		{ during: 'held_on' },
		'period',
		'应为以下之一：within、standing、begun、ended、reached、held、year',
		'should be one of: within, standing, begun, ended, reached, held, year',
	],
	['figure', 'period', { year: 'year', following: false }, 'period.following', '应为 true', 'should be true'],
	['figure', 'period', { standing: false }, 'period.standing', '应为 true', 'should be true'],
	[
		'figure',
		'said',
		{ as: 'loud' },
		'said.as',
		'应为以下之一：exact、about、money、percent、change、all、none、chinese、names',
		'should be one of: exact, about, money, percent, change, all, none, chinese, names',
	],
	['figure', 'said', { as: 'about', to: 50, word: '多' }, 'said.to', '应为以下之一：10、100、1000、10000', 'should be one of: 10, 100, 1000, 10000'],
	['figure', 'said', { as: 'percent' }, 'said.decimals', '缺少“decimals”', '“decimals” is missing'],
	['figure', 'unit', { zh: '次' }, 'unit.en', '缺少“en”', '“en” is missing'],
	['figure', 'no', 0, 'no', '不能小于 1', 'should not be less than 1'],
	['figure', 'breakdowns', ['unit', 'unit'], 'breakdowns', '重复：unit', 'stands twice: unit'],
	['code_list', 'codes', [], 'codes', '至少应有 1 项', 'should have at least 1 of them'],
	['code_list', 'codes.0.code', 'a b', 'codes.0.code', '代码中不能有空格', 'a code has no spaces'],
	['code_list', 'codes.0.from_on', '2020/1/1', 'codes.0.from_on', '应为日期，写作 2022-03-05', 'should be a date such as 2022-03-05'],
	['code_list', 'codes.0.words', '好', 'codes.0.words', '应为列表', 'should be a list'],
	['code_list', 'source', undefined, 'source', '缺少“source”', '“source” is missing'],
	['role', 'reads.0.registers', 'most', 'reads.0.registers', '应为 all、open、kept 或台账标识的列表', 'should be all, open, kept or a list of registers'],
	[
		'role',
		'reads.0.sees',
		['secrets'],
		'reads.0.sees',
		'应为 all 或 identity、contact、health、finance、party、case 的列表',
		'should be all or a list of identity, contact, health, finance, party, case',
	],
	['role', 'administers', false, 'administers', '应为 true', 'should be true'],
	['role', 'acts', {}, 'acts', '应为列表', 'should be a list'],
	['unit', 'kind', 'village', 'kind', '应为以下之一：street、section、community、grid', 'should be one of: street, section, community, grid'],
	['unit', 'code', 'east side', 'code', '应为小写字母、数字和下划线', 'should be lower-case letters, digits and _'],
	['unit', 'parent', 5, 'parent', '应为上级单位的代码或 null', 'should be the code of the parent unit or null'],
	['unit', 'from_on', 2010, 'from_on', '应为文字', 'should be text'],
	['report', 'periods', [], 'periods', '至少应有 1 项', 'should have at least 1 of them'],
	['report', 'closing.2022', {}, 'closing.2022', '至少应有 1 项', 'should have at least 1 of them'],
	['report', 'closing.2022.report', '26 December', 'closing.2022.report', '应为日期，写作 2022-03-05', 'should be a date such as 2022-03-05'],
	['report', 'text', '', 'text', '不能为空', 'should not be empty'],
];

test.each(MISTAKES)('%s.%s := %j is told at its place, in both languages', (kind, place, planted, path, zh, en) => {
	expect(parseDefinition(kind, plant(kind, place, planted))).toEqual({ problems: [{ path, message: { zh, en } }] });
});

test('everything wrong with one definition is told at once', () => {
	const parsed = parseDefinition('register', {
		id: 'A',
		label: 'x',
		fields: { a: { kind: 'txt', label: { zh: '甲', en: 'A' }, scale: 9 } },
		who: {},
		time: {},
	});
	expect('problems' in parsed ? parsed.problems.map(({ path }) => path) : []).toEqual([
		'help',
		'keeper',
		'work',
		'access',
		'states',
		'title',
		'list',
		'search',
		'keys',
		'id',
		'label',
		'fields.a.kind',
		'fields.a.scale',
		'time.shape',
	]);
});

test.each([null, undefined, 5, 'register', [], true])('%j is no definition of any kind', (value) => {
	const problems = EXAMPLES.map(([kind]) => parseDefinition(kind, value)).map((parsed) => ('problems' in parsed ? parsed.problems : []));
	expect(problems).toEqual(EXAMPLES.map(() => [{ path: '', message: { zh: '应为对象', en: 'should be an object' } }]));
});

test('a key that would change what every object is counts as unknown', () => {
	const parsed = parseDefinition('code_list', JSON.parse('{"__proto__": {"id": "a"}}'));
	expect('problems' in parsed ? parsed.problems.map(({ path }) => path) : []).toContain('__proto__');
});

function plant(kind: DefinitionKind, place: string, planted: unknown): unknown {
	const [, examples] = EXAMPLES.find(([one]) => one === kind) ?? ['register', []];
	const example = kind === 'unit' ? examples[2] : examples[0];
	const copy = JSON.parse(JSON.stringify(example)) as Record<string, unknown>;
	const steps = place.split('.');
	const last = steps.pop() ?? '';
	const at = steps.reduce((parent, step) => parent[step] as Record<string, unknown>, copy);
	if (planted === undefined) {
		delete at[last];
	} else {
		at[last] = planted;
	}
	return copy;
}

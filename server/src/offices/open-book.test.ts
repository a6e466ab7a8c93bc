import { checkOffice, type DefinitionKind, parseDefinition } from '@yibenzhang/engine';
import { office } from '@yibenzhang/office';
import { expect, test } from 'vitest';
import { tableShape } from '../db/table-shape.ts';
import { definitionHash } from '../definitions/keep-definitions.ts';
import { refuseWrongOffice } from './open-book.ts';

const ALL: readonly [DefinitionKind, readonly { readonly id?: string; readonly code?: string }[]][] = [
	['register', office.registers],
	['figure', office.figures],
	['code_list', office.code_lists],
	['role', office.roles],
	['report', office.reports],
	['unit', office.units],
];

test.each(ALL)('every %s of the office is the same, to its hash, when it comes as JSON', (kind, definitions) => {
	const sent = definitions.map((definition) => parseDefinition(kind, JSON.parse(JSON.stringify(definition))));
	expect(sent).toEqual(definitions.map((definition) => ({ definition })));
	expect(sent.map((parsed) => 'definition' in parsed && definitionHash(parsed.definition))).toEqual(definitions.map(definitionHash));
});

test('every register that came as JSON gets the same table', () => {
	const lists = new Map(office.code_lists.map((list) => [list.id, list]));
	const sent = office.registers.map((register) => JSON.parse(JSON.stringify(register)));
	expect(sent.map((register) => tableShape(register, lists))).toEqual(office.registers.map((register) => tableShape(register, lists)));
});

test('the office has no mistake', () => {
	expect(checkOffice(office)).toEqual([]);
});

test('a wrong office is refused with every mistake, in both languages', () => {
	const registers = office.registers.map((register) => ({ ...register, keeper: 'nobody' }));
	expect(() => refuseWrongOffice({ ...office, registers })).toThrow(
		/定义有 \d+ 处错误[\s\S]*registers\.activity\.keeper: 没有单位“nobody”[\s\S]*mistakes[\s\S]*registers\.activity\.keeper: there is no unit “nobody”/,
	);
});

/** One violation of each rule of the house, planted in a folder of its own: each must be told. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkChanges } from './checks/changes.ts';
import { checkDecisions } from './checks/decisions.ts';
import { checkFiles } from './checks/files.ts';
import { checkGolden } from './checks/golden.ts';
import { checkWords } from './checks/words.ts';

const WORKSPACES = ['engine', 'report', 'office', 'server', 'web'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
let house: string;

beforeEach(() => {
	house = mkdtempSync(join(tmpdir(), 'yibenzhang-rules-'));
	for (const path of ['biome.json', 'package.json', 'tsconfig.base.json', 'engine/package.json', 'engine/tsconfig.json', 'oldest-browser.d.ts']) {
		mkdirSync(dirname(join(house, path)), { recursive: true });
		cpSync(join(ROOT, path), join(house, path));
	}
	symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
});

afterEach(() => {
	rmSync(house, { recursive: true });
});

test.each([
	['engine/src/planted.ts', '@yibenzhang/report'],
	['engine/src/planted.ts', 'node:fs'],
	['report/src/planted.ts', '@yibenzhang/office'],
	['report/src/planted.ts', 'node:fs'],
	['office/planted.ts', '@yibenzhang/server'],
	['office/planted.ts', 'node:fs'],
	['server/src/planted.ts', '@yibenzhang/web'],
	['web/src/planted.ts', '@yibenzhang/server'],
])('%s may not import %s', (path, from) => {
	plant(path, `export * from '${from}';\n`);
	expect(lint()).toContain('noRestrictedImports');
});

test('A cycle of imports is told', () => {
	plant('engine/src/first.ts', "import { second } from './second.ts';\n\nexport const first = () => second();\n");
	plant('engine/src/second.ts', "import { first } from './first.ts';\n\nexport const second = (): unknown => first();\n");
	expect(lint()).toContain('noImportCycles');
});

test('What keeps all these rules passes them', () => {
	plant('engine/src/planted.ts', 'export const planted = 1;\n');
	expect(lint()).toBe('');
	expect(types('engine')).toBe('');
	expect(checkFiles(house)).toEqual([]);
});

test.each([
	['of Node', 'export const planted = process.pid;\n'],
	['of the browser', 'export const planted = document.title;\n'],
])('A pure workspace has no types %s', (_, source) => {
	plant('engine/src/planted.ts', source);
	expect(types('engine')).toContain('engine/src/planted.ts(1,24): error');
});

test('What goes to the page uses nothing that its oldest browser lacks', () => {
	plant('engine/src/planted.ts', 'export const has = [1].findLast(Boolean);\nexport const lacks = [1].toSorted();\n');
	const told = types('engine');
	expect(told).toContain('engine/src/planted.ts(2,26): error');
	expect(told).not.toContain('planted.ts(1,');
});

test('A file of more than 500 lines is told', () => {
	plant('engine/src/planted.ts', 'export {};\n'.repeat(501));
	expect(checkFiles(house).join()).toContain('planted.ts');
});

test.each(['utils.ts', 'date-helpers.ts', 'RecordManager.tsx', 'common_words.ts'])('A file named %s is told', (name) => {
	plant(`engine/src/${name}`, 'export {};\n');
	expect(checkFiles(house).join()).toContain(name);
});

test.each([
	['0002-gap.md', decision('accepted'), 'numbers run'],
	['0001-status.md', decision('maybe'), 'status'],
	['0001-link.md', decision('superseded by [0009](0009-nowhere.md)'), 'leads nowhere'],
	['0001-parts.md', '# Parts\n\n## Status\n\naccepted\n', 'parts'],
	['Decision.md', decision('accepted'), 'named like'],
])('The decision %s is told', (name, words, problem) => {
	plant(`docs/adr/${name}`, words);
	expect(checkDecisions(house).join()).toContain(problem);
});

test.each([
	['Change.md', '# Changed\n\nFor: staff\n\nBecause.\n', 'named in lower-case'],
	['title.md', 'Changed\n\nFor: staff\n\nBecause.\n', 'begins with'],
	['audience.md', '# Changed\n\nFor: everybody\n\nBecause.\n', 'third line'],
	['why.md', '# Changed\n\nFor: staff\n\n', 'why they care'],
])('The change %s is told', (name, words, problem) => {
	plant(`changes/${name}`, words);
	expect(checkChanges(house).join()).toContain(problem);
});

test('A golden file that is missing or was changed by hand is told', async () => {
	const golden = [{ path: 'docs/page.md', make: () => 'made\n' }];
	expect(await checkGolden(house, golden)).toHaveLength(1);
	plant('docs/page.md', 'changed\n');
	expect(await checkGolden(house, golden)).toHaveLength(1);
	plant('docs/page.md', 'made\n');
	expect(await checkGolden(house, golden)).toEqual([]);
});

test.each([
	['Chinese', "export const planted = '保存';\n"],
	['words between tags', 'export const Planted = () => <p>Save it</p>;\n'],
	['words before what is filled in', 'export const Planted = ({ n }: { n: number }) => <p>Saved {n}</p>;\n'],
	['words for screen readers', 'export const Planted = () => <button type="button" aria-label="Save" />;\n'],
	['a hint', 'export const Planted = () => <input placeholder="Name" />;\n'],
])('A component with %s of its own is told', (_, source) => {
	plant('web/src/records/Planted.tsx', source);
	expect(checkWords(house)).toHaveLength(1);
});

test('What is no word of the page passes', () => {
	plant('web/src/strings/zh/planted.ts', "export const planted = { save: '保存' };\n");
	plant(
		'web/src/records/Planted.tsx',
		'/** 保存 stands in a comment. */\nexport function Planted<Value extends object>({ words, n }: { words: Map<string, Value>; n: number }) {\n\tconst more = n > words.size && n < 9;\n\treturn <p className="planted">{more} · {n}</p>;\n}\n',
	);
	expect(checkWords(house)).toEqual([]);
});

function decision(status: string): string {
	return `# Decision\n\n## Status\n\n${status}\n\n## Context\n\nA\n\n## Decision\n\nB\n\n## Consequences\n\nC\n`;
}

function plant(path: string, words: string): void {
	mkdirSync(dirname(join(house, path)), { recursive: true });
	writeFileSync(join(house, path), words);
}

/** What Biome complains of; nothing when it is content. */
function lint(): string {
	return run('@biomejs/biome/bin/biome', ['lint', '--error-on-warnings', ...WORKSPACES.filter((folder) => existsSync(join(house, folder)))]);
}

function types(project: string): string {
	return run('typescript/bin/tsc', ['--noEmit', '-p', project]);
}

function run(script: string, args: string[]): string {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: house, encoding: 'utf8' });
	return status === 0 ? '' : `${stdout}${stderr}`;
}

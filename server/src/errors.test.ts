import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError, ERRORS, type ErrorCode, errorAnswer } from './errors.ts';

const CODES = Object.keys(ERRORS) as ErrorCode[];
const SOURCES = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'errors.ts')
	.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
	.join('\n');

test('no error stands in the table that nothing throws', () => {
	expect(CODES.filter((code) => !SOURCES.includes(`'${code}'`))).toEqual([]);
});

test.each(CODES)('%s says in both languages what is wrong, with a status of its kind', (code) => {
	const { status, text } = ERRORS[code];
	expect(text.zh).toMatch(/[\p{sc=Han}].*[。：]?/u);
	expect(text.en).toMatch(/^[^\p{sc=Han}]{10,}$/u);
	expect(status >= 400 && status < 600).toBe(true);
});

test('a text without its details shows no braces', () => {
	for (const code of CODES) {
		const { error } = errorAnswer(new AppError(code));
		expect(`${error.message}${error.message_en}`).not.toMatch(/[{}]/);
	}
});

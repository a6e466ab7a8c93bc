import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

function problemsOf(env: Record<string, string>): string[] {
	const read = readSettings(env);
	return 'problems' in read ? read.problems : [];
}

describe('settings', () => {
	test('have defaults for everything, and an empty value counts as absent', () => {
		expect(readSettings({ PORT: '', HOST: ' ' })).toMatchObject({
			settings: { host: '127.0.0.1', port: 3000, database_url: null, tls: null, trust_proxy: false, digest: 'sha256', sample: true, log_level: 'warn' },
		});
	});

	test.each([
		['2', 2],
		['0', false],
		['10.0.0.1, 192.168.0.0/16,fd00::/8', ['10.0.0.1', '192.168.0.0/16', 'fd00::/8']],
	])('take TRUST_PROXY=%s', (text, expected) => {
		expect(readSettings({ TRUST_PROXY: text })).toMatchObject({ settings: { trust_proxy: expected } });
	});

	test.each([
		['HOST', 'a b'],
		['PORT', '70000'],
		['PORT', '3000x'],
		['DATABASE_URL', 'mysql://x'],
		['TRUST_PROXY', '10.0.0.0/33'],
		['TRUST_PROXY', 'true'],
		['DIGEST', 'md5'],
		['SAMPLE', 'true'],
		['LOG_LEVEL', 'loud'],
		['NIGHT_HOUR', '24'],
	])('refuse %s=%s with one sentence in both languages', (name, text) => {
		const problems = problemsOf({ [name]: text });
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(new RegExp(`^${name} 设置有误：.+\n${name} is wrong: `));
	});

	test('never repeat a database password', () => {
		expect(problemsOf({ DATABASE_URL: 'mysql://me:secret@host/x' }).join()).not.toContain('secret');
	});

	test('want both halves of TLS, readable', () => {
		expect(problemsOf({ TLS_CERT: import.meta.filename }).join()).toMatch(/^TLS_KEY .*both/s);
		expect(problemsOf({ TLS_CERT: '/nowhere.pem', TLS_KEY: import.meta.filename })).toHaveLength(1);
	});

	test('say everything that is wrong at once', () => {
		expect(problemsOf({ PORT: 'x', DIGEST: 'y' })).toHaveLength(2);
	});
});

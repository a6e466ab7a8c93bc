/** Passwords: what may be one, one-time ones that are handed over, changing and resetting. */
import { randomInt } from 'node:crypto';
import { type Problem, type Text, text } from '@yibenzhang/engine';
import { AppError } from '../errors.ts';

export const PASSWORD_CHARACTERS = { min: 10, max: 128 } as const;

/** No letter or digit that is read as another when a password is handed over on paper or by phone. */
const HANDED_OVER = 'abcdefghjkmnpqrstuvwxyz23456789';
const DIFFERENT_CHARACTERS = 5;

/** Three groups of four: about 59 bits. */
export function newOneTimePassword(): string {
	const group = () => Array.from({ length: 4 }, () => HANDED_OVER[randomInt(HANDED_OVER.length)]).join('');
	return [group(), group(), group()].join('-');
}

/** Throws `password_weak` with what would be right, at the path given. */
export function refuseWeakPassword(password: string, { username, path }: { username: string; path: string }): void {
	const fault = weakness(password, username);
	if (fault !== undefined) {
		const problem: Problem = { path, message: fault };
		throw new AppError('password_weak', {}, [problem]);
	}
}

function weakness(password: string, username: string): Text | undefined {
	const characters = [...password];
	const { min, max } = PASSWORD_CHARACTERS;
	if (characters.length < min) {
		return text(`密码至少 ${min} 个字符`, `at least ${min} characters`);
	}
	if (characters.length > max) {
		return text(`密码最多 ${max} 个字符`, `at most ${max} characters`);
	}
	if (password.toLowerCase().includes(username.toLowerCase())) {
		return text('密码不能含有用户名', 'the user name may not stand in it');
	}
	if (new Set(characters).size < DIFFERENT_CHARACTERS) {
		return text(`密码至少要有 ${DIFFERENT_CHARACTERS} 个不同的字符`, `at least ${DIFFERENT_CHARACTERS} different characters`);
	}
	return isRun(characters) ? text('密码不能是连续的数字或字母', 'digits or letters that follow one another are no password') : undefined;
}

/** `1234567890`, `abcdefghijk`, and the same backwards. */
function isRun(characters: readonly string[]): boolean {
	const steps = characters.slice(1).map((character, at) => (character.codePointAt(0) ?? 0) - (characters[at]?.codePointAt(0) ?? 0));
	const followed = (step: number) => steps.every((one) => one === step || Math.abs(one) === 9);
	return followed(1) || followed(-1);
}

/** What was opened lately, for as long as the window is open and the same person works in it: names of people do not stay on the device. */
import { watched } from '../watched.ts';

export interface Opened {
	readonly href: string;
	readonly title: string;
}

const KEPT_AS = 'yibenzhang.opened';
const MOST = 8;
/** Lists and records; what stands in the head of every page needs no second way. */
const REMEMBERED = /^\/records\/[^/?]+/;

export const opened = watched<readonly Opened[]>(kept());

export function noteOpened({ href, title }: Opened): void {
	if (REMEMBERED.test(href) && title !== '') {
		keep([{ href, title }, ...opened.get().filter((one) => one.href !== href)].slice(0, MOST));
	}
}

/** The next person at this window is told nothing. */
export function forgetOpened(): void {
	keep([]);
}

function keep(list: readonly Opened[]): void {
	opened.set(list);
	sessionStorage.setItem(KEPT_AS, JSON.stringify(list));
}

function kept(): readonly Opened[] {
	try {
		const list: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '[]');
		return Array.isArray(list) ? list.filter((one): one is Opened => typeof one?.href === 'string' && typeof one.title === 'string') : [];
	} catch {
		return [];
	}
}

/** How an exact value is said in a report. The value itself never changes by it. */
import type { Said } from './figure.ts';
import { toChineseNumerals } from './numerals.ts';
import type { Text } from './text.ts';

export interface Sayable {
	readonly value: number | null;
	/** The figure's unit; said after the number only where money asks for it. */
	readonly unit: Text;
	readonly said: Said;
	/** For `names`. */
	readonly names?: readonly string[];
	/** True when more stand beside those named. */
	readonly more?: boolean;
}

/** @returns `—` where there is no value */
export function say(sayable: Sayable, language: 'zh' | 'en'): string {
	const { value, said } = sayable;
	if (said.as === 'names' && sayable.names && sayable.names.length > 0) return sayNames(sayable.names, sayable.more === true, said.join, language);
	if (said.as === 'change') return sayChange(value, said.decimals, language);
	if (value === null || !Number.isFinite(value)) return '—';
	switch (said.as) {
		case 'exact':
			return plain(value, 6);
		case 'about':
			return sayAbout(value, said.to, said.word, language);
		case 'money':
			return sayMoney(value, said.in, language);
		case 'percent':
			return `${plain(value, said.decimals)}%`;
		case 'all':
			return value === 100 ? (language === 'zh' ? '全部' : 'all') : `${plain(value, 2)}%`;
		case 'none':
			return value === 0 ? (language === 'zh' ? '无' : 'none') : plain(value, 6);
		case 'chinese':
			return language === 'zh' ? `${value === 2 ? '两' : toChineseNumerals(value)}${said.counter}` : plain(value, 6);
		case 'names':
			return value === 0 ? (language === 'zh' ? '无' : 'none') : plain(value, 6);
	}
}

function sayChange(value: number | null, decimals: number, language: 'zh' | 'en'): string {
	const zh = language === 'zh';
	if (value === null || !Number.isFinite(value)) return zh ? '上年同期无数据' : 'nothing to compare with a year before';
	const share = plain(Math.abs(value), decimals);
	if (share === '0') return zh ? '与上年同期持平' : 'as much as a year before';
	if (zh) return `同比${value > 0 ? '增长' : '下降'}${share}%`;
	return `${value > 0 ? 'up' : 'down'} ${share}% on a year before`;
}

function sayAbout(value: number, to: number, word: string, language: 'zh' | 'en'): string {
	const down = Math.floor(value / to) * to;
	if (value < to || down === value) return plain(value, 6);
	if (language === 'en') return `more than ${down.toLocaleString('en-US')}`;
	return to === 10_000 ? `${down / 10_000}万${word}` : `${down}${word}`;
}

function sayMoney(yuan: number, unit: 'yuan' | 'wan', language: 'zh' | 'en'): string {
	if (language === 'zh') return unit === 'wan' ? `${plain(yuan / 10_000, 6)}万元` : `${plain(yuan, 2)}元`;
	return Math.abs(yuan) >= 1e6 && unit === 'wan'
		? `${plain(yuan / 1e6, 8)} million yuan`
		: `${yuan.toLocaleString('en-US', { maximumFractionDigits: 2 })} yuan`;
}

function sayNames(names: readonly string[], more: boolean, join: '和' | '、', language: 'zh' | 'en'): string {
	const last = names.length - 1;
	if (language === 'en') {
		if (more) return `${names.join(', ')} and others`;
		return last === 0 ? (names[0] ?? '') : `${names.slice(0, last).join(', ')} and ${names[last]}`;
	}
	if (more) return `${names.join('、')}等`;
	return join === '和' && last > 0 ? `${names.slice(0, last).join('、')}和${names[last]}` : names.join('、');
}

/** Rounded to so many decimals, trailing zeros cut, never in powers of ten. */
function plain(value: number, decimals: number): string {
	return value.toLocaleString('en-US', { maximumFractionDigits: decimals, useGrouping: false });
}

/**
 * The tag by which a content control names its figure: `figure:ID=VALUE` or `claim:ID=VALUE`, the exact value in the base unit, nothing
 * behind the sign where it is not known. Word takes 64 characters; a longer one goes without its value.
 */
import type { ReportInline } from '../document.ts';

const LONGEST = 64;

export interface ReadTag {
	readonly kind: 'figure' | 'claim';
	readonly figure: string;
	readonly value: number | null;
}

export function controlTag({ type, figure, value }: Extract<ReportInline, { figure: string }>): string {
	const whole = `${type}:${figure}=${value ?? ''}`;
	return whole.length <= LONGEST ? whole : `${type}:${figure}`;
}

/** Undefined for controls that somebody else put there. */
export function readControlTag(tag: string): ReadTag | undefined {
	const [, kind, figure, value = ''] = /^(figure|claim):([a-z][a-z0-9_]*)(?:=(-?[0-9.]*))?$/.exec(tag) ?? [];
	return (kind === 'figure' || kind === 'claim') && figure !== undefined ? { kind, figure, value: value === '' ? null : Number(value) } : undefined;
}

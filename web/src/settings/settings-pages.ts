/** Which pages the settings have, in groups, and who finds them. */
import { type RegistersAnswer, TARGETS } from '@yibenzhang/engine';
import type { Account } from '../session/session-requests.ts';

const OWN = [{ to: '/account', name: 'account' }] as const;
const OFFICE = [
	{ to: '/settings/office', name: 'office' },
	{ to: '/settings/units', name: 'units' },
	{ to: '/settings/accounts', name: 'accounts' },
	{ to: '/settings/tokens', name: 'tokens' },
] as const;
const MEASURED = [{ to: '/settings/targets', name: 'targets' }] as const;
const CONTENT = [
	{ to: '/settings/codes', name: 'codes' },
	{ to: '/settings/words', name: 'words' },
	{ to: '/settings/closing-days', name: 'closing' },
	{ to: '/settings/calendar', name: 'calendar' },
] as const;
const OVERSIGHT = [
	{ to: '/settings/rights', name: 'rights' },
	{ to: '/settings/audit', name: 'audit' },
] as const;

export type SettingsPageLink = (typeof OWN | typeof OFFICE | typeof MEASURED | typeof CONTENT | typeof OVERSIGHT)[number];

export interface SettingsGroup {
	readonly name: 'own' | 'office' | 'content' | 'oversight';
	readonly pages: readonly SettingsPageLink[];
}

type Reader = Pick<Account, 'administers' | 'oversees'> | null | undefined;

/** As far as this reader may set or see it. Targets are records: whoever may set one finds them here, and whoever oversees and may read them. */
export function settingsGroups(reader: Reader, registers: Pick<RegistersAnswer, 'registers' | 'creates'> | undefined): SettingsGroup[] {
	const reads = registers?.registers.some(({ id }) => id === TARGETS.register) === true;
	const measures = reads && (reader?.oversees === true || registers?.creates.includes(TARGETS.register) === true);
	const content = [...(reader?.administers === true ? CONTENT : []), ...(measures ? MEASURED : [])];
	return [
		{ name: 'own' as const, pages: OWN },
		{ name: 'office' as const, pages: reader?.administers === true ? OFFICE : [] },
		{ name: 'content' as const, pages: content },
		{ name: 'oversight' as const, pages: reader?.oversees === true ? OVERSIGHT : [] },
	].filter(({ pages }) => pages.length > 0);
}

export function settingsPages(...asked: Parameters<typeof settingsGroups>): SettingsPageLink[] {
	return settingsGroups(...asked).flatMap(({ pages }) => pages);
}

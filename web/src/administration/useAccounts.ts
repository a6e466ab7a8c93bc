import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountsAnswer, AdministeredPost } from '@yibenzhang/engine';
import { useCallback, useMemo } from 'react';
import { useLanguage } from '../strings/language.tsx';
import { listAccounts } from './administration-requests.ts';

const ACCOUNTS_KEY = ['administration', 'accounts'] as const;

/** Every account of the office, with the roles and units that posts are made of. */
export function useAccounts() {
	return useQuery({ queryKey: ACCOUNTS_KEY, queryFn: ({ signal }) => listAccounts(signal) });
}

/** To be called after every change. The registers tell names of accounts and are asked anew as well. */
export function useAskAgain() {
	const queries = useQueryClient();
	return useCallback(
		() => Promise.all([queries.invalidateQueries({ queryKey: ACCOUNTS_KEY }), queries.invalidateQueries({ queryKey: ['registers'] })]),
		[queries],
	);
}

/** A post in words: `社区专干 · 城南社区`. */
export function usePostWords({ roles, units }: AccountsAnswer): (post: AdministeredPost) => string {
	const { say } = useLanguage();
	return useMemo(() => {
		const roleLabels = new Map(roles.map(({ id, label }) => [id, label]));
		const unitNames = new Map(units.map(({ code, name }) => [code, name]));
		return ({ role, unit }) => {
			const [label, name] = [roleLabels.get(role), unitNames.get(unit)];
			return `${label === undefined ? role : say(label)} · ${name === undefined ? unit : say(name)}`;
		};
	}, [roles, units, say]);
}

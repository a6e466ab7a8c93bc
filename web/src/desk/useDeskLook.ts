import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Condition, Register, ViewAnswer, ViewsAnswer } from '@yibenzhang/engine';
import { useMemo } from 'react';
import { useLanguage } from '../strings/language.tsx';
import { askedOf, type DeskLook, type DeskSearch, isBare, questionOf, readLook, writeLook } from './desk-address.ts';
import { columnsOf } from './desk-columns.ts';
import { type DeskQuestion, getView, viewsQuery } from './desk-requests.ts';

const ADDRESS = '/frame/records/$register';

export interface DeskView {
	/** Nothing until it is known with which view the list opens. */
	readonly look: DeskLook | undefined;
	readonly view: ViewAnswer | undefined;
	readonly views: ViewsAnswer | undefined;
	readonly error: unknown;
	/** Of the year that was chosen. */
	readonly days: string | undefined;
	readonly question: DeskQuestion;
	/** The filter with the year, as it is asked. */
	readonly asked: Condition | undefined;
	setLook(change: Partial<Record<keyof DeskLook, unknown>>): void;
	setDays(days: string): void;
	/** Nothing: the register as it usually is. */
	open(view: ViewAnswer | undefined): void;
	/** Is it looked at otherwise than the view says? */
	readonly changed: boolean;
}

/** How the list is looked at: by the address, by the view that it names, by the reader's own default. */
export function useDeskLook(register: Register): DeskView {
	const { strings, say } = useLanguage();
	const search = useSearch({ from: ADDRESS }) as DeskSearch & { readonly period?: string };
	const navigate = useNavigate({ from: '/records/$register' });
	const views = useQuery(viewsQuery(register.id));
	const listed = views.data?.views.find(({ id, is_default }) => (isBare(search) ? is_default : id === search.view));
	const sent = useQuery({
		queryKey: ['views', register.id, search.view],
		queryFn: ({ signal }) => getView(register.id, search.view ?? '', signal),
		// A view that a colleague sent is not among the own ones. `all` is none, where one would open by itself.
		enabled: search.view !== undefined && search.view !== 'all' && views.isSuccess && listed === undefined,
		retry: false,
	});
	const view = listed ?? sent.data;
	const known = useMemo(() => new Set(columnsOf(register, strings, say).map(({ id }) => id)), [register, strings, say]);
	const isKnown = !views.isPending && (listed !== undefined || search.view === undefined || search.view === 'all' || !sent.isPending);
	const look = useMemo(() => (isKnown ? readLook(search, view?.look, register, known) : undefined), [isKnown, search, view, register, known]);
	const asked = useMemo(() => askedOf(look ?? {}, register, search.days), [look, register, search.days]);
	const question = useMemo(() => questionOf(look ?? {}, asked), [asked, look]);

	const go = (next: DeskSearch, replace: boolean) => {
		const { period } = search;
		navigate({ search: { ...(period === undefined ? {} : { period }), ...next } as never, replace, resetScroll: false });
	};
	const days = search.days === undefined ? {} : { days: search.days };
	return {
		look,
		view,
		views: views.data,
		error: views.error ?? sent.error,
		days: search.days,
		question,
		asked,
		setLook: (change) => {
			if (look !== undefined) {
				const next = Object.fromEntries(Object.entries({ ...look, ...change }).filter(([, value]) => value !== undefined)) as unknown as DeskLook;
				const written = writeLook(next, view, register, known);
				go({ ...days, ...(search.view === 'all' ? { view: 'all' } : {}), ...written }, true);
			}
		},
		setDays: (chosen) => {
			const { days: _, ...others } = search;
			go({ ...others, ...(view === undefined ? {} : { view: view.id }), ...(chosen === '' ? {} : { days: chosen }) }, false);
		},
		open: (chosen) => {
			const opensByItself = views.data?.views.some(({ is_default }) => is_default) === true;
			go({ ...days, ...(chosen === undefined ? (opensByItself ? { view: 'all' } : {}) : { view: chosen.id }) }, false);
		},
		changed: view !== undefined && look !== undefined && Object.keys(writeLook(look, view, register, known)).length > 1,
	};
}

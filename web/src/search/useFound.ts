import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Register, SearchGroup } from '@yibenzhang/engine';
import { useMemo } from 'react';
import { listFigures } from '../figures/figure-requests.ts';
import { searchFigures } from '../figures/search-figures.ts';
import { FRAME_PAGES } from '../frame/frame-pages.tsx';
import { recordDay, recordTitle, stateLabel } from '../records/describe-record.ts';
import { useNames, useRegisters } from '../records/useRegisters.ts';
import { usePeriod } from '../reports/useReport.ts';
import { useSession } from '../session/useSession.ts';
import { settingsPages } from '../settings/settings-pages.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { opened } from './recent.ts';
import { searchEverywhere } from './search-requests.ts';

/** One thing that can be opened. */
export interface Hit {
	readonly href: string;
	readonly title: string;
	/** What else tells it apart: number, day, unit, where the words stand. */
	readonly beside: string;
}

export interface HitGroup {
	readonly key: string;
	readonly title: string;
	readonly hits: readonly Hit[];
}

const FEW = 4;

/** Everything that fits the words, grouped: what the page knows by itself first, so that nothing moves when the records come. */
export function useFound(words: string) {
	const { strings, say, language } = useLanguage();
	const { data: registers } = useRegisters();
	const names = useNames();
	const writing = useWriting();
	const period = usePeriod();
	const lately = opened.use();
	const { data: session } = useSession();
	const asked = words.trim();
	const figures = useQuery({ queryKey: ['figures', period], queryFn: ({ signal }) => listFigures({ period }, signal), enabled: asked !== '' });
	const records = useQuery({
		queryKey: ['search', asked],
		queryFn: ({ signal }) => searchEverywhere(asked, signal),
		enabled: asked !== '',
		placeholderData: keepPreviousData,
	});

	const groups = useMemo<HitGroup[]>(() => {
		if (asked === '') {
			return present([{ key: 'lately', title: strings.search.recent, hits: lately.map(({ href, title }) => ({ href, title, beside: '' })) }]);
		}
		const folded = fold(asked);
		const pages = [
			...FRAME_PAGES.map(({ to, name, pinyin }) => ({ href: to, title: strings.frame.pages[name], beside: '', called: pinyin })),
			{ href: '/settings', title: strings.settings.title, beside: '', called: 'shezhi sz' },
			...settingsPages(session, registers).map(({ to, name }) => ({
				href: to,
				title: strings.settings.pages[name].name,
				beside: strings.settings.title,
				called: '',
			})),
		].filter(({ title, called }) => fold(`${title} ${called}`).includes(folded));
		// “登记活动” asks for the way to a new activity; the register's name alone offers it beside the list.
		const verb = strings.search.createWords.split(' ').find((word) => folded.startsWith(word));
		const of = folded.slice(verb?.length ?? 0).trim();
		const isCalled = ({ label }: Register, by: string) => fold(`${label.zh} ${label.en}`).includes(by);
		const called = (registers?.registers ?? []).filter(
			(register) => isCalled(register, folded) || (verb !== undefined && isCalled(register, of)) || records.data?.registers.includes(register.id) === true,
		);
		const begins = called.filter(({ id }) => registers?.creates.includes(id) === true);
		const section = (code: string) => {
			const label = names.code('figure_section', code);
			return label === undefined ? '' : `${label.zh} ${label.en}`;
		};
		// The figures stand above the records: what came first would be pushed away by what comes after it.
		const isWhole = !figures.isPending && !records.isPending;
		const counted = isWhole ? searchFigures(figures.data ?? [], asked, section) : [];
		const found = isWhole ? (records.data?.groups ?? []) : [];
		return present([
			{ key: 'pages', title: strings.search.pages, hits: pages },
			{
				key: 'registers',
				title: strings.search.registers,
				hits: called.slice(0, FEW).map(({ id, label }) => ({ href: `/records/${id}`, title: say(label), beside: '' })),
			},
			{
				key: 'create',
				title: strings.search.begin,
				hits: begins.slice(0, FEW).map(({ id, label }) => ({ href: `/records/${id}/new`, title: strings.search.create(say(label)), beside: '' })),
			},
			{
				key: 'figures',
				title: strings.search.figures,
				hits: [
					...counted.slice(0, FEW).map(({ id, label, value, unit, unit_en }) => ({
						href: `/figures?${new URLSearchParams({ period, figure: id })}`,
						title: say(label),
						beside: value === null ? '' : writing.quantity(value, { unit, unit_en }),
					})),
					...(counted.length > FEW
						? [{ href: `/figures?${new URLSearchParams({ period, search: asked })}`, title: strings.search.more(strings.search.figures), beside: '' }]
						: []),
				],
			},
			...found.map((group) => {
				const register = registers?.registers.find(({ id }) => id === group.register);
				return { key: `records ${group.register}`, title: register === undefined ? '' : say(register.label), hits: hitsOf(group, register) };
			}),
		]);

		function hitsOf({ records: hits, more }: SearchGroup, register: Register | undefined): Hit[] {
			if (register === undefined) {
				return [];
			}
			return [
				...hits.map((record) => {
					const described = { register, record, language, names: { ...names, record: (_: string, id: string) => record.names?.[id] } };
					const { matched } = record;
					const unit = names.unit(record.unit);
					return {
						href: `/records/${register.id}/${record.id}`,
						title: recordTitle(described),
						beside: [
							matched && strings.search.matched(say(matched.field), matched.words),
							record.number,
							recordDay(described),
							unit && say(unit),
							stateLabel(register, record.state, strings, say),
						]
							.filter(Boolean)
							.join(' · '),
					};
				}),
				...(more
					? [{ href: `/records/${register.id}?${new URLSearchParams({ search: asked })}`, title: strings.search.more(say(register.label)), beside: '' }]
					: []),
			];
		}
	}, [asked, lately, session, registers, records.data, records.isPending, figures.data, figures.isPending, names, strings, say, language, period, writing]);

	return {
		groups,
		/** Records or figures are on their way. */
		isSearching: asked !== '' && (records.isPending || records.isPlaceholderData || figures.isPending),
		too_short: records.data?.too_short === true,
		error: records.error,
		again: () => void records.refetch(),
	};
}

function present(groups: readonly HitGroup[]): HitGroup[] {
	return groups.filter(({ hits }) => hits.length > 0);
}

function fold(words: string): string {
	return words.normalize('NFKC').toLowerCase();
}

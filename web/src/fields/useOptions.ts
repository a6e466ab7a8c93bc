import { useQuery } from '@tanstack/react-query';
import { type Code, type FieldDefinition, type Text, today, type UnitKind, type UnitRow } from '@yibenzhang/engine';
import { useCallback, useMemo } from 'react';
import { listSpellings } from '../records/record-requests.ts';
import { useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';

/** One of a list to choose from. `words` is all by which it is found: both languages, what people say, pinyin and initials. */
export interface Option {
	readonly value: string;
	readonly label: string;
	readonly words: string;
}

export interface OptionGroup {
	readonly label: string;
	readonly title: string;
	readonly options: readonly Option[];
}

const UNIT_ORDER: readonly UnitKind[] = ['street', 'section', 'community', 'grid'];

/** Chinese words → how they are typed in letters. Without them a list is still found by its words. */
function useSpellings(): (zh: string) => string {
	const { data } = useQuery({ queryKey: ['spellings'], queryFn: ({ signal }) => listSpellings(signal), staleTime: Number.POSITIVE_INFINITY });
	return useCallback((zh) => data?.spellings[zh] ?? '', [data]);
}

/** The codes of the field's list that hold on the record's day; of those chosen before none is missing. */
export function useCodeOptions(field: FieldDefinition, day: string | undefined, chosen: readonly string[]): readonly Option[] {
	const { data } = useRegisters();
	const { say } = useLanguage();
	const spell = useSpellings();
	const codes = data?.code_lists.find(({ id }) => id === field.codes)?.codes;
	return useMemo(
		() =>
			(codes ?? [])
				.filter((code) => holdsOn(code, day) || chosen.includes(code.code))
				.map(({ code, label, words = [] }) => ({ value: code, label: say(label), words: found(label, [...words, code], spell(label.zh)) })),
		[codes, day, chosen, say, spell],
	);
}

/** The units that stand today, by kind: sections, communities, grids. */
export function useUnitOptions(kinds: readonly UnitKind[] | undefined, chosen: readonly string[]): readonly OptionGroup[] {
	const { data } = useRegisters();
	const { strings, say } = useLanguage();
	const spell = useSpellings();
	const { units } = strings.inputs;
	return useMemo(() => {
		const on = today(new Date());
		const standing = (data?.units ?? []).filter(
			(unit) => chosen.includes(unit.code) || ((unit.until_on ?? null) === null ? unit.from_on <= on : on <= String(unit.until_on)),
		);
		return UNIT_ORDER.filter((kind) => kinds === undefined || kinds.includes(kind))
			.map((kind) => ({
				label: units[kind],
				title: units[kind],
				options: standing.filter((unit) => unit.kind === kind).map((unit) => unitOption(unit, say, spell)),
			}))
			.filter(({ options }) => options.length > 0);
	}, [data, kinds, chosen, units, say, spell]);
}

/** Whoever has an account of the office. */
export function useAccountOptions(): readonly Option[] {
	const { data } = useRegisters();
	const spell = useSpellings();
	return useMemo(
		() => Object.entries(data?.accounts ?? {}).map(([id, name]) => ({ value: id, label: name, words: `${name} ${id} ${spell(name)}`.toLowerCase() })),
		[data, spell],
	);
}

/** Every word typed stands somewhere among the words of the option. */
export function matches(typed: string, option: unknown): boolean {
	const words = (option as Partial<Option> | undefined)?.words;
	return (
		words !== undefined &&
		typed
			.normalize('NFKC')
			.toLowerCase()
			.split(/\s+/)
			.every((word) => words.includes(word))
	);
}

function unitOption({ code, name }: UnitRow, say: (text: Text) => string, spell: (zh: string) => string): Option {
	return { value: code, label: say(name), words: found(name, [code], spell(name.zh)) };
}

function found(label: Text, more: readonly string[], spelt: string): string {
	return [label.zh, label.en, ...more, spelt].join(' ').toLowerCase();
}

function holdsOn({ from_on, until_on }: Code, day: string | undefined): boolean {
	const on = day ?? today(new Date());
	return (from_on === undefined || from_on <= on) && (until_on === undefined || on <= until_on);
}

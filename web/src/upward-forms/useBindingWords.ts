import { useQuery } from '@tanstack/react-query';
import type { FormBinding } from '@yibenzhang/engine';
import { listFigures } from '../figures/figure-requests.ts';
import { useRegisters } from '../records/useRegisters.ts';
import { usePeriod } from '../reports/useReport.ts';
import { useLanguage } from '../strings/language.tsx';

/** The figures of the period, as the page of figures asks for them. */
export function useListedFigures() {
	const period = usePeriod();
	return useQuery({ queryKey: ['figures', period], queryFn: ({ signal }) => listFigures({ period }, signal), staleTime: 60_000 });
}

/** A binding in words: `志愿服务活动 · 上年同期`. */
export function useBindingWords(): (binding: FormBinding) => string {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const figures = useListedFigures();
	const registers = useRegisters();
	return (binding) => {
		if (binding.kind === 'words') {
			return words.words[binding.words];
		}
		if (binding.kind === 'list') {
			const register = registers.data?.registers.find(({ id }) => id === binding.register);
			return words.listOf(register === undefined ? binding.register : say(register.label));
		}
		const figure = figures.data?.find(({ id }) => id === binding.figure);
		const label = figure === undefined ? binding.figure : say(figure.label);
		return binding.period === 'asked' ? label : words.figureOver(label, words.periods[binding.period]);
	};
}

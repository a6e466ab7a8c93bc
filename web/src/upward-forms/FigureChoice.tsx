import type { FigureBinding, FormPlace, ListedFigure, UpwardFormDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Failure } from '../Failure.tsx';
import { searchFigures } from '../figures/search-figures.ts';
import { useNames } from '../records/useRegisters.ts';
import { SearchInput } from '../SearchInput.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { useListedFigures } from './useBindingWords.ts';

interface FigureChoiceProps {
	readonly form: UpwardFormDetail;
	readonly place: FormPlace;
	readonly bound: FigureBinding | undefined;
	readonly period: string;
	bind(binding: FigureBinding): void;
}

const MOST = 12;

/** Figures by words, pinyin or what they count; those whose words stand beside the cell come first. */
export function FigureChoice({ form, place, bound, bind }: FigureChoiceProps) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms.panel;
	const writing = useWriting();
	const all = useListedFigures();
	const [typed, setTyped] = useState('');
	const { code } = useNames();
	const field = form.fields.find((one) => one.sheet === place.sheet && one.cell === place.cell);
	const found = useMemo(() => {
		const likely = (field?.figures ?? []).map(({ id }) => id);
		const rank = (figure: ListedFigure) => (likely.includes(figure.id) ? likely.indexOf(figure.id) : likely.length);
		const section = (id: string) => {
			const label = code('figure_section', id);
			return label === undefined ? '' : `${label.zh} ${label.en}`;
		};
		return [...searchFigures(all.data ?? [], typed, section)].sort((one, other) => rank(one) - rank(other));
	}, [all.data, typed, field, code]);
	const proposal = form.proposals.find((one) => one.sheet === place.sheet && one.cell === place.cell);
	const like = bound ?? (proposal?.kind === 'figure' ? proposal : undefined);
	return (
		<div className="figure-choice">
			<SearchInput words={words} value={typed} type={setTyped} />
			{all.isPending && <Waiting lines={5} />}
			{all.isError && <Failure error={all.error} retry={() => all.refetch()} />}
			{all.data && found.length === 0 && <p className="quiet">{words.noFigure}</p>}
			<ul>
				{found.slice(0, MOST).map((figure) => (
					<li key={figure.id}>
						<Button
							type="text"
							block
							aria-pressed={figure.id === bound?.figure}
							onClick={() =>
								bind({
									...place,
									kind: 'figure',
									figure: figure.id,
									period: like?.period ?? 'asked',
									as: 'exact',
									divide: like?.divide ?? 1,
									decimals: like?.decimals ?? 2,
								})
							}
						>
							<span>{say(figure.label)}</span>
							<span className="quiet">{figure.value === null ? '—' : writing.quantity(figure.value, figure)}</span>
						</Button>
					</li>
				))}
			</ul>
			{found.length > MOST && <p className="quiet">{words.moreFigures(found.length - MOST)}</p>}
		</div>
	);
}

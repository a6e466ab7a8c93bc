import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { usePins } from '../figures/usePins.ts';
import { YearSelect } from '../reports/PeriodSelect.tsx';
import { useStrings } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { FigureCard } from './FigureCard.tsx';
import { pinnedQuery } from './workbench-queries.ts';

/** The figures that the reader keeps in sight, against their targets; each opens to its records. */
export function PinnedPart({ period, open }: { period: string; open: string | undefined }) {
	const words = useStrings().workbench.figures;
	const navigate = useNavigate({ from: '/' });
	const found = useQuery(pinnedQuery(period));
	const { change, busy, error } = usePins();
	const [arranging, setArranging] = useState(false);
	const { data } = found;
	const ids = data?.figures.map(({ id }) => id) ?? [];
	const moved = (at: number, by: 1 | -1) => {
		const order = [...ids];
		const [id] = order.splice(at, 1);
		order.splice(at + by, 0, ...(id === undefined ? [] : [id]));
		change({ order });
	};
	const arrange = arranging && data?.chosen === true;
	return (
		<section className="workbench-part" aria-labelledby="pinned-title">
			<div className="workbench-part-head">
				<h2 id="pinned-title">{words.title}</h2>
				<YearSelect year={period} choose={(chosen) => navigate({ search: (before) => ({ ...before, period: chosen }), resetScroll: false })} />
				{data?.chosen === true && (
					<Button aria-pressed={arrange} onClick={() => setArranging(!arrange)}>
						{arrange ? words.arranged : words.arrange}
					</Button>
				)}
				<Link to="/figures" search={{ period }}>
					{words.all}
				</Link>
			</div>
			{found.isPending && <Waiting lines={4} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{error && <Failure error={error} />}
			{data?.figures.length === 0 && <Nothing title={words.none} help={words.noneHelp} />}
			{data !== undefined && data.figures.length > 0 && (
				<>
					<p className="quiet">{data.chosen ? words.chosen : words.byDefault}</p>
					<ul className="figure-cards" aria-busy={found.isPlaceholderData}>
						{data.figures.map((figure, at) => (
							<FigureCard
								key={figure.id}
								figure={figure}
								open={figure.id === open}
								{...(arrange
									? {
											arrange: {
												busy,
												...(at > 0 ? { earlier: () => moved(at, -1) } : {}),
												...(at < ids.length - 1 ? { later: () => moved(at, 1) } : {}),
												away: () => change({ unpin: figure.id }),
											},
										}
									: {})}
							/>
						))}
					</ul>
				</>
			)}
		</section>
	);
}

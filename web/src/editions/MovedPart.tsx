import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EditionDetail, MovedFigure } from '@yibenzhang/engine';
import { Failure, Nothing } from '../Failure.tsx';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { ValuesTable } from '../ValuesTable.tsx';
import { Waiting } from '../Waiting.tsx';
import { getMoved } from './edition-requests.ts';
import { SaidExactly } from './SaidExactly.tsx';

/** What has moved since: figures then and now, and by how many records. */
export function MovedPart({ edition }: { edition: EditionDetail }) {
	const words = useStrings().editions;
	const writing = useWriting();
	const found = useQuery({ queryKey: ['edition', edition.id, 'moved'], queryFn: ({ signal }) => getMoved(edition.id, signal) });
	const moved = found.data?.figures.filter(hasMoved) ?? [];
	return (
		<div className="sheet edition-moved">
			{found.isPending && <Waiting lines={8} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{found.data && <p className="quiet">{words.movedIntro(writing.moment(found.data.known_at))}</p>}
			{found.data && moved.length === 0 && <Nothing title={words.nothingMoved} help={words.nothingMovedHelp} />}
			{found.data && moved.length > 0 && (
				<>
					<p>{words.movedCount(moved.length, found.data.figures.length)}</p>
					<MovedTable figures={moved} />
				</>
			)}
		</div>
	);
}

function MovedTable({ figures }: { figures: readonly MovedFigure[] }) {
	const { strings, say } = useLanguage();
	const words = strings.editions;
	return (
		<ValuesTable heads={[words.figure, words.before, words.now, words.records]}>
			{figures.map((figure) => (
				<tr key={figure.id}>
					<th scope="row">
						<Link to="." search={(before) => ({ ...before, figure: figure.id })} resetScroll={false} aria-haspopup="dialog" activeProps={{}}>
							{say(figure.label)}
						</Link>
					</th>
					<td data-label={words.before}>
						<SaidExactly value={figure.before} units={figure} />
					</td>
					<td data-label={words.now} className={figure.before.value === figure.now.value ? '' : 'value-moved'}>
						<SaidExactly value={figure.now} units={figure} />
					</td>
					<td data-label={words.records} className="quiet">
						{movedWords(figure, words)}
					</td>
				</tr>
			))}
		</ValuesTable>
	);
}

function movedWords({ came, went, changed, redefined }: MovedFigure, words: ReturnType<typeof useStrings>['editions']): string {
	return [
		came > 0 ? words.came(came) : [],
		went > 0 ? words.went(went) : [],
		changed > 0 ? words.changed(changed) : [],
		redefined === null ? [] : words.redefined,
	]
		.flat()
		.join(' · ');
}

function hasMoved({ came, went, changed, redefined, before, now }: MovedFigure): boolean {
	return came + went + changed > 0 || redefined !== null || before.value !== now.value || before.said !== now.said;
}

import { Link } from '@tanstack/react-router';
import type { FormCellValue, FormMoved, FormPlace, FormPreview } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { ValuesTable } from '../ValuesTable.tsx';
import { shownValue } from './cell-looks.ts';

interface DifferencesProps {
	readonly preview: FormPreview;
	/** Goes to the cell in the sheet. */
	point(place: Pick<FormPlace, 'sheet' | 'cell'>): void;
}

/** What is different from the filling that was sent last, cell by cell and list by list, with the way to the records. */
export function Differences({ preview, point }: DifferencesProps) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms.differences;
	const writing = useWriting();
	const { last } = preview;
	const changed = preview.values.filter((one) => one.changed);
	const lists = preview.lists.filter(({ before, count, came, went }) => before !== null && (before !== count || came > 0 || went > 0));
	return (
		<section className="sheet form-differences" aria-labelledby="form-differences">
			<h2 id="form-differences">{words.title}</h2>
			{last === null ? (
				<p className="quiet">{words.first}</p>
			) : (
				<p className="quiet">
					{words.comparedWith}{' '}
					<Link to="/forms/$id/fillings/$filling" params={{ id: last.form, filling: last.id }}>
						{strings.upwardForms.fillingName(say(last.period_said), last.number)}
					</Link>
					{last.sent && ` ${words.sentAt(writing.moment(last.sent.at))}`}
				</p>
			)}
			{last !== null && changed.length + lists.length === 0 && <p role="status">{words.none}</p>}
			{changed.length + lists.length > 0 && (
				<ValuesTable heads={[words.cell, words.before, words.now, words.why]}>
					{changed.map((one) => (
						<tr key={`${one.sheet}!${one.cell}`}>
							<th scope="row">
								<PlaceButton place={one} point={point} />
							</th>
							<td data-label={words.before}>{shownValue(one.before ?? null, writing) || '—'}</td>
							<td data-label={words.now} className="value-moved">
								{shownValue(one.value, writing) || '—'}
							</td>
							<td data-label={words.why}>
								<Why value={one} preview={preview} />
							</td>
						</tr>
					))}
					{lists.map((one) => (
						<tr key={`${one.sheet}!${one.cell}`}>
							<th scope="row">
								<PlaceButton place={one} point={point} /> <span className="quiet">{say(one.register_label)}</span>
							</th>
							<td data-label={words.before}>{words.rows(one.before ?? 0)}</td>
							<td data-label={words.now} className="value-moved">
								{words.rows(one.count)}
							</td>
							<td data-label={words.why}>{movedWords({ ...one, changed: 0 }, words)}</td>
						</tr>
					))}
				</ValuesTable>
			)}
		</section>
	);
}

interface PlaceButtonProps {
	readonly place: FormPlace & { readonly at: string };
	point(place: Pick<FormPlace, 'sheet' | 'cell'>): void;
}

/** The cell as it will stand, and the way to it. */
export function PlaceButton({ place, point }: PlaceButtonProps) {
	return (
		<button type="button" className="place-button" onClick={() => point({ sheet: place.sheet, cell: place.at })}>
			<code>{place.at}</code> {place.label}
		</button>
	);
}

/** Of the same period: the records that came, went or changed. Of another: what stands behind the figure now. */
function Why({ value, preview }: { value: FormCellValue; preview: FormPreview }) {
	const { strings } = useLanguage();
	const words = strings.upwardForms.differences;
	const { figure, moved } = value;
	const { last } = preview;
	if (figure === null || last === null) {
		return null;
	}
	if (moved !== null) {
		return (
			<Link to="/forms/$id/fillings/$filling" params={{ id: last.form, filling: last.id }} search={{ figure: figure.key }}>
				{movedWords(moved, words)}
			</Link>
		);
	}
	return (
		<Link to="/figures/$id" params={{ id: figure.id }} search={{ period: figure.period }}>
			{last.period === preview.period ? words.records : words.otherPeriod}
		</Link>
	);
}

export function movedWords({ came, went, changed }: FormMoved, words: ReturnType<typeof useLanguage>['strings']['upwardForms']['differences']): string {
	return [came > 0 ? words.came(came) : [], went > 0 ? words.went(went) : [], changed > 0 ? words.changed(changed) : []].flat().join(' · ');
}

import type { FormPlace, FormPreview } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { PlaceButton } from './Differences.tsx';

interface WarningsProps {
	readonly preview: FormPreview;
	point(place: Pick<FormPlace, 'sheet' | 'cell'>): void;
}

/** What ought to be looked at before the form leaves. Nothing where there is nothing. */
export function Warnings({ preview, point }: WarningsProps) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const warned = [...preview.values, ...preview.lists].filter(({ warnings }) => warnings.length > 0);
	const { refused, notes } = preview;
	return warned.length + refused.length + notes.length === 0 ? null : (
		<section className="sheet form-warnings" aria-labelledby="form-warnings">
			<h2 id="form-warnings">{refused.length > 0 ? words.refused : words.warnings(warned.length + notes.length)}</h2>
			<ul>
				{[...refused, ...notes].map((one) => (
					<li key={one.zh} className="form-warning">
						{say(one)}
					</li>
				))}
				{warned.map((one) => (
					<li key={`${one.sheet}!${one.cell}`}>
						<PlaceButton place={one} point={point} />
						{one.warnings.map((warning) => (
							<span key={warning.zh} className="form-warning">
								{say(warning)}
							</span>
						))}
					</li>
				))}
			</ul>
		</section>
	);
}

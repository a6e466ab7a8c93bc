import type { Place } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import type { DisplayProps, FieldView } from './field-view.ts';
import { PresenceFilter } from './filters.tsx';
import { PlaceInput } from './PlaceInput.tsx';

/** Coordinates never without their datum: the same numbers lie half a kilometre apart in two of them. */
function PlaceDisplay({ value, names }: DisplayProps<Place>) {
	const { say } = useLanguage();
	const grid = value.grid === undefined ? undefined : names.unit(value.grid);
	return (
		<span className="place">
			<span>
				{value.address}
				{value.grid !== undefined && ` · ${grid === undefined ? value.grid : say(grid)}`}
			</span>
			{value.lng !== undefined && value.lat !== undefined && (
				<span className="quiet number">
					{value.lng}, {value.lat} {value.datum}
				</span>
			)}
		</span>
	);
}

export const PlaceField: FieldView<Place> = { Display: PlaceDisplay, Input: PlaceInput, Filter: PresenceFilter };

import { AimOutlined, CloseOutlined } from '@ant-design/icons';
import type { Place, UnitKind } from '@yibenzhang/engine';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import type { InputProps } from './field-view.ts';
import { ListInput } from './ListInput.tsx';
import { typed } from './TypedInput.tsx';
import { useUnitOptions } from './useOptions.ts';

const KINDS: readonly UnitKind[] = ['community', 'grid'];
const DIGITS = 6;

/** The address in words, the community or grid, and where the device says that one stands. */
export function PlaceInput({ id, field, value, invalid, describedBy, enter }: InputProps) {
	const { inputs } = useStrings();
	const place = (typeof value === 'object' && value !== null ? value : {}) as Partial<Place>;
	const chosen = useMemo(() => (place.grid === undefined ? [] : [place.grid]), [place.grid]);
	const grids = useUnitOptions(KINDS, chosen);
	const [locating, setLocating] = useState<'asking' | 'failed' | undefined>();
	const change = (part: { [Key in keyof Place]?: Place[Key] | undefined }) => {
		const entries = Object.entries({ ...place, ...part }).filter(([, each]) => each !== undefined && each !== '');
		enter(entries.length === 0 ? undefined : Object.fromEntries(entries));
	};
	function locate() {
		setLocating('asking');
		navigator.geolocation.getCurrentPosition(
			({ coords }) => {
				setLocating(undefined);
				change({ lng: Number(coords.longitude.toFixed(DIGITS)), lat: Number(coords.latitude.toFixed(DIGITS)), datum: 'WGS84' });
			},
			() => setLocating('failed'),
			{ enableHighAccuracy: true, timeout: 15_000 },
		);
	}
	return (
		<span className="place-input">
			<Input
				id={id}
				value={typed(place.address)}
				autoComplete="off"
				placeholder={inputs.address}
				aria-invalid={invalid || undefined}
				aria-describedby={describedBy}
				aria-required={field.required === true || undefined}
				{...(invalid ? { status: 'error' as const } : {})}
				onChange={({ target }) => change({ address: target.value })}
			/>
			<ListInput
				id={`${id}-grid`}
				name={inputs.grid}
				value={place.grid}
				invalid={invalid}
				describedBy={undefined}
				options={grids}
				placeholder={inputs.grid}
				enter={(grid) => change({ grid: grid as string | undefined })}
			/>
			{place.datum === undefined ? (
				// Browsers tell a place only over HTTPS.
				window.isSecureContext && (
					<Button icon={<AimOutlined aria-hidden />} loading={locating === 'asking'} onClick={locate}>
						{inputs.locate}
					</Button>
				)
			) : (
				<span className="place-point">
					{place.lng}, {place.lat} {place.datum}
					<Button
						type="text"
						size="small"
						aria-label={inputs.forgetPoint}
						icon={<CloseOutlined aria-hidden />}
						onClick={() => change({ lng: undefined, lat: undefined, datum: undefined })}
					/>
				</span>
			)}
			{locating === 'failed' && <span role="alert">{inputs.noPoint}</span>}
		</span>
	);
}

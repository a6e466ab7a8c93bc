import { type FigureBinding, FORM_PERIODS, FORM_UNITS } from '@yibenzhang/engine';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useLanguage } from '../strings/language.tsx';

const DECIMALS = [0, 1, 2, 3, 4] as const;

/** Over which days, in which unit, to how many decimals a figure stands in its cell. */
export function FigureOptions({ bound, bind }: { bound: FigureBinding; bind(binding: FigureBinding): void }) {
	const { strings } = useLanguage();
	const words = strings.upwardForms;
	return (
		<div className="figure-options">
			<p className="form-line">
				<span>{words.panel.period}</span>
				<ChoiceBox
					label={words.panel.period}
					value={bound.period}
					choose={(period) => bind({ ...bound, period: period as FigureBinding['period'] })}
					options={FORM_PERIODS.map((one) => ({ value: one, label: words.periods[one] }))}
				/>
			</p>
			<p className="form-line">
				<span>{words.panel.as}</span>
				<ChoiceBox
					label={words.panel.as}
					value={bound.as}
					choose={(as) => bind({ ...bound, as: as as FigureBinding['as'] })}
					options={(['exact', 'said'] as const).map((one) => ({ value: one, label: words.ways[one] }))}
				/>
			</p>
			{bound.as === 'exact' && (
				<>
					<p className="form-line">
						<span>{words.panel.divide}</span>
						<ChoiceBox
							label={words.panel.divide}
							value={String(bound.divide)}
							choose={(divide) => bind({ ...bound, divide: Number(divide) as FigureBinding['divide'] })}
							options={FORM_UNITS.map((one) => ({ value: String(one), label: words.units[one] }))}
						/>
					</p>
					<p className="form-line">
						<span>{words.panel.decimals}</span>
						<ChoiceBox
							label={words.panel.decimals}
							value={String(bound.decimals)}
							choose={(decimals) => bind({ ...bound, decimals: Number(decimals) })}
							options={DECIMALS.map((one) => ({ value: String(one), label: words.decimals(one) }))}
						/>
					</p>
				</>
			)}
		</div>
	);
}

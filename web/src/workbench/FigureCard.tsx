import { ArrowLeftOutlined, ArrowRightOutlined, CloseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { PinnedFigure } from '@yibenzhang/engine';
import { Button } from 'antd';
import { Sparkline } from '../charts/Sparkline.tsx';
import { TargetBar } from '../charts/TargetBar.tsx';
import { GivenMark } from '../figures/GivenMark.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

interface FigureCardProps {
	readonly figure: PinnedFigure;
	readonly open: boolean;
	/** While the reader puts the row in order; what cannot be done is absent. */
	readonly arrange?: { readonly busy: boolean; earlier?(): void; later?(): void; away(): void };
}

/** A figure with its target, the year before and its months. */
export function FigureCard({ figure, open, arrange }: FigureCardProps) {
	const { strings, say } = useLanguage();
	const words = strings.workbench.figures;
	const { quantity } = useWriting();
	const name = say(figure.label);
	const told = (value: number | null) => (value === null ? strings.figures.noValue : quantity(value, figure));
	return (
		<li className={open ? 'figure-card is-open' : 'figure-card'}>
			<Link to="/" search={(now) => ({ ...now, figure: figure.id })} resetScroll={false} aria-haspopup="dialog" className="figure-card-name">
				{name}
			</Link>
			<GivenMark figure={figure} />
			<p className="figure-card-value">{told(figure.value)}</p>
			{figure.target !== null && figure.value !== null && <TargetBar value={figure.value} target={figure.target} />}
			<dl>
				{figure.target !== null && (
					<div>
						<dt>{words.target}</dt>
						<dd>{told(figure.target)}</dd>
					</div>
				)}
				<div>
					<dt>{words.lastYear}</dt>
					<dd>{told(figure.last_year)}</dd>
				</div>
			</dl>
			{figure.months !== null && figure.months.length > 1 && <Sparkline months={figure.months} />}
			{arrange !== undefined && (
				<p className="figure-card-arrange">
					<Button
						icon={<ArrowLeftOutlined aria-hidden />}
						aria-label={words.earlier(name)}
						disabled={arrange.busy || arrange.earlier === undefined}
						{...(arrange.earlier === undefined ? {} : { onClick: arrange.earlier })}
					/>
					<Button
						icon={<ArrowRightOutlined aria-hidden />}
						aria-label={words.later(name)}
						disabled={arrange.busy || arrange.later === undefined}
						{...(arrange.later === undefined ? {} : { onClick: arrange.later })}
					/>
					<Button icon={<CloseOutlined aria-hidden />} aria-label={words.away(name)} disabled={arrange.busy} onClick={arrange.away} />
				</p>
			)}
		</li>
	);
}

import type { MonthValue } from '@yibenzhang/engine';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import './charts.css';

const WIDTH = 120;
const HEIGHT = 28;
const GAP = 2;

/** A value month by month, as small columns; read out as the numbers that it is. Without a library: a list holds many of them. */
export function Sparkline({ months }: { months: readonly MonthValue[] }) {
	const words = useStrings().workbench.figures;
	const { number } = useWriting();
	const most = Math.max(1, ...months.map(({ value }) => value));
	const width = WIDTH / months.length - GAP;
	const told = months.map(({ month, value }) => words.month(Number(month.slice(5)), number(value))).join(', ');
	return (
		<svg
			className="sparkline"
			viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
			width={WIDTH}
			height={HEIGHT}
			preserveAspectRatio="none"
			role="img"
			aria-label={words.months(told)}
		>
			{months.map(({ month, value }, at) => {
				// A month without any keeps a line on the ground, so that it is seen to be nothing.
				const height = Math.max(1, (Math.max(0, value) / most) * HEIGHT);
				return <rect key={month} x={at * (width + GAP)} y={HEIGHT - height} width={width} height={height} className={value > 0 ? undefined : 'is-none'} />;
			})}
		</svg>
	);
}

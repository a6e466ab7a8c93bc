import type { ContradictionNeighbours } from '@yibenzhang/engine';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

const WIDTH = 600;
const HEIGHT = 56;
const EDGE = 40;
const MIDDLE = 22;
const LARGEST = 9;

/** A value among its like on a logarithmic scale: a dot for each stretch, the larger the more lie there. */
export function DotStrip({ neighbours: { value, median, count, stretches } }: { neighbours: ContradictionNeighbours }) {
	const words = useStrings().contradictions;
	const { number } = useWriting();
	const all = [value, median, ...stretches.map(({ at }) => at)].filter((each) => each > 0).map(Math.log);
	const [least, most] = [Math.min(...all), Math.max(...all)];
	const x = (at: number) => EDGE + ((Math.log(Math.max(at, Math.exp(least))) - least) / Math.max(most - least, 0.01)) * (WIDTH - 2 * EDGE);
	const largest = Math.max(1, ...stretches.map((stretch) => stretch.count));
	return (
		<svg className="dot-strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.strip(number(value), number(median), number(count))}>
			<line x1={EDGE / 2} x2={WIDTH - EDGE / 2} y1={MIDDLE} y2={MIDDLE} />
			{stretches.map((stretch) => (
				<circle key={stretch.at} cx={x(stretch.at)} cy={MIDDLE} r={2 + (LARGEST - 2) * Math.sqrt(stretch.count / largest)} />
			))}
			<line className="dot-strip-median" x1={x(median)} x2={x(median)} y1={MIDDLE - 14} y2={MIDDLE + 14} />
			<circle className="dot-strip-value" cx={x(value)} cy={MIDDLE} r="6" />
			<text x={x(median)} y={HEIGHT - 4}>
				{words.stripMedian} {number(median)}
			</text>
			<text className="dot-strip-value" x={x(value)} y={HEIGHT - 4}>
				{number(value)}
			</text>
		</svg>
	);
}

import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { COLORS, SANS } from '../theme.ts';

use([BarChart, GridComponent, SVGRenderer]);

interface Bars {
	readonly parts: readonly { readonly label: string; readonly value: number }[];
	write(value: number): string;
}

/** Draws into the element and follows its width. @returns what takes the drawing away again. */
export function drawBars(element: HTMLElement, { parts, write }: Bars): () => void {
	const chart = init(element, null, { renderer: 'svg' });
	chart.setOption({
		animation: false,
		textStyle: { fontFamily: SANS },
		grid: { left: 0, right: 56, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
		xAxis: { type: 'value', show: false, min: 0 },
		yAxis: {
			type: 'category',
			inverse: true,
			data: parts.map(({ label }) => label),
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { color: COLORS.ink, fontSize: 13, interval: 0, width: 130, overflow: 'truncate' },
		},
		series: [
			{
				type: 'bar',
				silent: true,
				barWidth: 12,
				data: parts.map(({ value }) => value),
				itemStyle: { color: COLORS.accent, opacity: 0.82 },
				label: { show: true, position: 'right', color: COLORS.ink, fontSize: 13, formatter: ({ value }: { value?: unknown }) => write(Number(value)) },
			},
		],
	});
	const watch = new ResizeObserver(() => chart.resize());
	watch.observe(element);
	return () => {
		watch.disconnect();
		chart.dispose();
	};
}

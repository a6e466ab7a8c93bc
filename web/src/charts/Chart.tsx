import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useAppearance } from '../appearance/appearance.tsx';
import { useMotion } from '../appearance/useMotion.ts';
import './charts.css';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface Series {
	readonly name: string;
	/** One for each category; null: there is none. */
	readonly values: readonly (number | null)[];
}

interface ChartProps {
	/** Read out in its stead: the numbers stand in a table beside it. */
	readonly label: string;
	readonly categories: readonly string[];
	/** The first in the accent colour, a second one quiet. */
	readonly series: readonly Series[];
	/** Long names of categories stand beside lying bars. */
	readonly lying?: boolean;
	write(value: number): string;
}

/** The one way to the chart library, loaded with the pages that draw charts: columns in the order given, in the colours of the page. */
export function Chart({ label, categories, series, lying = false, write }: ChartProps) {
	const box = useRef<HTMLDivElement>(null);
	const chart = useRef<EChartsType>(undefined);
	const { scheme } = useAppearance();
	const motion = useMotion();

	useEffect(() => {
		if (box.current === null) {
			return;
		}
		const drawn = init(box.current, null, { renderer: 'svg' });
		chart.current = drawn;
		const watch = new ResizeObserver(() => drawn.resize());
		watch.observe(box.current);
		const toPaper = () => {
			drawn.resize({ width: Math.min(drawn.getWidth(), PAPER_WIDTH) });
			drawn.getZr().flush();
		};
		const back = () => drawn.resize();
		window.addEventListener('beforeprint', toPaper);
		window.addEventListener('afterprint', back);
		return () => {
			window.removeEventListener('beforeprint', toPaper);
			window.removeEventListener('afterprint', back);
			watch.disconnect();
			drawn.dispose();
		};
	}, []);

	useEffect(() => {
		const colors = colorsOf(box.current);
		const names = { type: 'category', data: [...categories], axisLabel: { color: colors.quiet, interval: lying ? 0 : 'auto' } } as const;
		const values = {
			type: 'value',
			minInterval: 1,
			axisLabel: { color: colors.quiet, hideOverlap: true },
			splitLine: { lineStyle: { color: colors.line } },
		} as const;
		const axis = { axisLine: { lineStyle: { color: colors.line } }, axisTick: { show: false } };
		chart.current?.setOption(
			{
				animation: motion,
				textStyle: { fontFamily: colors.font },
				grid: { left: 4, right: 12, top: series.length > 1 ? 34 : 12, bottom: 4, containLabel: true },
				legend: { show: series.length > 1, top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: colors.ink } },
				tooltip: {
					trigger: 'axis',
					confine: true,
					axisPointer: { type: 'shadow' },
					backgroundColor: colors.paper,
					borderColor: colors.line,
					textStyle: { color: colors.ink },
					valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : '—'),
				},
				xAxis: lying ? { ...values, ...axis } : { ...names, ...axis },
				yAxis: lying ? { ...names, ...axis, inverse: true } : { ...values, ...axis },
				series: series.map(({ name, values: data }, at) => ({
					type: 'bar',
					name,
					data: [...data],
					barMaxWidth: 28,
					barGap: '10%',
					itemStyle: { color: at === 0 ? colors.accent : colors.edge, opacity: at === 0 ? 0.9 : 1 },
				})),
			},
			{ notMerge: true },
		);
	}, [categories, series, lying, write, scheme, motion]);

	return <div ref={box} className={lying ? 'chart chart-lying' : 'chart'} role="img" aria-label={label} />;
}

/** Of A4 without its margins. */
const PAPER_WIDTH = 600;

interface Colors {
	readonly accent: string;
	readonly edge: string;
	readonly ink: string;
	readonly quiet: string;
	readonly line: string;
	readonly paper: string;
	readonly font: string;
}

function colorsOf(box: HTMLElement | null): Colors {
	const style = getComputedStyle(box ?? document.documentElement);
	const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		...{ accent: color('accent'), edge: color('edge'), ink: color('ink'), quiet: color('quiet') },
		...{ line: color('line'), paper: color('paper'), font: style.fontFamily },
	};
}

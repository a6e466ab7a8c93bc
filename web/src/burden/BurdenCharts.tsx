import { type BurdenAnswer, text } from '@yibenzhang/engine';
import { PartsChart } from '../figures/PartsChart.tsx';
import '../figures/figure-page.css';
import { useLanguage } from '../strings/language.tsx';

/** Hours by month and by sender, each as a chart and as the table that says the same. */
export function BurdenCharts({ answer: { months, senders } }: { answer: BurdenAnswer }) {
	const { strings } = useLanguage();
	const words = strings.burden;
	const inEnglish = (id: string) => new Date(`${id}-01T00:00:00Z`).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
	const month = (id: string) => text(`${Number(id.slice(5))}月`, inEnglish(id));
	return (
		<div className="burden-charts">
			{months.length > 1 && (
				<PartsChart name={words.months} unit={words.hours} parts={months.map(({ month: id, hours }) => ({ key: id, label: month(id), value: hours }))} />
			)}
			<PartsChart name={words.senders} unit={words.hours} lying parts={senders.map(({ sender, label, hours }) => ({ key: sender, label, value: hours }))} />
		</div>
	);
}

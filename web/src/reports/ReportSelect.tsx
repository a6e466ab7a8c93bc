import { ChoiceBox } from '../ChoiceBox.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useReports } from './useReport.ts';

/** Which of the office's reports is read. */
export function ReportSelect({ report, choose }: { readonly report: string; choose(report: string): void }) {
	const { strings, say } = useLanguage();
	const all = useReports().data?.reports ?? [];
	return <ChoiceBox label={strings.report.which} value={report} choose={choose} options={all.map(({ id, label }) => ({ value: id, label: say(label) }))} />;
}

import type { Edition } from '@yibenzhang/engine';
import { useReportTitle } from '../reports/useReport.ts';
import { useLanguage } from '../strings/language.tsx';

/** `2022年度工作报告 第 1 稿`; of a part with its name. */
export function useEditionTitle(): (edition: Edition) => string {
	const { strings, say } = useLanguage();
	const titleOf = useReportTitle();
	return ({ report, period, scope, scope_label, number }) => {
		const whole = titleOf(report, period);
		return strings.editions.named(scope.of === 'report' ? whole : strings.editions.partOf(whole, say(scope_label)), number);
	};
}

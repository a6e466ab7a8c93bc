/** Scopes of reports (all of one, a chapter, what a unit answers for) as the store keeps them and as they are called. */
import { type ReportDefinition, type ReportScope, type Text, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';

export const WHOLE_REPORT: ReportScope = { of: 'report' };

/** The columns of drafts and editions. */
export interface ScopeColumns {
	readonly scope: ReportScope['of'];
	/** The heading or the unit of a part; empty of a whole report. */
	readonly part: string;
}

/** From the columns of the store. */
export function scopeOf({ scope, part }: ScopeColumns): ReportScope {
	return scope === 'report' ? WHOLE_REPORT : scope === 'chapter' ? { of: 'chapter', heading: part } : { of: 'unit', unit: part };
}

/** What stands in the column `part`. */
export function partOf(scope: ReportScope): string {
	return scope.of === 'chapter' ? scope.heading : scope.of === 'unit' ? scope.unit : '';
}

export function isSameScope(one: ReportScope, other: ReportScope): boolean {
	return one.of === other.of && partOf(one) === partOf(other);
}

/** What a scope is called: the report, the chapter's heading, the unit. */
export function scopeLabel(book: Book, report: Pick<ReportDefinition, 'label'>, scope: ReportScope): Text {
	if (scope.of === 'report') {
		return report.label;
	}
	return scope.of === 'chapter' ? text(scope.heading, scope.heading) : unitName(book, scope.unit);
}

/** `年度工作报告（司法所）`; the report alone where there is no part. */
export function withPart(report: Text, part: Text | null | undefined): Text {
	return part === null || part === undefined ? report : text(`${report.zh}（${part.zh}）`, `${report.en} (${part.en})`);
}

/** Its code where there is no such unit any more. */
export function unitName({ office }: Book, unit: string): Text {
	return office.units.find(({ code }) => code === unit)?.name ?? text(unit, unit);
}

import { type DraftScope, type ReportDefinition, type Text, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';

/** What a scope is called: the report, the chapter's heading, the unit. */
export function scopeLabel(book: Book, report: Pick<ReportDefinition, 'label'>, scope: DraftScope): Text {
	if (scope.of === 'report') {
		return report.label;
	}
	return scope.of === 'chapter' ? text(scope.heading, scope.heading) : unitName(book, scope.unit);
}

export function unitName({ office }: Book, unit: string): Text {
	return office.units.find(({ code }) => code === unit)?.name ?? text(unit, unit);
}

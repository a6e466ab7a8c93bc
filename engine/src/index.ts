/** What the other workspaces may use. One line per file, sorted by file; types are exported beside the functions. */
export type * from './api.ts';
export type * from './api-burden.ts';
export type * from './api-check.ts';
export type * from './api-compare.ts';
export type * from './api-contradictions.ts';
export type * from './api-definitions.ts';
export type * from './api-desk.ts';
export type * from './api-drafts.ts';
export type * from './api-editions.ts';
export type * from './api-forms.ts';
export type * from './api-notes.ts';
export type * from './api-paper.ts';
export type * from './api-search.ts';
export type * from './api-settings.ts';
export type * from './api-spreadsheets.ts';
export type * from './api-upward-forms.ts';
export type * from './api-workbench.ts';
export type * from './api-workbooks.ts';
export type { ClockBasis, ClockDefinition, Interval } from './clock.ts';
export { closingOn, isMadeFor, saysClosing } from './closing.ts';
export type {
	Condition,
	ConditionField,
	ConditionOperator,
	ConditionParameter,
	ConditionValue,
	FieldCondition,
	OverdueCondition,
	RecordField,
	RelatedCondition,
	ThroughCondition,
} from './condition.ts';
export { CONDITION_OPERATORS } from './condition.ts';
export type {
	AgainstAlike,
	AgainstPointed,
	ContradictionFinds,
	ContradictionKind,
	ContradictionRule,
	FiguresContradict,
	OutlierStands,
	PartsContradict,
	RecordsContradict,
	SameFactTwice,
	TargetOutOfReach,
} from './contradiction.ts';
export { contradictionKind, contradictionRegister, defineContradiction, fillSaying, SAYABLE, saidIn } from './contradiction.ts';
export { creditCheckCharacter, parseCreditCode } from './credit-code.ts';
export { type ConditionWords, describeCondition, describeFigure, fieldLabel } from './definition-text.ts';
export { checkOffice, problemsOfFigure } from './definitions/check-office.ts';
export { type DefinitionKind, type Definitions, type ParsedDefinition, parseDefinition } from './definitions/parse-definition.ts';
export { type AskedFor, askedTwice, DEMANDS, figureIds, isCalledAlike } from './demands.ts';
export { deadlineOn, dueOn, latestOf } from './due.ts';
export { type ConditionParameters, type EvaluationContext, evaluateCondition, fillValue } from './evaluate-condition.ts';
export { type ExplainedFigure, type ExplainRequest, explainFigure, type FigureFault } from './explain-figure.ts';
export { newCodeProblem } from './field-kinds/code-value.ts';
export type { CellContext, FieldKind, Names, ParseContext, Parsed } from './field-kinds/kind.ts';
export { FIELD_KINDS, fieldKind } from './field-kinds/table.ts';
export type { FigureDefinition, Measure, PeriodRule, Said, SaidAs } from './figure.ts';
export { defineFigure, TARGETS } from './figure.ts';
export { askFigure, baseFigure, type FigureQuestion, scopeOf } from './figure-question.ts';
export { changesBetween, type FigureRule, RULE_PARTS, type RuleChange, ruleOf } from './figure-rule.ts';
export {
	type CarriedBindings,
	carryBindings,
	cellName,
	cellPlace,
	columnLetters,
	columnNumber,
	type FigureBinding,
	FORM_DAYS,
	FORM_PERIODS,
	FORM_UNITS,
	FORM_WORDS,
	type FormBinding,
	type FormColumn,
	type FormDays,
	type FormPeriodRule,
	type FormPlace,
	type FormWords,
	formNumber,
	formPeriod,
	type ListBinding,
	listCondition,
	sayDay,
	sayPeriod,
	type WordsBinding,
} from './form.ts';
export { type IdNumber, parseIdNumber } from './id-number.ts';
export { MEASURE_WORDS, type MeasureClass, measureClass } from './measure-words.ts';
export { nearMisses } from './near-miss.ts';
export { hiddenFields, requiredFields } from './notes/field-needs.ts';
export type { KnownRecord, NoteContext, NoteWord, Piece, Proposal, SaidUnit, Span, Understanding } from './notes/note.ts';
export { proposeFor, understand } from './notes/understand.ts';
export { fromChineseNumerals, toChineseNumerals } from './numerals.ts';
export type { ChapterDefinition, Code, CodeList, Misprint, OfficeDefinition, PaperDefinition, ReportDefinition, UnitDefinition } from './office.ts';
export { OWN_CODE } from './office.ts';
export { dayInWords, periodInWords } from './period-words.ts';
export {
	closePeriod,
	type ParsedPeriod,
	PERIOD_KINDS,
	type Period,
	type PeriodKind,
	parsePeriod,
	periodAround,
	periodKind,
	previousYear,
	shiftPeriod,
	yearsOf,
} from './periods.ts';
export { addDays, addInterval, compareDates, isPlainDate, lastDayOfMonth, plainDate, today, yearOf } from './plain-date.ts';
export {
	type ConditionScope,
	fieldsOf,
	type PreparedCondition,
	type PreparedField,
	type PreparedFieldValue,
	type PreparedOrProblems,
	type PreparedValue,
	prepareCondition,
} from './prepare-condition.ts';
export { type FoundQuantity, findQuantities } from './quantities.ts';
export { type Attachment, type BookRecord, type ItemRow, type Place, type StoredValue, type StoredValues, VOIDED } from './record.ts';
export { type Counted, type RecountBook, recountFigure } from './recount-figure.ts';
export type {
	ActionDefinition,
	CapDefinition,
	DeadlineDefinition,
	FieldDefinition,
	FieldKindId,
	FieldOf,
	GivenDefinition,
	GroupDefinition,
	NoteDefinition,
	NumberingDefinition,
	Register,
	RegisterDefinition,
	Sensitivity,
	StandardAction,
	StateDefinition,
	TimeShape,
	UnitKind,
	VisitedDefinition,
} from './register.ts';
export { defineRegister } from './register.ts';
export { courseFields, type FieldGroup, groupsOf } from './register-groups.ts';
export type { ReportScope } from './report-scope.ts';
export { type RightScope, scopesOf } from './rights-matrix.ts';
export type { Grant, RoleDefinition } from './role.ts';
export { type Sayable, say } from './said.ts';
export { SENSITIVITIES } from './sensitivities.ts';
export { followingStates } from './states.ts';
export { type Problem, type Text, text } from './text.ts';
export { unitsCalled } from './unit-names.ts';
export { buildUnitTree, type ParsedUnitTree, parseUnitTree, type UnitRow, type UnitTree, unitKinds, unitRegister } from './units.ts';
export { bareName, wordLikeness } from './word-likeness.ts';

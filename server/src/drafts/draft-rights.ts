/** Who may do what with a draft. Whoever signs in to the office reads, comments and suggests. */
import type { ReportDefinition, ReportScope, RoleDefinition } from '@yibenzhang/engine';
import { mayFinish } from '../editions/make-edition.ts';
import type { Actor } from '../records/plan-act.ts';
import type { ChapterRow, DraftRow } from './read-drafts.ts';

type Kept = Pick<DraftRow, 'keeper' | 'state' | 'begun_by'>;
type Part = Pick<ChapterRow, 'unit' | 'state'>;

/** Clerks and heads: those who record for a unit write for it too. */
export function writesFor(actor: Actor, unit: string): boolean {
	return actor.rights.posts.some((post) => post.unit === unit && writes(post.role));
}

/** Roles that record, and those that answer for what was recorded. */
export function writes(role: RoleDefinition): boolean {
	return role.acts.length > 0 || role.confirms === true;
}

/** The whole report: who keeps it. A part: also the unit whose part it is. */
export function mayBegin(actor: Actor, report: ReportDefinition, scope: ReportScope): boolean {
	const own = report.chapters.filter((chapter) =>
		scope.of === 'chapter' ? chapter.heading === scope.heading : scope.of === 'unit' && chapter.unit === scope.unit,
	);
	return [report.keeper, ...own.map(({ unit }) => unit)].some((unit) => writesFor(actor, unit));
}

/** The keeper goes over a chapter after it was handed in too. */
export function mayWrite(actor: Actor, draft: Kept, chapter: Part): boolean {
	return draft.state === 'writing' && (writesFor(actor, draft.keeper) || (chapter.state === 'writing' && writesFor(actor, chapter.unit)));
}

/** The keeper, or the head of the unit whose chapter it is. */
export function mayAssign(actor: Actor, draft: Kept, chapter: Part): boolean {
	return draft.state === 'writing' && (writesFor(actor, draft.keeper) || mayFinish(actor, { keeper: chapter.unit }));
}

/** Only the unit whose chapter it is. */
export function mayHandIn(actor: Actor, draft: Kept, chapter: Part): boolean {
	return draft.state === 'writing' && chapter.state === 'writing' && writesFor(actor, chapter.unit);
}

/** The unit whose chapter it is, or the keeper. */
export function mayTakeBack(actor: Actor, draft: Kept, chapter: Part): boolean {
	return draft.state === 'writing' && chapter.state === 'handed_in' && (writesFor(actor, chapter.unit) || writesFor(actor, draft.keeper));
}

/** Set it aside, or take it up again. */
export function maySetAside(actor: Actor, draft: Kept): boolean {
	return draft.state !== 'finished' && (draft.begun_by === actor.account || mayFinish(actor, draft));
}

/** Who does the standard actions, for the usual kinds of register. */
const KEEPERS = ['section_clerk', 'section_head'] as const;
const WORKERS = ['community_worker', ...KEEPERS] as const;
const EVERYBODY = ['grid_worker', ...WORKERS] as const;

/** Only the section that keeps the register writes it. */
export const byKeepers = { create: KEEPERS, enter: KEEPERS, amend: KEEPERS, void: KEEPERS, restore: KEEPERS };
/** The same where heads decide on people or money: who enters a past record says that it was decided, so a clerk does not. */
export const byKeepersHeadsEnter = { ...byKeepers, enter: ['section_head'] } as const;
/** Communities write their own, the section everything. */
export const byWorkers = { create: WORKERS, enter: KEEPERS, amend: WORKERS, void: WORKERS, restore: KEEPERS };
/** Whoever is on the spot. */
export const byEverybody = { create: EVERYBODY, enter: KEEPERS, amend: EVERYBODY, void: WORKERS, restore: KEEPERS };

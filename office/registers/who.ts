/** Who does the standard actions, for the usual kinds of register. */
const KEEPERS = ['section_clerk', 'section_head'] as const;
const WORKERS = ['community_worker', ...KEEPERS] as const;
const EVERYBODY = ['grid_worker', ...WORKERS] as const;

/** Only the section that keeps the register writes it. */
export const byKeepers = { create: KEEPERS, enter: KEEPERS, amend: KEEPERS, void: KEEPERS, restore: KEEPERS };
/** Communities write their own, the section everything. */
export const byWorkers = { create: WORKERS, enter: KEEPERS, amend: WORKERS, void: WORKERS, restore: KEEPERS };
/** Whoever is on the spot. */
export const byEverybody = { create: EVERYBODY, enter: KEEPERS, amend: EVERYBODY, void: WORKERS, restore: KEEPERS };

import type { Condition } from './condition.ts';
import type { Sensitivity, UnitKind } from './register.ts';
import type { Text } from './text.ts';

/**
 * A role, as data. What a register's action may be done by stands with the action (`who`); where a role may do it stands
 * here (`acts`), and what it may read (`reads`). A right always comes from a post: role + unit + days.
 */
export interface RoleDefinition {
	readonly id: string;
	readonly label: Text;
	readonly help: Text;
	readonly reads: readonly Grant[];
	readonly acts: readonly Grant[];
	/** May see accounts and change settings. */
	readonly administers?: true;
	/** May take back batches of others, as far as the role may act on their records. */
	readonly takes_back?: true;
	/** Confirms, for its unit, the chapters that the unit answers for, and finishes the reports that the unit keeps. */
	readonly confirms?: true;
	/** Signs finished reports for one of the bodies of the office. */
	readonly signs?: true;
	/** May read what administrators did. */
	readonly audits?: true;
	/** Roles that nobody may hold on the same day as this one; `all`: nobody holds this one beside another. */
	readonly apart_from?: 'all' | readonly string[];
	/** In which kinds of unit the role is held; absent: in any. */
	readonly unit_kinds?: readonly UnitKind[];
}

export interface Grant {
	/**
	 * `all`; `open` (every register whose access is open); `kept` (those kept by the post's unit); or ids by name.
	 */
	readonly registers: 'all' | 'open' | 'kept' | readonly string[];
	/** Which records; may use the parameters `post_unit` and `account`. Absent: all of the office's. */
	readonly where?: Condition;
	/** Sensitive fields shown in the clear; others are masked. */
	readonly sees?: readonly Sensitivity[] | 'all';
}

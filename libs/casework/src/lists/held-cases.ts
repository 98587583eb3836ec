/**
 * Looking through all cases in their order soon fills a page for whoever sees many of them. Whoever sees few, as on a
 * first day, would look through everything for nothing: her page begins with the seals that she holds instead. Which of
 * the two is decided while the statement runs, so that one plan serves both. Neither takes the place of `visibleTo`.
 */

/** With so many seals or fewer it is shorter to begin with them. */
const FEW = 2_000;

/** Begins a statement whose `$1` is the colleague. */
export const HELD = `with held as materialized
    (select k.case_id from cases.key_seals k where k.staff_id = $1 limit ${FEW + 1}),
  holding as materialized (select count(*) <= ${FEW} as few from held)`;

export const JOIN_HELD = 'join cases.cases c on c.id = held.case_id';

/** Conditions of which always exactly one holds, and the part of a statement with the other one is not run at all. */
export const HOLDS_FEW = '(select few from holding)';
export const HOLDS_MANY = '(select not few from holding)';

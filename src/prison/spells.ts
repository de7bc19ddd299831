/** Spells of sickness or of a watch: a chain of days, in one or not, with one draw a day (model.md §2: keyed spells, a common daily factor). */

export interface SpellRates {
  /** Chance that somebody sick yesterday is sick today. */
  readonly lasts: number;
  /** Chance that somebody well yesterday is sick today. */
  readonly begins: number;
}

/**
 * Rates at which in the long run `share` of days are days of sickness, in spells of `meanDays` on average, or longer where so
 * many days cannot come in spells so short.
 */
export function spellRates(share: number, meanDays: number): SpellRates {
  const lasts = Math.max(share, 1 - 1 / Math.max(1, meanDays));
  return { lasts, begins: share < 1 ? Math.min(1, (share * (1 - lasts)) / (1 - share)) : 1 };
}

/** Whether somebody is sick today; `u` rises to well. Before the first day the chain has run for ever. */
export function isInSpell(
  u: number,
  day: number,
  sickYesterday: boolean,
  share: number,
  rates: SpellRates,
  factor: number,
): boolean {
  if (day === 0) return u < share * factor;
  return u < (sickYesterday ? rates.lasts : rates.begins * factor);
}

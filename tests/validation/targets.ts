/** What each row asks for, in the words of the model's section on verification and validation. */
import type { CheckId } from './outcome.ts';

export const targets: Readonly<Record<CheckId, string>> = {
  I1: 'each person in exactly one zone; zones sum to the roll',
  I2: 'locked, unlocked and outside sum to 24 hours for everyone every day; the causes of locked time sum to it',
  I3: 'occupancy never above a physical limit; nobody passes a locked door',
  I4: 'staff at posts ≤ deployable ≤ on duty',
  I5: 'attended ≤ called ≤ allocated; one reason each; losses sum to planned − attended',
  I6: 'cohort arithmetic exact where doors, walks and stragglers take no time; otherwise at most that',
  I7: 'nobody unlocked: no hours and no contact outside locked cells; open all day: the day’s length',
  I8: 'same seed, same trace hash in Node and browsers, with one or many workers, heard or not',
  I9: 'changing one session leaves every unrelated draw, and a wing sharing no resource, unchanged; undoing an edit gives the identical trace',
  I10: 'one at a time, more officers, more places and shorter walks do not make access worse beyond its interval; exceptions published with an explanation',
  I11: 'by the final roll everyone not outside is home, queues empty, nobody held',
  I12: 'relabelling leaves aggregates identical; cutting a link in two leaves capped contact-hours nearly so',
  I13: 'all measures recomputed from the exported trace by an independent program',
  Q1: 'M/M/1, M/M/c, M/D/1 and a tandem inside simultaneous intervals of their formulas; Little’s law exact',
  P1: 'the same small regime in SimPy, with draws read from a file, gives the same records after canonical sort',
  S1: 'hours by group as designed where experienced people would expect them, each regime and day',
  E1: 'the published share under two hours lies inside the span of that function’s shipped regimes as delivered; nothing is fitted',
  E2: 'at least 1,000 Latin-hypercube points, those within 3 sd of the outer weekday bands kept; the regime difference over all kept; weekend, middle bands and O1 shown unfitted',
};

/**
 * Why targets are missed, written by hand: one reason for all exceptions that it names, in the words in which the checks report
 * them. The page says which exceptions have no reason, and leaves out reasons that nothing needs.
 */
export interface Reason {
  readonly of: RegExp;
  readonly why: string;
}

export const reasons: readonly Reason[] = [
  {
    of: /^S1 .*, [+−][0-6] min$/,
    why: 'No more than six minutes: the ranges are to a tenth of an hour, and doors are opened and locked one after another.',
  },
  {
    of: /^S1 category-c-800, workshop-based, Friday: (full-time off the wing|part-time, afternoon|not in work),/,
    why: 'The real AM slot starts at 08:30, so morning unlock lasts 45 minutes and not 55.',
  },
  {
    of: /^S1 category-c-800, workshop-based, Friday: part-time, morning,/,
    why: 'One morning group in nine (the programme) has no Friday session; its members count as not called that day.',
  },
  {
    of: /^S1 category-c-800, frd-smaller-cohorts, .*: wing workers,/,
    why: 'They are unlocked through sessions and meals, but share their cohort’s turn at unlock and in the evening like everybody else. A prison that keeps its cleaners out through every turn would have the half-hour more.',
  },
  {
    of: /^S1 category-c-800, frd-smaller-cohorts, Monday to Thursday: on-wing learners,/,
    why: 'Two groups of 45 to 50 minutes and two turns of domestics; the last is counted whole.',
  },
  {
    of: /^S1 category-c-800, frd-smaller-cohorts, Friday: full-time off the wing,/,
    why: 'The morning turn is 19 minutes and the afternoon slot 45; a group that leaves for work at 08:15 misses most of the first.',
  },
  {
    of: /^S1 category-c-800, .*: vulnerable, full-time,/,
    why: 'They move in windows of their own, with the routes closed to others, so their sessions are a quarter of an hour to half an hour shorter; the range is that of everybody else on a Friday.',
  },
  {
    of: /^S1 category-c-800, frd-smaller-cohorts, .*: induction,/,
    why: 'The induction landing keeps the same day under every regime; the range supposes that cohorts shorten it.',
  },
  {
    of: /^S1 category-c-800, .*: basic level, full-time,/,
    why: 'The basic level stays in through evening association and weekend afternoons, and through nothing on a Friday, when there is no evening to lose.',
  },
  {
    of: /^S1 category-b-local-1000, local-split, Monday to Thursday: (full-time off the wing|part-time, morning|part-time, afternoon),/,
    why: 'One landing in four has an hour of association each evening, a quarter of an hour a day on average; the range was written for a day without it.',
  },
  {
    of: /^S1 category-b-local-1000, local-split, .*: (not in work|part-time, afternoon),/,
    why: 'Visits, clinics and hearings take people out besides their unlocking, for an hour or two each, and one landing in four has an hour of association on an evening from Monday to Thursday. The range counts neither.',
  },
  {
    of: /^S1 category-b-local-1000, local-(split|restricted), .*: kitchen,/,
    why: 'Out from seven until the session ends at a quarter to four, with little unlocking after it; a kitchen that works until tea would reach the range.',
  },
  {
    of: /^S1 category-c-800, workshop-based-no-evening, Monday to Thursday: not in work,/,
    why: 'Visits and clinics take people out besides their unlocking; the range was written for a day without them.',
  },
  {
    of: /^S1 category-b-local-1000, local-split, Friday: vulnerable, part-time,/,
    why: 'Who works in the afternoon has no session on a Friday: 1.4 hours, beside 4.5 of those who work in the morning. The range is for a session attended.',
  },
  {
    of: /^I10 .* morePlaces domesticsUnmetWeek$/,
    why: 'More people are in work or education, and whoever is has less of the day for domestics. Taken apart by group (category C, workshop-based) hardly any group fares worse; 37 more people are full-time, of whose domestics 3% go unmet a day, and 52 fewer not in work, 1%. Attended hours rise by 1.3 a week.',
  },
  {
    of: /^I10 open-400 .* moreOfficers attendedWeek$/,
    why: 'Visits that had been cancelled for want of officers are held, and wing workers who go to one leave their work for it. Attended hours are of activities and leave visits out. On the regime with work outside, hours of resettlement and family ties rise by 0.13 a person and week; wing workers have 0.12 of them instead of none, and 0.26 hours of work fewer.',
  },
  {
    of: /^I10 .* shorterWalks domesticsUnmetWeek$/,
    why: 'By one or two people in a thousand a day, while attended hours rise. Taken apart by group (category C, workshop-based) it is those who come back from work, kitchen workers most, and the cleaning of their own cell more than showers. Most likely, but not shown: who comes back closer to the others stands before the same doors and in the same line.',
  },
];

/** What the page says in a check's section, whatever came out. */
export const remarks: Readonly<Record<string, readonly string[]>> = {
  I1: [
    'The same checker (`tests/measures/invariants.ts`) stands behind I1 to I5 and I11. `npm test` plants faults to see that it finds them, and puts days of prisons that nobody would build past it (`tests/prison/anyPrison.test.ts`).',
  ],
  S1: [
    'What experienced people would expect is expert judgement, not truth. No number in the model exists to meet it. Every cell stands in [tables/sanity.md](tables/sanity.md), the timetables in [tables/core-days.md](tables/core-days.md).',
  ],
  P1: [
    '`peer.py` is written from the model’s rules, shares no code with the project and reads the scenario and the draws from files: it takes the same numbers from the same draws, so what agrees is the logic of the prison, not the arithmetic of drawing.',
  ],
  I10: [
    'Access here is attended hours, the share of people with any activity, and domestics unmet. Time unlocked is not: a walk counts as time out.',
  ],
  E1: [
    'Surveys ask people for a typical weekday; the model counts seconds unlocked. Compare bands, not decimals.',
  ],
  E2: [
    'Assumptions that are sizes (seconds, minutes, rates) are spread evenly by ratio, shares evenly. Numbers that enter the measures only, such as the weights of the exposure index, are not moved: no band depends on them.',
    'The prisons surveyed ran regimes that nobody has published. Holding the baseline to their answers tests whether ranges are wildly off, and no more; it cannot choose a regime.',
  ],
};

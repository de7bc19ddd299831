/** Meaning faults of assumptions: a value outside its own range, a share that is none, or a span that no day has. */
import type { Assumption, Assumptions, BehaviourId } from '../assumptions.ts';
import { longestSpans } from '../longestSpans.ts';
import { within, type Report } from './report.ts';

export function assumptionsMeaning(assumptions: Assumptions, report: Report): void {
  for (const kind of ['behaviour', 'reading'] as const) {
    for (const [id, assumption] of Object.entries(assumptions[kind])) {
      assumptionMeaning(id, assumption, within(report, kind, id));
    }
  }
}

function assumptionMeaning(id: string, { value, unit, low, high }: Assumption, report: Report): void {
  if (low > high) {
    report({
      path: ['low'],
      found: `${low}, above high at ${high}`,
      expected: 'low at or below high',
      advice: 'Exchange the two.',
    });
  } else if (value < low || value > high) {
    report({
      path: ['value'],
      found: `${value}`,
      expected: `${low} to ${high}, its own range`,
      advice: 'Correct the value, or widen the range.',
    });
  }
  const isShare = unit === 'share';
  if (id.endsWith('Share') && !isShare) {
    report({
      path: ['unit'],
      found: `"${unit}"`,
      expected: '"share", a part of 1',
      advice: 'Write 0.15 for 15 per cent, with the unit "share".',
    });
  }
  const longest = longestSpans[id as BehaviourId] ?? Infinity;
  for (const [field, number] of Object.entries({ value, high })) {
    if (number <= longest) continue;
    report({
      path: [field],
      found: `${number}`,
      expected: `at most ${longest}: with more, people may not be home and counted by the end of the day`,
      advice: 'Correct the number; mind the unit.',
    });
  }
  for (const [field, number] of Object.entries({ value, low, high })) {
    if (number >= 0 && !(isShare && number > 1)) continue;
    report({
      path: [field],
      found: `${number}`,
      expected: isShare ? '0 to 1, as its unit is share' : '0 or more',
      advice: isShare ? 'Write 0.15 for 15 per cent.' : 'Correct the number.',
    });
  }
}

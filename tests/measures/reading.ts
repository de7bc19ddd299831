import { readingIds, type Reading } from '#scenario/assumptions.ts';

/** The weights of evidence.md 4.6, cap 10, exponent 0.5, 20 people per guardian, κ 4; light above 30. */
export const reading: Reading = Object.fromEntries(readingIds.map((id) => [id, 1])) as Record<
  (typeof readingIds)[number],
  number
>;
Object.assign(reading, {
  'contact.cap': 10,
  'contact.metMinutes': 5,
  'guardianship.exponent': 0.5,
  'guardianship.peoplePerGuardian': 20,
  'guardianship.instructorWeight': 1,
  'guardianship.lightSupervisionThreshold': 30,
  'nonAssociation.weight': 4,
  'weight.wingStructured': 0.5,
  'weight.workshop': 0.4,
  'weight.routeFreeFlow': 1.3,
  'weight.serveryQueue': 1.3,
  'weight.yard': 1.2,
  'weight.cellShared': 0.15,
  'weight.cellOpen': 0.3,
  'access.targetHours': 20,
});

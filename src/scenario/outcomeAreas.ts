/** The four outcome areas of the Prisons Strategy White Paper (2021), and where an activity or appointment falls unless it says so. */
import type { EventType } from './appointments.ts';
import type { CategoryCode } from './regime.ts';

export const outcomeAreas = [
  'safetyAndSecurity',
  'recoveryFromDrugs',
  'educationAndSkills',
  'resettlementAndFamilyTies',
] as const;
export type OutcomeArea = (typeof outcomeAreas)[number];

/**
 * DPS categories do not name an outcome, so this is our reading: work is where skills are learnt, programmes and induction
 * are for safety, release on temporary licence is for resettlement. A drug recovery programme has to name its area. Gym,
 * faith and what is left over serve no one area.
 */
const areaOfCategory: Readonly<Partial<Record<string, OutcomeArea>>> = {
  SAA_EDUCATION: 'educationAndSkills',
  SAA_INDUSTRIES: 'educationAndSkills',
  SAA_PRISON_JOBS: 'educationAndSkills',
  SAA_INTERVENTIONS: 'safetyAndSecurity',
  SAA_INDUCTION: 'safetyAndSecurity',
  SAA_ROTL: 'resettlementAndFamilyTies',
} satisfies Partial<Record<CategoryCode, OutcomeArea>>;

/** Key work, by its DPS appointment category. */
const keyWork = 'KWA';

/** Null where it serves none of the four. */
export function outcomeAreaOf(
  eventType: EventType,
  categoryCode: string,
  named: OutcomeArea | undefined,
): OutcomeArea | null {
  if (named !== undefined) return named;
  if (eventType === 'ACTIVITY') return areaOfCategory[categoryCode] ?? null;
  if (eventType === 'VISIT') return 'resettlementAndFamilyTies';
  return categoryCode === keyWork ? 'safetyAndSecurity' : null;
}

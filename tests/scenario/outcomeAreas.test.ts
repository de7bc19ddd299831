import { describe, expect, test } from 'vitest';
import { outcomeAreaOf } from '#scenario/outcomeAreas.ts';
import { categoryCodes } from '#scenario/regime.ts';

describe('outcome areas', () => {
  test('of activities follow the category unless the activity names its own', () => {
    expect(categoryCodes.map((code) => [code, outcomeAreaOf('ACTIVITY', code, undefined)])).toEqual([
      ['SAA_EDUCATION', 'educationAndSkills'],
      ['SAA_INDUSTRIES', 'educationAndSkills'],
      ['SAA_PRISON_JOBS', 'educationAndSkills'],
      ['SAA_GYM_SPORTS_FITNESS', null],
      ['SAA_INDUCTION', 'safetyAndSecurity'],
      ['SAA_INTERVENTIONS', 'safetyAndSecurity'],
      ['SAA_FAITH_SPIRITUALITY', null],
      ['SAA_NOT_IN_WORK', null],
      ['SAA_OTHER', null],
      ['SAA_ROTL', 'resettlementAndFamilyTies'],
    ]);
    expect(outcomeAreaOf('ACTIVITY', 'SAA_INTERVENTIONS', 'recoveryFromDrugs')).toBe('recoveryFromDrugs');
  });

  test('hold visits and key work, and no other appointment', () => {
    expect(outcomeAreaOf('VISIT', 'SOVI', undefined)).toBe('resettlementAndFamilyTies');
    expect(outcomeAreaOf('APPOINTMENT', 'KWA', undefined)).toBe('safetyAndSecurity');
    expect(outcomeAreaOf('APPOINTMENT', 'MEDO', undefined)).toBeNull();
    expect(outcomeAreaOf('COURT_HEARING', '', undefined)).toBeNull();
  });
});

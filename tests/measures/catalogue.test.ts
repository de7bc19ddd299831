import { describe, expect, it } from 'vitest';
import { catalogue, definitionOf } from '#measures/catalogue.ts';
import { gridFor } from '#measures/grid.ts';

const contract = [
  'time.unlocked.mean',
  'time.unlocked.median',
  'time.unlocked.p10',
  'time.unlocked.p90',
  'time.outOfCell.mean',
  'time.openAir.mean',
  'time.bestPossible.mean',
  'time.longestLocked.mean',
  'time.share.under2h',
  'time.share.from2to6h',
  'time.share.from6to10h',
  'time.share.atLeast10h',
  'time.share.inCell22h',
  'time.share.alone22h',
  'time.lockedInWorkingDay',
  'time.eveningUnlocked',
  'time.locked',
  'movement.journeys',
  'movement.leavingWing',
  'movement.peakOnRoutes',
  'movement.missed',
  'movement.heldMinutes',
  'movement.sessionMinutesLost',
  'movement.officerHours',
  'violence.contactHours',
  'violence.contactHoursAllPairs',
  'violence.lightlySupervised',
  'violence.crossWing',
  'violence.nonAssociationMeetings',
  'violence.exposureIndex',
  'violence.exposurePerUnlockedHour',
  'violence.peopleMet',
  'violence.ownLandingMinutes',
  'violence.staffContactMinutes',
  'access.hours.planned',
  'access.hours.delivered',
  'access.hours.attended',
  'access.hours.onWing',
  'access.hours.offWing',
  'access.hours.inCellOffered',
  'access.hours.inCellEngaged',
  'access.hours.lost',
  'access.share.any',
  'access.attendanceRate',
  'access.sessionsCancelled',
  'access.placesEmpty',
  'access.gini',
  'access.domesticsUnmet',
  'access.forcedChoices',
  'staff.postsUnfilled',
  'staff.curtailments',
];

describe('the catalogue', () => {
  it('holds every measure of the contract, and each once', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(contract.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('puts each measure in the family its id begins with, with a name, a definition and a source', () => {
    for (const { id, family, name, definition, source, unit } of catalogue) {
      expect(id.startsWith(`${family}.`)).toBe(true);
      for (const text of [name, definition, source, unit]) expect(text).not.toBe('');
    }
  });

  it('keeps the words of the field', () => {
    const words = catalogue.map(({ name, definition }) => `${name} ${definition}`).join(' ');
    expect(words).not.toMatch(/inmate|offender|bang-up|idle|risk score|\bsafer\b|dangerous/i);
    expect(definitionOf('violence.exposureIndex').name).toBe('Opportunities for conflict (exposure index)');
  });

  it('refuses a measure it does not have', () => {
    expect(() => definitionOf('time.free')).toThrow('No measure is called time.free');
  });
});

describe('the grid', () => {
  it('shows every measure of the catalogue for everyone through the week, and no other', () => {
    const ids = new Set(gridFor().map(({ measure }) => measure));
    expect([...ids].sort()).toEqual(catalogue.map(({ id }) => id).sort());
    for (const id of ids) {
      expect(
        gridFor().some(
          ({ measure, dayType, people, where }) =>
            measure === id && dayType === 'week' && people === 'all' && where === 'all',
        ),
      ).toBe(true);
    }
  });

  it('names each cell once, at most 6,000 of them', () => {
    const keys = gridFor().map(({ measure, dayType, people, where }) =>
      [measure, dayType, people, where].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThanOrEqual(6000);
  });
});

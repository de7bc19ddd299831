import { describe, expect, test } from 'vitest';
import type { Estimate } from '#experiment/comparison.ts';
import type { Study, StudyKind, StudyRow, Variant } from '#experiment/studies/study.ts';
import { studyFindings, studySentences } from '#story/studySentences.ts';

const clear = (mean: number): Estimate => ({
  mean,
  ci95: [mean - Math.abs(mean) / 10, mean + Math.abs(mean) / 10],
  runs: 20,
  range: null,
  note: null,
});
const luck = (mean: number): Estimate => ({ ...clear(mean), ci95: [mean - 1, mean + 1] });
const identical: Estimate = { mean: 0, ci95: null, runs: 20, range: null, note: 'identical' };
const variant = (id: string, label: string, amount: number): Variant => ({
  id,
  label,
  changed: 'Changed.',
  amount,
  unit: 'officers',
  impossible: null,
});

/** Of each measure the differences of the variants, in their order, in both conditions. */
function studyOf(
  kind: StudyKind,
  variants: readonly Variant[],
  differences: Readonly<Record<string, readonly Estimate[]>>,
): Study {
  const done = variants.filter(({ impossible }) => impossible === null);
  const rows = (['asDesigned', 'asDelivered'] as const).flatMap((condition) =>
    Object.entries(differences).map(([name, estimates]): StudyRow => {
      const [id, where = 'all'] = name.split('@');
      const dayType = id.startsWith('staff.') ? 'week' : 'weekday';
      return {
        id,
        slice: { condition, dayType, people: 'all', where },
        level: {
          base: clear(0.05),
          ...Object.fromEntries(done.map((row, at) => [row.id, clear(0.05 + (estimates[at].mean ?? 0))])),
        },
        difference: Object.fromEntries(done.map((row, at) => [row.id, estimates[at]])),
      };
    }),
  );
  return { kind, variants, rows } as unknown as Study;
}

const tenth = variant('short-10', '10% of officers short', 12);
const third = variant('short-30', '30% of officers short', 35);

describe('what a study finds', () => {
  test('of a resilience curve is what 10% and what 30% short take away, with what is used and the days red', () => {
    const study = studyOf('resilience', [variant('short-5', '5% of officers short', 6), tenth, third], {
      'time.unlocked.mean': [luck(0), clear(-0.35), clear(-1.5)],
      'access.hours.attended': [luck(0), luck(-0.1), clear(-5)],
      'movement.journeys': [identical, luck(0.01), clear(-0.6)],
      'staff.officerHours': [identical, clear(-17.7), clear(-111)],
      'staff.daysInState@state:red': [identical, clear(0), clear(0.251)],
    });
    expect(studyFindings(study, 'asDelivered')).toEqual([
      'With 10% of officers short (12 officers), on weekdays people are unlocked 21m less a day. It uses 17.7 fewer officer-hours a day: resources are not equal.',
      'With 30% of officers short (35 officers), on weekdays people are unlocked 1h 30m less a day, attend 5h 00m less a week in person and make 0.60 fewer journeys a day. It uses 111 fewer officer-hours a day: resources are not equal.',
      'Days red, a wing below its minimum, go from 5.0 of 100 to 30.1 with 30% of officers short.',
    ]);
  });

  test('as designed is that nothing depends on the roster, where nothing does', () => {
    const study = studyOf('resilience', [tenth, third], { 'time.unlocked.mean': [identical, identical] });
    expect(studyFindings(study, 'asDesigned')).toEqual([
      'Time unlocked, attendance, journeys and opportunities for conflict are the same at every share, since every post is filled whatever the roster.',
    ]);
  });

  test('of the mix says that planned hours are the same and keeps in-cell work out of time and hours in person', () => {
    const study = studyOf('mix', [variant('in-cell-50', '50% in the cell', 90)], {
      'access.hours.inCellOffered': [clear(5)],
      'violence.exposureIndex': [clear(-229)],
    });
    expect(studyFindings(study, 'asDesigned')).toEqual([
      'With 50% in the cell (90 officers), on weekdays people are offered 5h 00m more in-cell work a week and meet 229 fewer opportunities for conflict per 100 people a day.',
      'Planned person-hours are the same at every share, to the second. In-cell work is never time out of cell and in no sum with hours in person.',
    ]);
  });

  test('of one more of each is which gives most time and most hours, or that none does beyond luck', () => {
    const study = studyOf(
      'marginal',
      [variant('a', 'One more officer', 1), variant('b', 'One more teacher', 1)],
      {
        'time.unlocked.mean': [luck(0.1), luck(0.2)],
        'access.hours.attended': [clear(0.05), clear(0.25)],
      },
    );
    expect(studyFindings(study, 'asDelivered')).toEqual([
      'Nothing here gives more time unlocked on weekdays, beyond luck.',
      '“One more teacher” gives most attended hours in person: on weekdays people attend 15m more a week in person.',
    ]);
    expect(studySentences(study)[0]).toMatch(/^As designed: Nothing here/);
  });

  test('is nothing where nothing could be done', () => {
    const study = studyOf('mix', [{ ...tenth, impossible: 'It cannot.' }], {});
    expect(studySentences(study)).toEqual([]);
  });
});

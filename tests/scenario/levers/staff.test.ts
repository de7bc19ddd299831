import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skills, type ShiftLine, type Skill } from '#scenario/establishment.ts';
import { oneMore } from '#scenario/levers/one-more.ts';
import { headcountOf, peopleShort, staffShort } from '#scenario/levers/staff-short.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { scenarioWith } from '#tests/prison/small.ts';
import { faultsOf, shipped, shippedScenarios } from './shipped-regimes.ts';

const linesOf = ({ establishment }: Scenario, skill: Skill): readonly ShiftLine[] =>
  establishment.staff.lines.filter((line) => line.skill === skill);

/** A roster of any lines of officers, three shifts, two wings and the centre. */
const anyRoster = fc
  .array(
    fc.record({
      headcount: fc.integer({ min: 0, max: 12 }),
      home: fc.constantFrom('A', 'B', 'central'),
      shift: fc.constantFrom('shift-1', 'shift-2', 'shift-3'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows): Scenario => {
    const scenario = scenarioWith({}, { periods: [] });
    const [line] = scenario.establishment.staff.lines;
    const lines = rows.map((row, index) => ({ ...line, ...row, id: `line-${index}` }));
    return {
      ...scenario,
      establishment: { ...scenario.establishment, staff: { ...scenario.establishment.staff, lines } },
    };
  });
const anyShare = fc.integer({ min: 0, max: 100 }).map((percentage) => percentage / 100);

describe('a roster that is short', () => {
  test('has as many fewer of the skill as the share says, and as many of every other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shippedScenarios),
        fc.constantFrom(...skills),
        anyShare,
        (base, skill, share) => {
          const short = staffShort(base, skill, share);
          for (const other of skills)
            expect(headcountOf(short, other)).toBe(
              headcountOf(base, other) - (other === skill ? peopleShort(base, skill, share) : 0),
            );
        },
      ),
    );
  });

  test('has lost to a smaller shortage only whom a larger one takes too', () => {
    fc.assert(
      fc.property(anyRoster, anyShare, anyShare, (base, one, other) => {
        const [smaller, larger] = [Math.min(one, other), Math.max(one, other)].map((share) =>
          linesOf(staffShort(base, 'officer', share), 'officer'),
        );
        larger.forEach(({ headcount }, index) => {
          expect(headcount).toBeLessThanOrEqual(smaller[index].headcount);
          expect(headcount).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('has lost the same share of each shift, to within one person', () => {
    fc.assert(
      fc.property(anyRoster, anyShare, (base, share) => {
        const total = headcountOf(base, 'officer');
        fc.pre(total > 0);
        const taken = peopleShort(base, 'officer', share);
        const short = staffShort(base, 'officer', share);
        for (const shift of ['shift-1', 'shift-2', 'shift-3']) {
          const on = (scenario: Scenario): number =>
            linesOf(scenario, 'officer').reduce(
              (sum, line) => sum + (line.shift === shift ? line.headcount : 0),
              0,
            );
          expect(Math.abs(on(base) - on(short) - (taken * on(base)) / total)).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });

  test('of one in ten in the category C prison loses nobody twice on a line of a wing, and no wing twice', () => {
    const base = shipped('workshop-based');
    const short = staffShort(base, 'officer', 0.1);
    const lost = new Map<string, number>();
    linesOf(base, 'officer').forEach(({ home, headcount }, index) => {
      const taken = headcount - linesOf(short, 'officer')[index].headcount;
      lost.set(home, (lost.get(home) ?? 0) + taken);
    });
    expect([...lost.values()].reduce((sum, taken) => sum + taken, 0)).toBe(12);
    for (const [home, taken] of lost) if (home !== 'central') expect(taken, home).toBeLessThanOrEqual(1);
  });

  test('is no roster for a share below nought or above one', () => {
    expect(() => staffShort(shipped('workshop-based'), 'officer', 1.01)).toThrow(RangeError);
    expect(() => staffShort(shipped('workshop-based'), 'officer', -0.01)).toThrow(RangeError);
    expect(() => staffShort(shipped('workshop-based'), 'officer', NaN)).toThrow(RangeError);
  });

  test('of up to 30% of officers reads without a fault in every shipped prison', async () => {
    for (const base of shippedScenarios)
      expect(await faultsOf(staffShort(base, 'officer', 0.3)), base.regime.id).toEqual([]);
  });
});

describe('one more', () => {
  test('is on that line, and everybody else as they were', () => {
    const base = shipped('workshop-based');
    const more = oneMore(base, 'teachers');
    expect(headcountOf(more, 'teacher')).toBe(headcountOf(base, 'teacher') + 1);
    expect({ ...more, establishment: { ...more.establishment, staff: base.establishment.staff } }).toEqual(
      base,
    );
  });

  test('is on a line that there is', () => {
    expect(() => oneMore(shipped('workshop-based'), 'plumbers')).toThrow('no line plumbers');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plannedTurns, turnOf } from '#rules/turns.ts';

const hour = 3600;

describe('cohorts taking turns', () => {
  test('three cohorts in three hours with 10 minutes between them get 53 minutes 20 each', () => {
    expect(plannedTurns(9 * hour, 12 * hour, 3, 600)).toEqual([
      { from: 32_400, to: 35_600 },
      { from: 36_200, to: 39_400 },
      { from: 40_000, to: 43_200 },
    ]);
  });

  test('one cohort has the whole of it, whatever the changeover', () => {
    expect(plannedTurns(100, 200, 1, 5000)).toEqual([{ from: 100, to: 200 }]);
  });

  test('a turn is whole seconds; what cannot be divided is left at the end', () => {
    expect(plannedTurns(0, 100, 3, 0).map(({ to }) => to)).toEqual([33, 66, 99]);
  });

  test('changeovers that leave no time for anybody are a fault', () => {
    expect(() => plannedTurns(0, 600, 3, 300)).toThrow(
      '3 turns with 300 s between them do not fit into 600 s.',
    );
  });

  test('turns are equal, in order, a changeover apart, and stay inside the envelope', () => {
    fc.assert(
      fc.property(
        fc.nat(40_000),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 7200 }),
        (from, cohorts, changeover, each) => {
          const to = from + cohorts * each + (cohorts - 1) * changeover;
          const turns = plannedTurns(from, to, cohorts, changeover);
          expect(turns).toHaveLength(cohorts);
          turns.forEach((turn, index) => {
            expect(turn.to - turn.from).toBe(each);
            if (index > 0) expect(turn.from - turns[index - 1].to).toBe(changeover);
          });
          expect([turns[0].from, turns[cohorts - 1].to]).toEqual([from, to]);
        },
      ),
    );
  });
});

describe('the order of turns', () => {
  test('stays the same where it does not rotate', () => {
    expect([0, 1, 2].map((cohort) => turnOf(cohort, 3, 4, false))).toEqual([0, 1, 2]);
  });

  test('rotates: who is first today is last tomorrow', () => {
    expect([0, 1, 2].map((day) => turnOf(0, 3, day, true))).toEqual([0, 2, 1]);
    expect([0, 1, 2].map((day) => turnOf(1, 3, day, true))).toEqual([1, 0, 2]);
  });

  test('gives every turn to exactly one cohort on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(6), (cohorts, day) => {
        const turns = Array.from({ length: cohorts }, (_, cohort) => turnOf(cohort, cohorts, day, true));
        expect([...turns].sort((a, b) => a - b)).toEqual(turns.map((__, turn) => turn));
      }),
    );
  });
});

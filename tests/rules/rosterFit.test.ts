import { describe, expect, test } from 'vitest';
import { misfitTexts } from '#rules/misfitText.ts';
import { misfitsOf } from '#rules/rosterFit.ts';
import {
  activityWith,
  establishmentWith,
  night,
  periodsOf,
  postOf,
  regimeWith,
  windowOf,
  wing,
  type SmallPrison,
  type SmallRegime,
} from '#tests/prison/small.ts';

const open = periodsOf(['08:00', 'ASSOCIATION'], ['18:00', 'LOCKED', night]);

const told = (prison: SmallPrison, regime: Partial<SmallRegime>): readonly string[] =>
  misfitTexts(
    misfitsOf(
      establishmentWith({ wings: [wing('A', [[1], [1]])], ...prison }),
      regimeWith({ periods: open, ...regime }),
    ),
  );

describe('a planner is told before the first run', () => {
  test('nothing, where the roster can do what the regime asks', () => {
    expect(
      told(
        { staff: [{ home: 'A', headcount: 4 }] },
        { posts: [postOf({ from: '07:00', to: '19:00', count: 4 })] },
      ),
    ).toEqual([]);
  });

  test('when officers are at their meal while posts are open, and how many', () => {
    expect(
      told(
        { staff: [{ home: 'A', headcount: 4, mealBreak: { start: '13:00', minutes: 45 } }] },
        { posts: [postOf({ from: '07:00', to: '19:00', count: 2 })] },
      ),
    ).toEqual([
      'Every day, 13:00 to 13:45: posts and sessions ask for 2 officers, 0 can be deployed, with 4 at their meal.',
      'Every day, 13:00 to 13:45: wing A is to be unlocked, and no officer is on its floor.',
    ]);
  });

  test('that doors are to open before the first officer comes on duty', () => {
    expect(
      told(
        { staff: [{ home: 'A', headcount: 4, start: '08:30', finish: '19:00' }] },
        { posts: [postOf({ from: '08:30', to: '19:00', count: 2 })] },
      ),
    ).toEqual(['Every day, 08:00 to 08:30: wing A is to be unlocked, and no officer is on its floor.']);
  });

  test('that an instructor goes home before the session ends', () => {
    const texts = told(
      {
        staff: [
          { home: 'A', headcount: 4 },
          { home: 'central', headcount: 1, skill: 'instructor', start: '08:00', finish: '16:00' },
        ],
      },
      {
        posts: [postOf({ from: '07:00', to: '19:00', count: 4 })],
        activities: [
          activityWith({
            from: '14:00',
            to: '17:00',
            sim: { staff: [{ anyOf: ['instructor'], count: 1 }] },
          }),
        ],
        windows: [windowOf('outward', '13:40', '14:00'), windowOf('return', '17:00', '17:20')],
      },
    );
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(
      /, 14:00 to 17:00: .* needs 1 instructor from beginning to end, 0 on duty throughout\.$/,
    );
  });
});

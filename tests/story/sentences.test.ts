import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Estimate } from '#experiment/comparison.ts';
import { exposureByHourFinding } from '#story/exposureByHour.ts';
import { exposureSplitFinding } from '#story/exposureSplit.ts';
import {
  accessFinding,
  bandsFinding,
  causesFinding,
  groupsFinding,
  movementsFinding,
  stripFinding,
  violenceFinding,
  whereaboutsFinding,
} from '#story/findings.ts';
import { doubt, headline, headlineText, kicker, standfirst } from '#story/headline.ts';
import { rowOf } from '#story/lookup.ts';
import { outcomes, reach } from '#story/outcomes.ts';
import { activityWeekFinding } from '#story/activity-week.ts';
import { apartBy, hoursApartFinding } from '#story/hours-apart.ts';
import { hoursLostFinding } from '#story/hours-lost.ts';
import { peopleMetFinding } from '#story/people-met.ts';
import { predictabilityFinding, workingDayFinding } from '#story/predictability.ts';
import { resourcesFinding, resourcesText } from '#story/resources.ts';
import { sentencesOf } from '#story/sentences.ts';
import { staffHoursFinding } from '#story/staff-hours.ts';
import { curtailmentsText, statesFinding } from '#story/staffing.ts';
import { openingView, type View } from '#story/view.ts';
import { inventedComparison } from '../app/fixture.ts';
import { anyFigures, anyView, comparisonOf } from './arbitrary-comparison.ts';

const invented = inventedComparison();
const opening = openingView(invented);

function everythingSaid(comparison: Comparison, view: View): readonly string[] {
  return [
    headlineText(headline(comparison, view)),
    kicker(view),
    ...standfirst(comparison, view),
    doubt(comparison, view).runToRun,
    bandsFinding(comparison, view),
    movementsFinding(comparison, view),
    violenceFinding(comparison, view),
    accessFinding(comparison, view),
    groupsFinding(comparison, view),
    causesFinding(comparison, view, ['cause:night', 'cause:notMyTurn', 'cause:mealBreak']),
    stripFinding(comparison, view, view.people),
    whereaboutsFinding(comparison, view, view.regime),
    workingDayFinding(comparison, view),
    predictabilityFinding(comparison, view),
    peopleMetFinding(comparison, view),
    activityWeekFinding(comparison, view),
    hoursLostFinding(comparison, view),
    ...apartBy.map((by) => hoursApartFinding(comparison, by, view.regime, view.condition, 'weekday')),
    exposureByHourFinding(comparison, view),
    exposureSplitFinding(comparison, view.regime, view.condition, 'weekday'),
    resourcesFinding(comparison, view.regime, view.condition),
    statesFinding(comparison, view.regime, view.condition),
    staffHoursFinding(comparison, view.regime, view.condition),
    ...[
      resourcesText(comparison, view.regime, view.condition),
      curtailmentsText(comparison, view.regime, view.condition),
    ].filter((text) => text !== null),
    ...outcomes(comparison, view).flatMap(({ words, interval, baseline, chosen }) => [
      words,
      interval,
      baseline,
      chosen,
    ]),
  ];
}

function withDifference(id: string, difference: Estimate): Comparison {
  return {
    ...invented,
    rows: invented.rows.map((row) =>
      row.id === id
        ? {
            ...row,
            difference: Object.fromEntries(Object.keys(row.difference).map((regime) => [regime, difference])),
          }
        : row,
    ),
  };
}

const estimate = (mean: number, low: number, high: number): Estimate => ({
  mean,
  ci95: [low, high],
  runs: 20,
  range: null,
  note: null,
});

/** Every duration in a text, in minutes. */
function minutesIn(text: string): readonly number[] {
  return [...text.matchAll(/(?:(\d+)h )?(\d+)m\b/g)].map(
    ([, hours = '0', minutes]) => Number(hours) * 60 + Number(minutes),
  );
}

describe('whatever the figures, what is said', () => {
  it('is never ungrammatical, a minus nought or a number that is none', () => {
    fc.assert(
      fc.property(anyFigures, anyView, (figures, view) => {
        const comparison = comparisonOf(figures);
        for (const sentence of everythingSaid(comparison, view)) {
          expect(sentence).not.toMatch(/\b1 (hours|people|times|runs)\b/);
          expect(sentence).not.toMatch(/[-−]0h|[-−]0m\b|[-−]0%|NaN|undefined|null|Infinity/);
          expect(sentence).not.toMatch(/ {2}|\.\.|, ,/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('claims no direction in the headline where the paired interval includes nought', () => {
    fc.assert(
      fc.property(anyFigures, anyView, (figures, view) => {
        const comparison = comparisonOf(figures);
        const row = rowOf(comparison, 'time.unlocked.mean', {
          condition: view.condition,
          dayType: view.day,
          people: view.people,
          where: 'all',
        });
        const difference = row?.difference[view.regime];
        fc.pre(difference?.ci95 != null && difference.ci95[0] <= 0 && difference.ci95[1] >= 0);
        expect(headline(comparison, view).claim).toMatch(/^(about the same time|exactly as long)$/);
        expect(outcomes(comparison, view)[0].words).toMatch(/^(about the same|identical)$/);
      }),
      { numRuns: 150 },
    );
  });

  it('ends with what it does not say', () => {
    expect(standfirst(invented, opening).at(-1)).toBe('Nothing here says how many assaults there would be.');
  });
});

describe('the headline', () => {
  it('says by how much, to the minute like its interval', () => {
    const comparison = withDifference('time.unlocked.mean', estimate(-1.19, -1.21, -1.14));
    expect(headline(comparison, opening).claim).toBe('1h 11m less a day');
    expect(doubt(comparison, opening).runToRun).toBe('1h 08m to 1h 13m less');
  });

  it('states a figure that lies inside its stated interval, wherever it is stated', () => {
    fc.assert(
      fc.property(anyFigures, anyView, (figures, view) => {
        const comparison = comparisonOf(figures);
        const { claim } = headline(comparison, view);
        const { runToRun } = doubt(comparison, view);
        fc.pre(/\dm/.test(claim) && /\dm/.test(runToRun));
        const stated = minutesIn(claim)[0];
        const interval = minutesIn(runToRun);
        expect(stated).toBeGreaterThanOrEqual(Math.min(...interval));
        expect(stated).toBeLessThanOrEqual(Math.max(...interval));
        if (view.regime !== comparison.regimes[0].id)
          expect(outcomes(comparison, view)[0].words).toBe(claim.replace(' a day', ''));
      }),
      { numRuns: 150 },
    );
  });

  it('says that time outside is in neither count, where regimes differ in it', () => {
    const apart = withDifference('time.daysOutside', estimate(-0.08, -0.09, -0.07));
    expect(standfirst(apart, opening)).toContainEqual(
      expect.stringMatching(
        /^Time outside the prison counts as neither locked nor unlocked; days with more than 4 hours of it fall from \d+ to \d+ in 100\.$/,
      ),
    );
    const alike = withDifference('time.daysOutside', { ...estimate(0, 0, 0), note: 'identical' });
    expect(standfirst(alike, opening).join(' ')).not.toContain('outside the prison');
  });

  it('is followed by the same figure where the part of the day is told', () => {
    const { claim } = headline(invented, opening);
    expect(standfirst(invented, opening)[0]).toContain(claim.replace(/ (less|more) a day/, ''));
  });

  it('joins two findings that go the same way with "and", others with "but"', () => {
    const fewer = withDifference('movement.leavingWing', estimate(-200, -210, -190));
    expect(headlineText(headline(fewer, opening))).toMatch(/, and a third fewer leave the wing each day\.$/);
    const more = withDifference('movement.leavingWing', estimate(200, 190, 210));
    expect(headlineText(headline(more, opening))).toMatch(/, but a third more leave the wing each day\.$/);
  });

  it('speaks of what a group attends, since movements are counted of everyone', () => {
    expect(headlineText(headline(invented, { ...opening, people: 'work:notInWork' }))).toMatch(
      /^With smaller cohorts, people not in work are unlocked .* attend .* in person from Monday to Thursday\.$/,
    );
  });

  it('states the level where the baseline itself is looked at', () => {
    expect(headlineText(headline(invented, { ...opening, regime: 'workshop-based' }))).toBe(
      'In the workshop-based regime, people are unlocked 7h 18m a day on average, and leave the wing 577 times a day in all.',
    );
  });
});

describe('an interval', () => {
  it('crosses nought in words', () => {
    const comparison = withDifference('time.unlocked.mean', estimate(0.01, -4 / 60, 6 / 60));
    expect(doubt(comparison, opening).runToRun).toBe('4m less to 6m more');
    const level = withDifference('time.unlocked.mean', estimate(0, -0.2 / 60, 0.1 / 60));
    expect(doubt(level, opening).runToRun).toBe('0m, to the minute');
  });

  it('carries the range over assumptions only once it is computed', () => {
    expect(doubt(invented, opening).range).toBeNull();
    const range = { p5: -1.8, p95: -0.6, signHolds: 0.97, draws: 200 };
    const comparison = withDifference('time.unlocked.mean', { ...estimate(-1.2, -1.3, -1.1), range });
    expect(doubt(comparison, opening).range).toBe('36m to 1h 48m less, same direction in 194 of 200 draws');
  });
});

describe('what we don’t know', () => {
  const drawn: Comparison = {
    ...withDifference('time.unlocked.mean', {
      ...estimate(-1.2, -1.3, -1.1),
      range: { p5: -1.8, p95: 0.25, signHolds: 0.745, draws: 200 },
    }),
    assumptionDraws: { over: 'all', assumptions: 112, draws: 200, refused: [] },
  };

  it('is said to be able to turn the headline round where nine draws in ten do not agree with it', () => {
    expect(standfirst(drawn, opening)[0]).toBe(
      'What we don’t know could turn this round: time unlocked is less in 149 of 200 draws of the assumptions.',
    );
    const sure = withDifference('time.unlocked.mean', {
      ...estimate(-1.2, -1.3, -1.1),
      range: { p5: -1.8, p95: -0.6, signHolds: 1, draws: 200 },
    });
    expect(standfirst(sure, opening).join(' ')).not.toContain('turn this round');
  });

  it('is quoted of each outcome that has a range where all assumptions were drawn, and only then', () => {
    const said = (comparison: Comparison): readonly string[] =>
      sentencesOf(comparison).filter((text) => text.includes('draws of what we don’t know'));
    expect(said(drawn)).toContain(
      'Time unlocked, over 200 draws of what we don’t know: 1h 48m less to 15m more a day, the same direction in 149 of 200 draws.',
    );
    expect(said({ ...drawn, assumptionDraws: invented.assumptionDraws })).toEqual([]);
  });
});

describe('the four outcomes', () => {
  it('are always four, on one axis that holds every interval', () => {
    fc.assert(
      fc.property(anyFigures, anyView, (figures, view) => {
        const comparison = comparisonOf(figures);
        const rows = outcomes(comparison, view);
        expect(rows.map(({ id }) => id)).toEqual([
          'time.unlocked.mean',
          'movement.journeys',
          'violence.exposureIndex',
          'access.hours.attended',
        ]);
        const most = reach(rows);
        for (const { relative } of rows) {
          if (relative !== null)
            expect(Math.max(Math.abs(relative.low), Math.abs(relative.high))).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never give the exposure index without its rate for each unlocked hour', () => {
    expect(outcomes(invented, opening)[2].words).toMatch(/; more per unlocked hour$/);
  });

  it('say so where a figure is of everyone rather than of the group', () => {
    expect(outcomes(invented, { ...opening, people: 'work:notInWork' })[1].name).toBe('Journeys, everyone');
  });
});

describe('the titles of pictures', () => {
  it('change with the numbers', () => {
    const fall = withDifference('violence.exposureIndex', estimate(-10, -11, -9));
    const rise = withDifference('violence.exposureIndex', estimate(10, 9, 11));
    const same = withDifference('violence.exposureIndex', estimate(0.1, -1, 1));
    expect(violenceFinding(fall, opening)).toBe(
      'Opportunities for conflict fall by 10%, but rise for each hour unlocked',
    );
    expect(violenceFinding(rise, opening)).toBe(
      'Opportunities for conflict rise by 10%, and rise for each hour unlocked',
    );
    expect(violenceFinding(same, opening)).toBe(
      'Opportunities for conflict are about the same, but more for each hour unlocked',
    );
    const unsure = withDifference('violence.exposureIndex', {
      ...estimate(-10, -11, -9),
      range: { p5: -40, p95: 5, signHolds: 0.9, draws: 200 },
    });
    expect(violenceFinding(unsure, opening)).toBe(
      'Opportunities for conflict fall by 10%, but rise for each hour unlocked; what we don’t know could turn the total round',
    );
  });

  it('never call opportunities assaults', () => {
    for (const sentence of sentencesOf(invented))
      expect(sentence).not.toMatch(/assaults (fall|rise)|predict|safer|dangerous/);
  });
});

describe('the sentences of a comparison', () => {
  it('cover every regime but the baseline in both conditions', () => {
    const sentences = sentencesOf(invented);
    for (const name of ['the evening kept', 'smaller cohorts']) {
      for (const condition of ['as designed', 'as delivered']) {
        expect(
          sentences.filter((text) => text.startsWith(`Monday to Thursday, ${condition}: With ${name}`)),
        ).toHaveLength(1);
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandScene } from '#app/charts/bands.ts';
import { barScene } from '#app/charts/bars.ts';
import { csvOf } from '#app/charts/csv.ts';
import { divergingScene } from '#app/charts/diverging.ts';
import { dumbbellScene } from '#app/charts/dumbbell.ts';
import { funnelScene } from '#app/charts/funnel.ts';
import { legendScene, placeLegend, regimeLegend } from '#app/charts/legend.ts';
import { axisSteps, smallestText, textWidth, tokens, type Scene } from '#app/charts/marks.ts';
import { outcomesScene } from '#app/charts/outcomes-scene.ts';
import { lightColours } from '#app/charts/paint.ts';
import { personDayScene } from '#app/charts/person-day.ts';
import { stacked } from '#app/charts/stacked.ts';
import { estimateTable, sourceLines } from '#app/charts/table.ts';
import { rowOf } from '#story/lookup.ts';
import { outcomes, reach } from '#story/outcomes.ts';
import { openingView } from '#story/view.ts';
import { inventedComparison } from './fixture.ts';

const comparison = inventedComparison();
const view = openingView(comparison);
const anyWidth = fc.integer({ min: 260, max: 1200 });
const value = fc.record({
  mean: fc.double({ min: 0, max: 3000, noNaN: true }),
  interval: fc.option(
    fc
      .tuple(fc.double({ min: 0, max: 3000, noNaN: true }), fc.double({ min: 0, max: 3000, noNaN: true }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  ),
});
const rows = fc.array(
  fc.record({
    label: fc.constantFrom(
      'Wing floor',
      'Healthcare waiting',
      'Full-time off the wing',
      'Clash with something else',
    ),
    values: fc.array(fc.option(value), { minLength: 2, maxLength: 2 }),
    words: fc.constantFrom('1,103 → 618', '2h 10m less', 'about the same'),
  }),
  { minLength: 1, maxLength: 12 },
);

/** What cannot be read or lies outside, in words; a little room is left for the widths of letters. */
function unreadable({ width, height, marks }: Scene): readonly string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'rect') {
      return mark.x < -8 || mark.x + mark.width > width + 8
        ? [`a bar from ${mark.x} to ${mark.x + mark.width}`]
        : [];
    }
    if (mark.kind !== 'text') return [];
    const across = textWidth(mark.text, mark.size, mark.weight);
    const left =
      mark.anchor === 'end' ? mark.x - across : mark.anchor === 'middle' ? mark.x - across / 2 : mark.x;
    const inside = left >= -12 && left + across <= width + 12 && mark.y <= height + 1;
    return inside && mark.size >= smallestText
      ? []
      : [`“${mark.text}” at ${left} to ${left + across}, ${mark.size} px`];
  });
}

describe('pictures at any width', () => {
  it('keep their text at 13 pixels or more, and inside: bars', () => {
    fc.assert(
      fc.property(rows, anyWidth, (given, width) => {
        expect(unreadable(barScene(given, width))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep their text at 13 pixels or more, and inside: dumbbells', () => {
    fc.assert(
      fc.property(rows, anyWidth, (given, width) => {
        expect(
          unreadable(dumbbellScene(given, width, 'h', { value: 10, text: 'inspectors expect 10 h' })),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep their text at 13 pixels or more, and inside: bars to both sides', () => {
    const signed = fc.double({ min: -3000, max: 3000, noNaN: true });
    const given = fc.array(
      fc.record({
        label: fc.constantFrom('Time unlocked', 'Full-time off the wing', 'All together'),
        values: fc.array(fc.record({ mean: signed, interval: fc.constant(null) }), { maxLength: 2 }),
        words: fc.constantFrom('−280', '74 lose, 9 gain', 'not known'),
        isTotal: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(given, anyWidth, (some, width) => {
        const scene = divergingScene(some, width, { left: 'fewer than Workshop-based', right: 'more' });
        expect(unreadable(scene)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep their text at 13 pixels or more, and inside: from planned to attended', () => {
    const hours = fc.double({ min: 0, max: 30, noNaN: true });
    const bar = fc
      .tuple(hours, hours, hours)
      .map(([a, b, c]) => [a, b, c].toSorted((x, y) => y - x))
      .map(([planned, delivered, attended]) => ({
        stages: [planned, delivered, attended] as const,
        words: [planned, delivered, attended].map((amount) => amount.toFixed(1)).join(' → '),
      }));
    const given = fc.array(
      fc.record({
        label: fc.constantFrom('Resettlement and family ties', 'Morning'),
        bars: fc.array(bar, { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(given, anyWidth, (some, width) => {
        expect(unreadable(funnelScene(some, width))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep their text inside when they are put under each other', () => {
    const one = barScene([{ label: 'Gym', values: [{ mean: 1, interval: null }], words: '1' }], 500);
    const both = stacked([
      { title: 'First', scene: one },
      { title: 'Second', scene: one },
    ]);
    expect(unreadable(both)).toEqual([]);
    expect(both.height).toBeGreaterThan(2 * one.height);
  });

  it('draw each bar on its own side of nought', () => {
    const both = [
      { label: 'Less', values: [{ mean: -2, interval: null }], words: '−2' },
      { label: 'More', values: [{ mean: 1, interval: null }], words: '+1' },
    ];
    const { marks } = divergingScene(both, 600, { left: 'fewer', right: 'more' });
    const [less, more] = marks.filter((mark) => mark.kind === 'rect');
    expect(less.x + less.width).toBeCloseTo(more.x);
    expect(less.width).toBeCloseTo(2 * more.width);
  });

  it('keep their text at 13 pixels or more, and inside: bands', () => {
    const bandRows = fc.array(
      fc.record({
        label: fc.constantFrom('Workshop-based', 'Reported: category C training prisons, weekday, 2023–24'),
        shares: fc.constantFrom([0.24, 0.44, 0.25, 0.07], [0.23, null, null, null], [0, 0, 1, 0]),
        reported: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(bandRows, anyWidth, (given, width) => {
        expect(unreadable(bandScene(given, width))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep their text at 13 pixels or more, and inside: one person’s day', () => {
    const pieces = fc.uniqueArray(fc.integer({ min: 1, max: 1439 }), { maxLength: 20 }).map((cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), 1440];
      return edges.slice(1).map((to, index) => ({
        from: edges[index],
        to,
        place: index % 6,
        unlocked: index % 2 === 1,
        labels: ['Exercise yard', 'Yard'],
      }));
    });
    fc.assert(
      fc.property(pieces, anyWidth, (given, width) => {
        expect(unreadable(personDayScene(given, width))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('lay a day out again where it is narrow: two rows of twelve hours', () => {
    const day = [{ from: 0, to: 1440, place: 0, unlocked: false, labels: ['Night'] }];
    const wide = personDayScene(day, 1000);
    const narrow = personDayScene(day, 340);
    expect(narrow.height).toBe(wide.height * 2);
    expect(narrow.marks.filter((mark) => mark.kind === 'text' && mark.text === '12:00')).toHaveLength(2);
  });

  it('stay readable where they are taken away', () => {
    const four = outcomes(comparison, view);
    expect(unreadable(outcomesScene(four, reach(four)))).toEqual([]);
    expect(unreadable(legendScene([...regimeLegend(comparison.regimes), ...placeLegend], 1040))).toEqual([]);
  });
});

describe('the four outcomes to take away', () => {
  it('are all four in one picture', () => {
    const four = outcomes(comparison, view);
    const texts = outcomesScene(four, reach(four)).marks.flatMap((mark) =>
      mark.kind === 'text' ? [mark.text] : [],
    );
    for (const { name, words } of four) expect(texts).toEqual(expect.arrayContaining([name, words]));
  });
});

describe('an axis', () => {
  it('has round steps from nought to at least the most', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (most, count) => {
          const steps = axisSteps(most, count);
          expect(steps[0]).toBe(0);
          expect(steps.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
          expect(steps.length).toBeLessThanOrEqual(count + 2);
        },
      ),
    );
  });
});

describe('a table taken away', () => {
  const row = rowOf(comparison, 'time.unlocked.mean', {
    condition: 'asDesigned',
    dayType: 'monToThu',
    people: 'all',
    where: 'all',
  });
  const table = estimateTable(
    'Hours unlocked',
    'Group',
    [{ label: 'Everyone, all', row }],
    comparison.regimes.slice(0, 2),
  );

  it('holds the numbers of the comparison, each with its interval, under lines that say what it is', () => {
    const lines = csvOf(table, sourceLines(comparison)).split('\r\n');
    expect(lines[0]).toBe('# Hours unlocked');
    expect(lines.filter((line) => line.startsWith('#')).join(' ')).toMatch(
      /not a forecast.*seed 42, model 1.*our reading of/,
    );
    const data = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(data[0].split(',')[0]).toBe('Group');
    expect(data[1]).toMatch(/^"Everyone, all",/);
    expect(data[1].split(',').slice(2).map(Number)).toEqual([
      row?.byRegime['workshop-based'].mean,
      ...(row?.byRegime['workshop-based'].ci95 ?? []),
      row?.byRegime['frd-structured-evening-kept'].mean,
      ...(row?.byRegime['frd-structured-evening-kept'].ci95 ?? []),
      row?.difference['frd-structured-evening-kept'].mean,
      ...(row?.difference['frd-structured-evening-kept'].ci95 ?? []),
    ]);
  });
});

describe('colours', () => {
  const css = readFileSync('src/app/styles/tokens.css', 'utf8');
  const [light, dark] = ['\n:root {', 'prefers-color-scheme: dark'].map((start) => {
    const block = `\n${css}`.split(start)[1].split('}')[0];
    return new Map(
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
    );
  });

  it('of pictures taken away are those of the page in light', () => {
    for (const token of tokens) expect([token, lightColours[token]]).toEqual([token, light.get(token)]);
  });

  it.each([
    ['light', light],
    ['dark', new Map([...light, ...dark])],
  ])('keep text at 4.5 to 1 and marks at 3 to 1: %s', (_, colours) => {
    const contrast = (a: string, b: string): number => ratio(colours.get(a)!, colours.get(b)!);
    for (const ground of ['page', 'card']) {
      for (const text of ['ink', 'soft'])
        expect([text, contrast(text, ground)]).toEqual([text, atLeast(4.5)]);
    }
    for (const mark of [
      'baseline',
      'other',
      'edge',
      'on-wing',
      'workshop',
      'education',
      'moving',
      'visit-or-other',
    ]) {
      expect([mark, contrast(mark, 'card')]).toEqual([mark, atLeast(2.95)]);
    }
    for (const ground of tokens.filter((token) =>
      tokens.includes(`on-${token}` as (typeof tokens)[number]),
    )) {
      expect([ground, contrast(`on-${ground}`, ground)]).toEqual([ground, atLeast(4.5)]);
    }
  });
});

function atLeast(least: number): unknown {
  return {
    asymmetricMatch: (actual: unknown) => typeof actual === 'number' && actual >= least,
    toString: () => `at least ${least}`,
  };
}

function ratio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

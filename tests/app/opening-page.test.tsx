import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Headline } from '#app/components/Headline.tsx';
import { Outcomes } from '#app/components/Outcomes.tsx';
import { Strips } from '#app/components/Strips.tsx';
import { loadComparison } from '#app/committed-result.ts';
import { openingPart } from '#app/opening-part.ts';
import { prerender } from '#app/prerender.tsx';
import { doubt, headlineText, headline } from '#story/headline.ts';
import { outcomes } from '#story/outcomes.ts';
import { openingView } from '#story/view.ts';
import { profileDays, type Comparison } from '#experiment/comparison.ts';
import { inventedComparison } from './fixture.ts';

/** As documents carry it. */
const invented = JSON.parse(
  JSON.stringify(inventedComparison(), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  ),
) as Comparison;
/** Every difference with what we don't know of it. */
const comparison: Comparison = {
  ...invented,
  assumptionDraws: { over: 'all', assumptions: 112, draws: 200, refused: [] },
  rows: invented.rows.map((row) => ({
    ...row,
    difference: Object.fromEntries(
      Object.entries(row.difference).map(([id, estimate]) => {
        const range = { p5: estimate.mean! - 0.3, p95: estimate.mean! + 0.1, signHolds: 0.9, draws: 200 };
        return [id, { ...estimate, range }];
      }),
    ),
  })),
};
const opening = openingPart(comparison);

describe('the page as it is before anything runs', () => {
  const { html } = prerender(comparison);
  const text = html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('\u00a0', ' ');

  it('states the finding, its doubt and all four outcomes', () => {
    const view = openingView(comparison);
    expect(text).toContain(headlineText(headline(comparison, view)));
    expect(text).toContain('Run to run');
    expect(text).toContain(`What we don’t know ${doubt(comparison, view).range}`);
    for (const { name, words, rangeWords, directionWords } of outcomes(comparison, view)) {
      for (const said of [name, words, rangeWords, directionWords]) expect(text).toContain(said);
    }
  });

  it('says over what assumptions they were drawn, and plainly where they were not', () => {
    expect(text).toContain(
      'the middle 90% of 200 joint draws of all 112 assumptions in use that have a range',
    );
    expect(prerender(invented).html).toMatch(
      /how far the assumptions could move it is computed for opportunities for conflict alone/,
    );
  });

  it('names no FRD-style regime in its switch without saying whose reading it is', () => {
    const named = text.match(/FRD-style, (evening kept|smaller cohorts)/g) ?? [];
    const read = text.match(/our reading of the 2021 White Paper/g) ?? [];
    expect(read.length).toBeGreaterThanOrEqual(2);
    expect(named.length).toBeGreaterThanOrEqual(2);
  });

  it('has no style attribute, which its own policy would block', () => {
    expect(html).not.toMatch(/\sstyle=/);
  });
});

describe('the part of the comparison that comes first', () => {
  /** To a hundredth of a per cent of the width, which no screen shows. */
  const draw = (from: Comparison, view: ReturnType<typeof openingView>): string =>
    renderToString(
      <>
        <Headline comparison={from} view={view} />
        <Strips comparison={from} view={view} />
        <Outcomes comparison={from} view={view} />
      </>,
    ).replaceAll(/\d+\.\d{4,}/g, (number) => Number(number).toFixed(2));

  it('draws the top of the page as the whole would, in every view', () => {
    for (const { id: regime } of comparison.regimes) {
      for (const condition of ['asDesigned', 'asDelivered'] as const) {
        for (const day of profileDays) {
          for (const people of ['all', 'work:notInWork', 'work:kitchen']) {
            const view = { regime, condition, day, people };
            expect(draw(opening, view)).toBe(draw(comparison, view));
          }
        }
      }
    }
  });

  it('is much the smaller', () => {
    expect(opening.rows.length).toBeLessThan(comparison.rows.length / 3);
  });
});

describe('a comparison that cannot be shown', () => {
  const answer = (response: Response | Error): void => {
    vi.stubGlobal('fetch', () =>
      response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
    );
  };

  it('is told apart: not there, damaged, of another version', async () => {
    answer(new Error('no connection'));
    await expect(loadComparison('x.json')).rejects.toThrow(/could not be loaded/);
    answer(new Response('', { status: 404 }));
    await expect(loadComparison('x.json')).rejects.toThrow(/could not be loaded/);
    answer(new Response('{"formatVersion": 1, "rows"'));
    await expect(loadComparison('x.json')).rejects.toThrow(/damaged/);
    answer(Response.json({ ...comparison, formatVersion: 2 }));
    await expect(loadComparison('x.json')).rejects.toThrow(/another version/);
    answer(Response.json(comparison));
    await expect(loadComparison('x.json')).resolves.toMatchObject({ manifest: comparison.manifest });
    vi.unstubAllGlobals();
  });
});

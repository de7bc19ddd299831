import { describe, expect, test } from 'vitest';
import { marginalStudy } from '#experiment/studies/marginal.ts';
import { mixStudy } from '#experiment/studies/mix.ts';
import { resilienceStudy } from '#experiment/studies/resilience.ts';
import type { StudyDesign } from '#experiment/studies/study.ts';
import { shipped, shippedScenarios } from '#tests/scenario/levers/shipped-regimes.ts';

const reasonOf = ({ variants }: StudyDesign, id: string): string | null | undefined =>
  variants.find((variant) => variant.id === id)?.impossible;

describe('what a study changes', () => {
  test.each([
    ['resilience', (base: (typeof shippedScenarios)[number]) => resilienceStudy(base, 'officer')],
    ['marginal', marginalStudy],
    ['mix', mixStudy],
  ])(
    'in a %s study is told of every shipped regime, each change once, with what it is or why it is not',
    (kind, designOf) => {
      for (const base of shippedScenarios) {
        const design = designOf(base);
        expect(design.kind).toBe(kind);
        expect(new Set(design.variants.map(({ id }) => id)).size).toBe(design.variants.length);
        for (const { id, label, changed, impossible, scenario } of design.variants) {
          const where = `${base.regime.id} ${id}`;
          expect(impossible === null, where).toBe(scenario !== null);
          expect(impossible ?? changed, where).toMatch(/^[A-Z5].*\.$/);
          expect(label.length, where).toBeLessThanOrEqual(48);
        }
      }
    },
  );

  test('is as many officers as the share of a roster comes to', () => {
    expect(
      resilienceStudy(shipped('workshop-based'), 'officer').variants.map(({ amount }) => amount),
    ).toEqual([6, 12, 18, 23, 29, 35]);
  });

  test('is nothing where a skill has too few to be short of', () => {
    const design = resilienceStudy(shipped('young-whole-units'), 'librarian');
    expect(reasonOf(design, 'short-5')).toBe('5% of 1 librarian is nobody.');
  });

  test('stays in its row where a regime has no such thing: a later evening, a workshop, a door to lock', () => {
    expect(reasonOf(marginalStudy(shipped('restricted')), 'later-lock-up')).toContain(
      'No day of the regime ends',
    );
    expect(reasonOf(marginalStudy(shipped('restricted')), 'second-workshop')).toContain('in a workshop');
    expect(reasonOf(marginalStudy(shipped('open-on-site')), 'later-lock-up')).toContain(
      'doors are never locked',
    );
    expect(reasonOf(mixStudy(shipped('open-on-site')), 'in-cell-50')).toContain('doors are never locked');
    expect(reasonOf(mixStudy(shipped('restricted')), 'in-cell-50')).toContain(
      'no class, programme or indoor workshop',
    );
  });

  test('of staff, is one more of each who runs or opens something, officers by day, long day and late', () => {
    const labels = marginalStudy(shipped('workshop-based')).variants.map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith('One more officer'))).toEqual([
      'One more officer, central-day',
      'One more officer, central-long-day',
      'One more officer, central-late',
    ]);
    expect(labels).toContain('One more instructor');
    expect(labels.join()).not.toContain('support grade');
  });
});

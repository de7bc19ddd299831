import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureDefinition } from '#experiment/comparison.ts';
import { clock, duration, unbroken } from '#story/duration.ts';
import { changeText, unitText, valueText } from '#story/measure-text.ts';
import { personSentence } from '#story/person.ts';
import { counted, figure, proportion, whole } from '#story/quantity.ts';
import { causeName, locationName } from '#story/vocabulary.ts';
import { shortLabel, spokenLabel, spokenRegime, withReading } from '#story/view.ts';
import { causes, locationClasses } from '#trace/records.ts';

describe('a duration', () => {
  it('reads as hours and minutes, and minutes alone under an hour', () => {
    expect(duration(21 + 25 / 60)).toBe('21h 25m');
    expect(duration(3)).toBe('3h 00m');
    expect(duration(35 / 60)).toBe('35m');
    expect(duration(-0)).toBe('0m');
  });

  it('keeps its size to the minute', () => {
    fc.assert(
      fc.property(fc.double({ min: -200, max: 200, noNaN: true }), (hours) => {
        const [, full = '0', minutes = '0'] = /^(?:(\d+)h )?(\d+)m$/.exec(duration(hours))!;
        expect(Number(minutes)).toBeLessThan(60);
        expect(Math.abs(Number(full) * 60 + Number(minutes) - Math.abs(hours) * 60)).toBeLessThanOrEqual(
          0.5 + 1e-6,
        );
      }),
    );
  });

  it('does not break over a line', () => {
    expect(unbroken('1h 10m less, then 2h 05m')).toBe('1h\u00a010m less, then 2h\u00a005m');
  });
});

describe('a number', () => {
  it('has as many digits as it deserves, and commas', () => {
    expect([1240.4, 142.3, 14.25, 1.424, 0, -0.0001, -12.34].map(figure)).toEqual([
      '1,240',
      '142',
      '14.3',
      '1.42',
      '0.00',
      '0.00',
      '−12.3',
    ]);
    expect(whole(-0.4)).toBe('0');
  });

  it('is said aloud as a fraction only where it is near one', () => {
    expect([0.1, 0.25, 0.34, -0.5, 0.42, 0.6].map(proportion)).toEqual([
      'a tenth',
      'a quarter',
      'a third',
      'half',
      '42%',
      '60%',
    ]);
  });

  it('agrees with its noun', () => {
    expect([0, 1, 2].map((count) => counted(count, 'person', 'people'))).toEqual([
      '0 people',
      '1 person',
      '2 people',
    ]);
  });
});

describe('a time of day', () => {
  it('is on the 24-hour clock', () => {
    expect([0, 630, 1440].map(clock)).toEqual(['00:00', '10:30', '24:00']);
  });
});

describe('a measure', () => {
  const measure = (unit: string): MeasureDefinition => ({
    id: 'x',
    family: 'time',
    name: 'X',
    unit,
    direction: 'context',
    definition: '',
    source: 'our definition',
    estimator: 'mean',
  });

  it('reads hours as durations and shares of a hundred', () => {
    expect(valueText(measure('h/day'), 7.6)).toBe('7h 36m');
    expect(valueText(measure('share of person-days'), 0.271)).toBe('27.1');
    expect(valueText(measure('h per person-week'), 16.62)).toBe('16h 37m');
    expect(unitText(measure('h per person-week'), 'Friday')).toBe('per person, Friday');
    expect(valueText(measure('h per day'), 9.37)).toBe('9.37');
    expect(valueText(measure('people'), 142)).toBe('142');
  });

  it('shows the sign of a change, and none where the interval includes nought', () => {
    const change = (low: number, high: number) => ({
      mean: (low + high) / 2,
      ci95: [low, high] as const,
      runs: 20,
      range: null,
      note: null,
    });
    expect(changeText(measure('h/day'), change(-0.5, -0.4))).toBe('−30m to −24m');
    expect(changeText(measure('people'), change(2, 3))).toBe('+2.00 to +3.00');
    expect(changeText(measure('people'), change(-1, 1))).toBe('about the same');
  });
});

describe('names', () => {
  it('exist in plain words for every cause and every kind of place', () => {
    for (const cause of causes) expect(causeName(cause)).toMatch(/^[A-Z][a-z ,]+$/);
    for (const place of locationClasses) expect(locationName(place)).toMatch(/^[A-Z][a-z ,]+$/);
  });

  it('of regimes are short where there is little room, and say whose reading they are', () => {
    const regime = { id: 'x', name: 'X', label: 'FRD-style, evening kept', readingOf: 'a text' };
    expect([shortLabel(regime), spokenLabel(regime), withReading(regime)]).toEqual([
      'Evening kept',
      'the evening kept',
      'FRD-style, evening kept (our reading of a text)',
    ]);
    expect(withReading({ ...regime, label: 'Workshop-based', readingOf: null })).toBe('Workshop-based');
    expect(withReading({ ...regime, readingOf: 'a text (none fixes it)' })).toBe(
      'FRD-style, evening kept (our reading of a text, none fixes it)',
    );
  });

  it('of regimes fit a sentence, whatever kind of word they are', () => {
    const spoken = (label: string): readonly string[] => {
      const regime = { id: 'x', name: 'X', label, readingOf: null };
      return [spokenLabel(regime), spokenRegime(regime)];
    };
    expect(spoken('Restricted')).toEqual(['the restricted regime', 'the restricted regime']);
    expect(spoken('Split regime')).toEqual(['the split regime', 'the split regime']);
    expect(spoken('Third way')).toEqual(['the third way', 'the third way regime']);
    expect(spoken('Whole units')).toEqual(['whole units', 'the whole units regime']);
  });
});

describe('a sentence about one person', () => {
  it('says that the name is made up, and gives each regime', () => {
    expect(
      personSentence('Kevin Marsh', 'not in work', 'Tuesday', [
        { label: 'Workshop-based', unlockedHours: 3.5 },
        { label: 'Smaller cohorts', unlockedHours: 3 },
      ]),
    ).toBe(
      'On a simulated Tuesday, Kevin Marsh (a made-up name; not in work) is unlocked 3h 30m under Workshop-based and 3h 00m under Smaller cohorts.',
    );
  });
});

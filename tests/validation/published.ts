/** What has been published about hours unlocked, by function of prison (evidence 2.1). Compared with, never fitted to. */
import type { Figure } from './study.ts';

export interface Published {
  readonly share: number;
  readonly what: string;
}

export interface PrisonFunction {
  readonly name: string;
  /** Of a preset's id. */
  readonly isOf: RegExp;
  readonly published: Readonly<Partial<Record<Figure, Published>>>;
}

const closed = 'all closed prisons, 2023–24';

/** The first that an id answers to. Where nothing was published for the function alone, figures of all closed prisons say so. */
export const prisonFunctions: readonly PrisonFunction[] = [
  {
    name: 'category C training',
    isOf: /category-c/,
    published: {
      under2hWeekday: { share: 0.23, what: 'category C training prisons, 2023–24' },
      from2to6hWeekday: { share: 0.44, what: closed },
      from6to10hWeekday: { share: 0.25, what: `${closed}, what the other three leave` },
      atLeast10hWeekday: { share: 0.07, what: closed },
      under2hWeekend: { share: 0.37, what: closed },
    },
  },
  {
    name: 'reception (local)',
    isOf: /local|reception/,
    published: {
      under2hWeekday: { share: 0.5, what: 'men’s reception prisons, 2023–24' },
      under2hWeekend: { share: 0.72, what: 'men’s reception prisons, 2023–24' },
    },
  },
  {
    name: 'women’s',
    isOf: /women/,
    published: {
      under2hWeekday: { share: 0.36, what: 'women, 2022–23' },
      under2hWeekend: { share: 0.67, what: 'women, 2022–23' },
    },
  },
];

/** Weekend hours of most people in ten of the eleven prisons that inspectors looked at (O1). */
export const mostWeekendHours = 2.5;

/** Standard deviations of a published share, as shares; each is a judgement with its reason. */
export interface Discrepancy {
  readonly figure: Figure;
  readonly survey: number;
  readonly betweenPrisons: number;
  readonly model: number;
  readonly why: string;
}

/** History matching is on the outer bands of the weekday alone; middle bands, the weekend and O1 are left to be looked at. */
export const matched: readonly Discrepancy[] = [
  {
    figure: 'under2hWeekday',
    survey: 0.02,
    betweenPrisons: 0.12,
    model: 0.08,
    why: 'Survey: sampling error of a share among some 600 answers. Between prisons: the figure is a mean over prisons from “most locked up 22 hours” to far better (O7). Model: people answer for a typical weekday and in their own words for out of cell, the model counts seconds unlocked on every weekday; and it leaves out whatever makes a bad month.',
  },
  {
    figure: 'atLeast10hWeekday',
    survey: 0.02,
    betweenPrisons: 0.05,
    model: 0.05,
    why: 'Survey: as above. Between prisons: 7% over all closed prisons; 12% and 25% in public and private prisons in 2006–07. Model: whether full-time workers fall just under or just over 10 hours hangs on minutes at lock-up that nobody reports.',
  },
];

export function functionOf(prison: string): PrisonFunction | null {
  return prisonFunctions.find(({ isOf }) => isOf.test(prison)) ?? null;
}

/** What prisoners reported to inspectors, in the same bands (docs/evidence.md 2.1). Compared with, never fitted to. */
import type { ProfileDay } from '#experiment/comparison.ts';

export interface PublishedBands {
  readonly label: string;
  /** Null where no figure was published. */
  readonly shares: readonly (number | null)[];
  readonly source: string;
}

const weekday: readonly PublishedBands[] = [
  {
    label: 'Reported: closed prisons, weekday, 2023–24',
    shares: [0.24, 0.44, 0.25, 0.07],
    source: 'HM Inspectorate of Prisons surveys 2023–24; 6 to 10 h is what the other three leave.',
  },
  {
    label: 'Reported: category C training prisons, weekday, 2023–24',
    shares: [0.23, null, null, null],
    source: 'Category C: HM Inspectorate’s evidence to the Justice Committee.',
  },
];

const weekend: readonly PublishedBands[] = [
  {
    label: 'Reported: closed prisons, weekend, 2023–24',
    shares: [0.37, null, null, null],
    source: 'HM Inspectorate’s evidence to the Justice Committee.',
  },
];

/** A typical weekday stands beside Monday to Thursday and Friday, which surveys do not tell apart. */
export function publishedBands(day: ProfileDay): readonly PublishedBands[] {
  return day === 'saturday' || day === 'sunday' ? weekend : weekday;
}

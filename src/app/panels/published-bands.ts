/** What prisoners reported to inspectors, in the same bands (docs/evidence.md 2.1). Compared with, never fitted to. */
import type { ProfileDay } from '#experiment/comparison.ts';
import { broadDayOf } from '#story/broad-day.ts';
import { capitalised } from '#story/quantity.ts';

export interface PublishedBands {
  readonly label: string;
  /** Null where no figure was published. */
  readonly shares: readonly (number | null)[];
  readonly source: string;
}

const closedWeekday: PublishedBands = {
  label: 'Reported: closed prisons, weekday, 2023–24',
  shares: [0.24, 0.44, 0.25, 0.07],
  source: 'HM Inspectorate of Prisons surveys 2023–24; 6 to 10 h is what the other three leave.',
};
const closedWeekend: PublishedBands = {
  label: 'Reported: closed prisons, weekend, 2023–24',
  shares: [0.37, null, null, null],
  source: 'HM Inspectorate’s evidence to the Justice Committee.',
};

function ofKind(kind: string, days: string, under2h: number): PublishedBands {
  return {
    label: `Reported: ${kind}, ${days}, 2023–24`,
    shares: [under2h, null, null, null],
    source: `${capitalised(kind)}: HM Inspectorate’s evidence to the Justice Committee.`,
  };
}

interface ByDay {
  readonly weekday: readonly PublishedBands[];
  readonly weekend: readonly PublishedBands[];
}

const closed: ByDay = { weekday: [closedWeekday], weekend: [closedWeekend] };

/** By the code of the establishment. Nothing was published of open prisons. */
const byEstablishment: Readonly<Record<string, ByDay>> = {
  ZZI: { ...closed, weekday: [closedWeekday, ofKind('category C training prisons', 'weekday', 0.23)] },
  ZYI: {
    weekday: [closedWeekday, ofKind('reception prisons', 'weekday', 0.5)],
    weekend: [closedWeekend, ofKind('reception prisons', 'weekend', 0.72)],
  },
  ZDI: { weekday: [], weekend: [] },
};

/** A typical weekday stands beside Monday to Thursday and Friday, which surveys do not tell apart. */
export function publishedBands(establishment: string, day: ProfileDay): readonly PublishedBands[] {
  return (byEstablishment[establishment] ?? closed)[broadDayOf(day)];
}

/** What is said of a run on this device, in each of its phases. */
import { whole } from '#story/quantity.ts';
import type { Agreement } from './machines/agreement.ts';
import type { Phase, RunContext } from './machines/run.ts';

export type RunWords = Readonly<Record<Phase, (context: RunContext) => string>>;

/** Of figures that were computed beforehand and are computed again: settled, there is an agreement to tell of. */
export function recomputing(agreement: Agreement | null): RunWords {
  return {
    idle: () => 'These figures were computed beforehand.',
    running: (context) =>
      context.of === 0
        ? 'Getting ready to recompute these figures on this device.'
        : `Recomputing these figures on this device: ${weeks(context)}.`,
    settled: () => {
      const { different, rows } = agreement!;
      return different === 0
        ? `Recomputed on this device to the same ${whole(rows)} rows of figures; nothing was sent anywhere. What we don’t know was computed beforehand.`
        : `Recomputed on this device; ${whole(different)} of ${whole(rows)} rows differ from those shown, which were computed beforehand. Nothing was sent anywhere.`;
    },
    cancelled: (context) => `${cancelled(context)} The figures shown were computed beforehand.`,
    failed: ({ fault }) =>
      `The figures could not be recomputed on this device: ${fault ?? 'unknown reason'}. Those shown were computed beforehand.`,
  };
}

/** Of figures that nobody has computed before. */
export const computing: RunWords = {
  idle: () => 'This comparison has not been computed yet.',
  running: (context) =>
    context.of === 0
      ? 'Getting ready to compute this comparison on this device.'
      : `Computing this comparison on this device: ${weeks(context)}.`,
  settled: () => 'Computed on this device just now; nothing was sent anywhere.',
  cancelled,
  failed: ({ fault }) => `The comparison could not be computed on this device: ${fault ?? 'unknown reason'}.`,
};

function weeks({ done, of }: RunContext): string {
  return `${whole(done)} of ${whole(of)} simulated weeks`;
}

function cancelled(context: RunContext): string {
  return context.done === 0
    ? 'Cancelled before the first simulated week was done.'
    : `Cancelled after ${weeks(context)}.`;
}

/** S1: hours by group as designed, each regime and day, beside what experienced people would expect. */
import type { Check } from '../outcome.ts';
import { sanityCells, type SanityCell } from '../sanity.ts';
import { counted, hours, signed } from '../words.ts';

export const sane: Check = {
  ids: ['S1'],
  run: async ({ presets, onProgress, signal }) => {
    const cells: SanityCell[] = [];
    for (const [index, preset] of presets.entries()) {
      cells.push(...sanityCells([preset]));
      onProgress(index + 1, presets.length);
      // Lets an interruption be heard.
      await new Promise(setImmediate);
      signal.throwIfAborted();
    }
    const compared = cells.filter(({ outside }) => outside !== null);
    const out = compared.filter(({ outside }) => outside !== 0);
    const nobody = cells.filter((cell) => cell.hours === null);
    const farthest = Math.max(0, ...out.map(({ outside }) => Math.abs(outside ?? 0)));
    const regimes = new Set(compared.map(({ prison, regime }) => `${prison} ${regime}`));
    return [
      {
        check: 'S1',
        verdict: out.length === 0 && compared.length > 0 ? 'met' : 'missed',
        ran: 'a week as designed, 2 replications, mean hours unlocked by group and day',
        on: `${counted(regimes.size, 'regime')} of which hours are expected`,
        found: `${compared.length - out.length} of ${compared.length} cells within, the farthest out by ${hours(farthest)} h${nobody.length === 0 ? '' : `; in ${nobody.length} there is nobody`}`,
        exceptions: out.map(exceptionOf),
        tables:
          out.length === 0
            ? []
            : [
                {
                  title: 'Cells outside the range expected, hours',
                  columns: ['Prison', 'Regime', 'Days', 'Group', 'Expected', 'Model', 'Outside by'],
                  rows: out.map((cell) => [
                    cell.prison,
                    cell.regime,
                    cell.day,
                    cell.group,
                    (cell.expected ?? []).map((hour) => hour.toFixed(1)).join(' to '),
                    hours(cell.hours ?? NaN),
                    signed(cell.outside ?? NaN),
                  ]),
                },
              ],
        sample: [],
      },
    ];
  },
};

function exceptionOf({ prison, regime, day, group, outside }: SanityCell): string {
  return `S1 ${prison}, ${regime}, ${day}: ${group}, ${signed((outside ?? NaN) * 60, 0)} min`;
}

import type { ReactNode } from 'react';
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';
import { figure } from '#story/quantity.ts';
import { missing, verdict } from '#story/verdict.ts';
import { baselineOf, type View } from '#story/view.ts';

interface IngredientsProps {
  readonly comparison: Comparison;
  readonly view: View;
  readonly caption: string;
  readonly lines: readonly { readonly id: string; readonly row: ComparisonRow | undefined }[];
}

/** Measures that belong beside a picture: level, and change with its interval, each with its unit and definition. */
export function Ingredients({ comparison, view, caption, lines }: IngredientsProps): ReactNode {
  const measures = new Map(comparison.measures.map((measure) => [measure.id, measure]));
  const baseline = baselineOf(comparison).id;
  const alone = view.regime === baseline;
  return (
    <table className="ingredients">
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{alone ? 'level' : 'from, to'}</th>
          {!alone && <th scope="col">change, run to run</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, row }) => {
          const measure = measures.get(id);
          if (measure === undefined || row === undefined) return null;
          return (
            <tr key={id}>
              <th scope="row" title={measure.definition}>
                {measure.name} <span className="unit">{measure.unit}</span>
              </th>
              <td>
                {levelText(row, baseline)}
                {!alone && (
                  <>
                    <span aria-hidden="true"> → </span>
                    <span className="unseen"> to </span>
                    {levelText(row, view.regime)}
                  </>
                )}
              </td>
              {!alone && <td>{changeText(row, view.regime)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function levelText(row: ComparisonRow, regime: string): string {
  const estimate = row.byRegime[regime];
  return estimate?.mean == null ? missing(estimate) : figure(estimate.mean);
}

function changeText(row: ComparisonRow, regime: string): string {
  const difference = row.difference[regime];
  const way = verdict(difference);
  if (way === 'unknown') return missing(difference);
  if (way === 'identical') return 'identical';
  if (way === 'same') return 'about the same';
  const [low, high] = difference.ci95!;
  return `${signed(low)} to ${signed(high)}`;
}

function signed(value: number): string {
  const text = figure(value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

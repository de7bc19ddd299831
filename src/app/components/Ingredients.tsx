import type { ReactNode } from 'react';
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';
import { changeText, levelText, unitText } from '#story/measure-text.ts';
import { baselineOf } from '#story/view.ts';

interface IngredientsProps {
  readonly comparison: Comparison;
  readonly regime: string;
  /** In words: what a week's measure counts. */
  readonly days: string;
  readonly caption: string;
  readonly lines: readonly IngredientLine[];
}

export interface IngredientLine {
  readonly id: string;
  readonly row: ComparisonRow | undefined;
  /** Where the measure's own says too little. */
  readonly name?: string;
}

/** Measures that belong beside a picture: level, and change with its interval, each with its unit and definition. */
export function Ingredients({ comparison, regime, days, caption, lines }: IngredientsProps): ReactNode {
  const measures = new Map(comparison.measures.map((measure) => [measure.id, measure]));
  const baseline = baselineOf(comparison).id;
  const alone = regime === baseline;
  return (
    <table className="ingredients">
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{alone ? 'level' : 'from, to'}</th>
          {!alone && <th scope="col">change</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, row, name }) => {
          const measure = measures.get(id);
          if (measure === undefined || row === undefined) return null;
          return (
            <tr key={`${id} ${name ?? ''}`}>
              <th scope="row" title={measure.definition}>
                {name ?? measure.name} <span className="unit">{unitText(measure, days)}</span>
              </th>
              <td>
                {levelText(measure, row, baseline)}
                {!alone && (
                  <>
                    <span aria-hidden="true"> → </span>
                    <span className="unseen"> to </span>
                    {levelText(measure, row, regime)}
                  </>
                )}
              </td>
              {!alone && <td>{changeText(measure, row.difference[regime])}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

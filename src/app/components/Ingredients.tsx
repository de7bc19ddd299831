import type { ReactNode } from 'react';
import type { Comparison, ComparisonRow } from '#experiment/comparison.ts';
import { changeText, levelText, unitText } from '#story/measure-text.ts';
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
          {!alone && <th scope="col">change</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, row }) => {
          const measure = measures.get(id);
          if (measure === undefined || row === undefined) return null;
          return (
            <tr key={id}>
              <th scope="row" title={measure.definition}>
                {measure.name} <span className="unit">{unitText(measure, view.day)}</span>
              </th>
              <td>
                {levelText(measure, row, baseline)}
                {!alone && (
                  <>
                    <span aria-hidden="true"> → </span>
                    <span className="unseen"> to </span>
                    {levelText(measure, row, view.regime)}
                  </>
                )}
              </td>
              {!alone && <td>{changeText(measure, row.difference[view.regime])}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { minimumRunsForInterval } from '#experiment/estimate.ts';
import { conditionNames, regimeOf } from '#story/view.ts';

/** The questions asked in advance, with p-values adjusted over their family; everything else on the page is descriptive. */
export function Confirmatory({ comparison }: { comparison: Comparison }): ReactNode {
  const measures = new Map(comparison.measures.map(({ id, name }) => [id, name]));
  if (comparison.confirmatory.length === 0) {
    return comparison.manifest.replications < minimumRunsForInterval ? (
      <p>There are too few replications to test anything.</p>
    ) : (
      <p className="waiting">The tests come with the rest of the comparison.</p>
    );
  }
  return (
    <div className="table-box" role="region" aria-label="Questions asked in advance" tabIndex={0}>
      <table>
        <caption>
          Weekdays, everyone: is there a difference to the baseline? Adjusted by Holm over each condition.
        </caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Regime</th>
            <th scope="col">Condition</th>
            <th scope="col">p</th>
            <th scope="col">p, adjusted</th>
          </tr>
        </thead>
        <tbody>
          {comparison.confirmatory.map(({ id, regime, slice, p, adjusted }) => (
            <tr key={`${id} ${regime} ${slice.condition}`}>
              <th scope="row">{measures.get(id) ?? id}</th>
              <td>{regimeOf(comparison, regime).label}</td>
              <td>{conditionNames[slice.condition]}</td>
              <td>{probability(p)}</td>
              <td>{probability(adjusted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function probability(p: number): string {
  return p < 0.001 ? 'below 0.001' : p.toFixed(3);
}

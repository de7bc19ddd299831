import type { ReactNode } from 'react';
import type { Assumption, Assumptions } from '#scenario/assumptions.ts';
import { figure } from '#story/quantity.ts';

const confidences = { H: 'high', M: 'medium', L: 'low' } as const;

/** Every assumption with its value, range, source and confidence. */
export function AssumptionsTable({ assumptions }: { assumptions: Assumptions }): ReactNode {
  return (
    <>
      <OneKind
        caption="Behaviour: these enter the simulation"
        entries={Object.entries(assumptions.behaviour)}
      />
      <OneKind
        caption="Reading: these only turn what happened into measures"
        entries={Object.entries(assumptions.reading)}
      />
    </>
  );
}

function OneKind({
  caption,
  entries,
}: {
  caption: string;
  entries: readonly (readonly [string, Assumption])[];
}): ReactNode {
  return (
    <details>
      <summary>
        {caption} ({entries.length})
      </summary>
      <div className="table-box" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Value</th>
              <th scope="col">Range</th>
              <th scope="col">Source</th>
              <th scope="col">Confidence</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([id, assumption]) => (
              <tr key={id}>
                <th scope="row">
                  {assumption.meaning}
                  <small className="interval">{id}</small>
                </th>
                <td>
                  {figure(assumption.value)} {assumption.unit}
                </td>
                <td>
                  {figure(assumption.low)} to {figure(assumption.high)}
                </td>
                <td>
                  {assumption.source === 'placeholder' ? (
                    <span className="placeholder">placeholder</span>
                  ) : (
                    assumption.source.join(', ')
                  )}
                </td>
                <td>{confidences[assumption.confidence]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { comparisonJson } from '#files/comparison-json.ts';
import { whole } from '#story/quantity.ts';
import { sentencesOf } from '#story/sentences.ts';
import { drawnText } from '#story/whatWeDontKnow.ts';
import { download } from '../charts/download.ts';
import { addressOf } from '../committed-result.ts';
import { isCommitted } from '../comparisons.ts';
import { fileOf } from '../shipped-experiments.ts';
import { conditionNames, regimeOf, type Condition } from '#story/view.ts';

/** What someone else needs to come to the same figures, in the order of the STRESS guidelines for simulation studies. */
export function Manifest({ comparison }: { comparison: Comparison }): ReactNode {
  const { manifest, assumptionDraws: drawn } = comparison;
  const fileName = `core-day-${manifest.experiment}-seed-${manifest.seed}-model-${manifest.modelVersion}.json`;
  const save = (): void => {
    const document = comparisonJson({ ...comparison, sentences: sentencesOf(comparison) });
    download(fileName, new Blob([document], { type: 'application/json' }));
  };
  return (
    <section>
      <h2>To come to the same figures</h2>
      <dl>
        <dt>Purpose</dt>
        <dd>
          To compare regimes on time out of cell, movements, opportunities for conflict and access to
          activities
        </dd>
        <dt>Outputs</dt>
        <dd>{comparison.measures.length} measures, each with its definition, listed below</dd>
        <dt>Kind of model</dt>
        <dd>
          Discrete events, to the second; terminating; each replication is {manifest.days} days after an
          unmeasured Sunday
        </dd>
        <dt>Establishment</dt>
        <dd>
          {comparison.establishmentName} ({manifest.establishment}): fictional
        </dd>
        <dt>Replications</dt>
        <dd>{manifest.replications} of every regime in both conditions, paired by replication</dd>
        {drawn && (
          <>
            <dt>Draws of assumptions</dt>
            <dd>{drawnText(drawn)}</dd>
          </>
        )}
        <dt>Seed</dt>
        <dd>{manifest.seed}; draws are keyed by person, day and purpose (threefry2x32-20)</dd>
        <dt>Events simulated</dt>
        <dd>{whole(manifest.events)}</dd>
        <dt>Version</dt>
        <dd>
          Core Day {manifest.version}, model {manifest.modelVersion}
        </dd>
        <dt>Hash of all inputs</dt>
        <dd>
          <code>{manifest.inputHash}</code>
        </dd>
        {manifest.regimes.flatMap((id) =>
          Object.entries(manifest.traceHash[id] ?? {}).map(([condition, hash]) => (
            <Hash
              key={`${id} ${condition}`}
              name={`${regimeOf(comparison, id).label}, ${conditionNames[condition as Condition]}`}
              hash={hash}
            />
          )),
        )}
        <dt>All figures</dt>
        <dd>
          {isCommitted(manifest.experiment) ? (
            <a href={addressOf('whole')} download={fileName}>
              The whole comparison as JSON
            </a>
          ) : (
            <button type="button" className="link" onClick={save}>
              The whole comparison as JSON
            </button>
          )}
        </dd>
        <dt>Headless</dt>
        <dd>
          <code>
            npx core-day compare {fileOf(manifest.experiment)}
            {drawn?.over === 'all' && ` --draws ${drawn.draws}`} --format json
          </code>
        </dd>
      </dl>
      <details>
        <summary>Definitions of the measures ({comparison.measures.length})</summary>
        <div className="table-box" role="region" aria-label="Definitions of the measures" tabIndex={0}>
          <table>
            <caption>Definitions of the measures</caption>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">Unit</th>
                <th scope="col">Definition</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {comparison.measures.map((measure) => (
                <tr key={measure.id}>
                  <th scope="row">
                    {measure.name}
                    <small className="interval">{measure.id}</small>
                  </th>
                  <td>{measure.unit}</td>
                  <td>{measure.definition}</td>
                  <td>{measure.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function Hash({ name, hash }: { name: string; hash: string }): ReactNode {
  return (
    <>
      <dt>Trace: {name}</dt>
      <dd>
        <code>{hash}</code>
      </dd>
    </>
  );
}

import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { AssumptionsTable } from '../components/AssumptionsTable.tsx';
import { Confirmatory } from '../components/Confirmatory.tsx';
import { Manifest } from '../components/Manifest.tsx';
import { RegimeName } from '../components/RegimeName.tsx';
import { useShipped } from '../useShipped.ts';

/** What is compared, how, and what it cannot say. */
export default function MethodPage({
  comparison,
  isCommitted,
}: {
  comparison: Comparison;
  isCommitted: boolean;
}): ReactNode {
  const inputs = useShipped(comparison.manifest.experiment);
  return (
    <div className="method">
      <h1>Method, in short</h1>
      <p className="standfirst">
        One building, the same people and the same staff, simulated second by second through whole weeks under
        different regimes. The difference between regimes is the result; no level is a forecast.
      </p>

      <section>
        <h2>What is compared</h2>
        <ul className="plain">
          {comparison.regimes.map((regime, index) => (
            <li key={regime.id}>
              <RegimeName regime={regime} />
              {index === 0 && ' (the baseline)'}
              {inputs.experiment &&
                `. ${inputs.experiment.regimes.find(({ id }) => id === regime.id)?.description ?? ''}`}
            </li>
          ))}
        </ul>
        <p>
          Each regime runs in two conditions, never mixed in one comparison: <i>as designed</i>, with every
          post filled, nobody absent, refusing or sick; and <i>as delivered</i>, with staff sickness,
          lateness, refusals, cancellations and curtailment. In both, doors, walks, queues and choices take
          their time.
        </p>
        <p>
          “FRD-style” means our reading of the Future Regime Design project in the 2021 Prisons Strategy White
          Paper. No public text sets out what such a regime is, so it is a reading and nothing more.
        </p>
      </section>

      <section>
        <h2>How to read the numbers</h2>
        <ul className="plain">
          <li>
            <b>Time unlocked</b> is time out of the cell, or in it with the door unlocked and free to come and
            go. In-cell work behind a locked door is never time out of cell, and stands in a column of its
            own.
          </li>
          <li>
            <b>Run to run</b> is a 95% interval over replications of the same comparison, paired so that the
            same people with the same luck stand in each regime. It shrinks with more runs, and says nothing
            of the assumptions.
          </li>
          <li>
            <b>What we don’t know</b>, the range over plausible assumptions, is not computed yet. When it is,
            it will stand beside every headline and be the one to quote.
          </li>
          <li>
            Where the interval of a difference includes nought, the page says “about the same” and claims
            nothing.
          </li>
          <li>
            <b>Opportunities for conflict</b> are people meeting where few are watching, weighed by place.
            They are an index of exposure: not predicted assaults, and not a measure of how safe anybody is.
          </li>
        </ul>
      </section>

      <section>
        <h2>Questions asked in advance</h2>
        <p>
          Four measures, fixed before anything was run. Everything else on these pages is descriptive: with so
          many figures some would differ by luck alone.
        </p>
        <details>
          <summary>Show the tests ({comparison.confirmatory.length})</summary>
          <Confirmatory comparison={comparison} />
        </details>
      </section>

      <section>
        <h2>Limits</h2>
        <ul className="plain">
          <li>Not a forecast, not a risk assessment of any person or prison.</li>
          <li>
            No claim about mental health, self-harm or the number of assaults. Assaults on staff, verbal abuse
            and what moves into cells are left out.
          </li>
          <li>
            Nobody adapts over the weeks, nothing is said of how good a session is, and frustration has no
            effect.
          </li>
          <li>
            People are synthetic, drawn afresh for each replication and the same under every regime. Names are
            made up and play no part.
          </li>
          <li>
            Appointments, court, hospital, incidents, prayers, canteen, adjudications and segregation are not
            in this version of the model.
          </li>
          <li>Surveys beside the results are what prisoners reported. Nothing was fitted to them.</li>
        </ul>
      </section>

      <section>
        <h2>Assumptions</h2>
        <p>
          Every number from evidence or judgement, with its range, source and confidence (H high, M medium, L
          low). Those without a source are marked as placeholders: they are there to be replaced.
        </p>
        {inputs.fault !== null && (
          <p className="fault" role="alert">
            The assumptions could not be loaded: {inputs.fault}
          </p>
        )}
        {inputs.experiment === null && inputs.fault === null && (
          <p className="waiting">Loading the assumptions.</p>
        )}
        {inputs.experiment !== null && <AssumptionsTable assumptions={inputs.experiment.assumptions} />}
      </section>

      <Manifest comparison={comparison} isCommitted={isCommitted} />
    </div>
  );
}

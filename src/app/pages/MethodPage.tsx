import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { AssumptionsTable } from '../components/AssumptionsTable.tsx';
import { Confirmatory } from '../components/Confirmatory.tsx';
import { Limits } from '../components/Limits.tsx';
import { Manifest } from '../components/Manifest.tsx';
import { ReadingGuide } from '../components/ReadingGuide.tsx';
import { RegimeName } from '../components/RegimeName.tsx';
import { useShipped } from '../useShipped.ts';

/** What is compared, how, and what it cannot say. */
export default function MethodPage({ comparison }: { comparison: Comparison }): ReactNode {
  const inputs = useShipped(comparison.manifest.experiment);
  return (
    <div className="method">
      <h1>Method, in short</h1>
      <p className="standfirst">
        One building, the same people and one roster of staff, simulated second by second through whole weeks
        under different regimes. The difference between regimes is the result; no level is a forecast.
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
        {comparison.regimes.some(({ readingOf }) => readingOf !== null) && (
          <p>
            “FRD-style” means our reading of the Future Regime Design project in the 2021 Prisons Strategy
            White Paper. No public text sets out what such a regime is, so it is a reading and nothing more.
          </p>
        )}
      </section>

      <ReadingGuide drawn={comparison.assumptionDraws} />

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

      <Limits />

      <section>
        <h2>Assumptions</h2>
        <p>
          Every number from evidence or judgement, with its range, source and confidence. Those without a
          source are marked as placeholders: they are there to be replaced.
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

      <Manifest comparison={comparison} />
    </div>
  );
}

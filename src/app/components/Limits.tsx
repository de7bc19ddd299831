import type { ReactNode } from 'react';

/** What is in the model, what is not and why, as docs/model.md has it at more length. */
export function Limits(): ReactNode {
  return (
    <section>
      <h2>What is in the model, and what is not</h2>
      <p>
        In it: doors, roll checks, movements, queues, meals, medication, showers and telephones; work,
        education, gym, library, worship and in-cell work; visits, clinics, key work, adjudications, court and
        hospital; sickness, refusals and lateness; posts, breaks, curtailment and unlock minimums; alarms, bed
        watches and constant watches. Alarms come at the same moments under every regime: their number is no
        result.
      </p>
      <p>Left out:</p>
      <ul className="plain">
        <li>
          <b>Forecasts</b>, and any risk assessment of a person or prison. Nothing published ties a regime to
          a number of assaults, self-harm or mental health well enough.
        </li>
        <li>
          <b>Assaults on staff</b> (about 30% of all), verbal abuse, and what moves into cells: who meets whom
          among prisoners says little about them.
        </li>
        <li>
          <b>Frustration</b> from being locked up: a review of 14 studies found no evidence either way.
        </li>
        <li>
          <b>Adaptation</b>: nobody learns, gives up a place or changes willingness because of the regime.
        </li>
        <li>
          <b>Quality</b>: an hour attended is an hour, whatever was taught in it.
        </li>
        <li>
          <b>Personal history</b>: pairs kept apart are drawn at random, not from gangs or past events.
        </li>
        <li>
          <b>Weather, canteen, releases, transfers and changes of cell</b>, and weeks that differ by plan.
        </li>
      </ul>
      <p>
        People are synthetic, drawn afresh for each replication and the same under every regime. Names are
        made up and play no part. Surveys beside the results are what prisoners reported; nothing was fitted
        to them.
      </p>
    </section>
  );
}

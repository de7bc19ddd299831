import type { ReactNode } from 'react';
import type { AssumptionDraws } from '#experiment/comparison.ts';
import { drawnText, refusalsText } from '#story/whatWeDontKnow.ts';

/** How each kind of number on the pages is to be read. */
export function ReadingGuide({ drawn }: { drawn: AssumptionDraws | null }): ReactNode {
  return (
    <section>
      <h2>How to read the numbers</h2>
      <ul className="plain">
        <li>
          <b>Time unlocked</b> is time out of the cell, or in it with the door unlocked and free to come and
          go. In-cell work behind a locked door is never time out of cell, and stands in a column of its own.
        </li>
        <li>
          <b>Planned, delivered, attended</b> are hours of activity in person: as timetabled, in sessions that
          ran, and present while they ran. What is lost between planned and attended is shared out among its
          causes exactly.
        </li>
        <li>
          <b>Run to run</b> is a 95% interval over replications of the same comparison, paired so that the
          same people with the same luck stand in each regime. It shrinks with more runs, and says nothing of
          the assumptions.
        </li>
        {drawn && (
          <li>
            <b>What we don’t know</b> is 5 to 95% of a difference over {drawnText(drawn)}, in the order that
            evidence gives the weights of places, with how often the direction holds. Where it stands beside a
            figure, it is the one to quote.{' '}
            {drawn.over === 'all'
              ? 'Each draw was simulated under every regime on the luck of one replication, and counts as how far it moves the difference of that replication: its luck is in both and drops out. Whether alarms follow exposure is drawn only where it has been switched on.'
              : 'It is computed for opportunities for conflict alone: other measures depend on how people behave, and would have to be simulated anew for every draw.'}{' '}
            {refusalsText(drawn)}
          </li>
        )}
        <li>
          Where the interval of a difference includes nought, the page says “about the same” and claims
          nothing.
        </li>
        <li>
          <b>Opportunities for conflict</b> are people meeting where few are watching, weighed by place. They
          are an index of exposure: not predicted assaults, and not a measure of how safe anybody is. Its rate
          for each hour unlocked always goes with it, since a total alone rewards locking people up.
        </li>
        <li>
          <b>Who gains and who loses</b> sets the same person beside themselves under both regimes, over whole
          weeks.
        </li>
        <li>
          <b>Green, green-amber, amber-red and red</b> say how far down the regime’s own order of curtailment
          a day came. A model’s days, not a rating of a prison.
        </li>
        <li>
          <b>Staff and rooms</b> come from one roster and one building, but regimes do not use as much of
          them. The page says so wherever they differ.
        </li>
      </ul>
    </section>
  );
}
